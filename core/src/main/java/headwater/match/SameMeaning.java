package headwater.match;

import headwater.embedding.Encoder;
import headwater.embedding.Likeness;
import headwater.embedding.Likenesses;
import headwater.model.About;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.List;

/// Texts that say the same in other words or in another language, as a sentence model has it that the user brings.
///
/// Nobody measured that model here: what it finds is worth as much as it is.
final class SameMeaning implements Matcher {

    static final About ABOUT = new About("match", "same-meaning", 1, List.of());

    private static final String TRANSLATED = "match.same-translated";
    private static final String REWORDED = "match.same-reworded";

    private final Encoder encoder;

    SameMeaning(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Matching.Found find(Material material, Matching.Watch watch) {
        Likenesses.Found found = Likenesses.among(
                material.blankedDocuments(),
                encoder,
                (done, total) -> watch.at("sentences read by the model", done, total));
        List<Match> matches = found.likenesses().stream()
                .filter(each -> !material.areOneItem(each.a(), each.b()))
                .map(SameMeaning::write)
                .toList();
        return new Matching.Found(matches, told(found));
    }

    /// True if a match stands on a model's word alone.
    static boolean isReasonOf(Phrase reason) {
        return reason.key().equals(TRANSLATED) || reason.key().equals(REWORDED);
    }

    private static Match write(Likeness likeness) {
        List<Match.Passage> passages = likeness.sentences().stream()
                .map(each -> Match.Passage.of(each.a(), each.b()))
                .toList();
        boolean isTranslated = likeness.languages() == Likeness.Languages.TWO;
        Phrase reason = Phrase.of(
                switch (likeness.strength()) {
                    case ASSERTED -> isTranslated ? TRANSLATED : REWORDED;
                    case LITTLE -> "match.same-little";
                    case IN_PASSING -> "match.same-in-passing";
                    case OTHER_FIGURES -> "match.same-other-figures";
                    case UNTRUSTED -> "match.same-untrusted";
                },
                passages.size(),
                Math.round(likeness.share() * 100),
                likeness.words());
        return new Match(likeness.a(), likeness.b(), kind(likeness), likeness.share(), passages, List.of(reason));
    }

    private static Match.Kind kind(Likeness likeness) {
        if (likeness.strength() != Likeness.Strength.ASSERTED) {
            return Match.Kind.CANDIDATE;
        }
        return likeness.languages() == Likeness.Languages.TWO ? Match.Kind.TRANSLATED : Match.Kind.REWORDED;
    }

    /// Which model it was, what it knows, and what it was not asked.
    private List<Phrase> told(Likenesses.Found found) {
        Encoder.Model model = encoder.model();
        List<Phrase> told = new ArrayList<>();
        told.add(Phrase.of("match.model", model.name(), model.digest(), found.sentences()));
        found.together().forEach((languages, share) -> {
            String[] two = languages.split(" ");
            String key = share >= Likenesses.KNOWN ? "match.model.knows" : "match.model.knows-not";
            told.add(Phrase.of(key, two[0], two[1], Math.round(share * 100)));
        });
        if (found.tooShort() > 0) {
            told.add(Phrase.of("match.skipped.short-for-model", found.tooShort()));
        }
        if (found.cut() > 0) {
            told.add(Phrase.of("match.skipped.long-for-model", found.cut(), Likenesses.MOST_SENTENCES));
        }
        if (found.common() > 0) {
            told.add(Phrase.of("match.skipped.common-for-model", found.common(), Likenesses.MOST_PAIRS));
        }
        return told;
    }
}
