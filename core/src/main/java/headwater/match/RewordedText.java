package headwater.match;

import headwater.model.About;
import headwater.model.Phrase;
import headwater.retelling.Retelling;
import headwater.retelling.Retellings;
import headwater.text.Document;
import java.util.ArrayList;
import java.util.List;

/// Texts of one language that tell the same in other words, with the sentences that do.
///
/// It compares words without their order and needs no dictionary, so synonyms are not seen, and whoever reports one
/// event with the same names and figures looks the same.
final class RewordedText implements Matcher {

    /// Words that tell the same, and of the letters so many in the same order: an edited copy.
    private static final double EDITED = 0.7;

    private static final String EDITED_WORDS = "match.edited-words";

    @Override
    public About about() {
        return new About("match", "reworded-text", 1, List.of());
    }

    @Override
    public Matching.Found find(Material material, Matching.Watch watch) {
        Retellings.Found found = Retellings.among(
                new Blanked(material),
                material.foldings(),
                material.room(),
                (done, total) -> watch.at("compared words of texts", done, total));
        List<Match> matches = found.retellings().stream()
                .filter(each -> !material.areOneItem(each.a(), each.b()))
                .map(RewordedText::write)
                .toList();
        return new Matching.Found(matches, skipped(found));
    }

    /// The texts without what is left out of them.
    private record Blanked(Material material) implements Retellings.Texts {

        @Override
        public int size() {
            return material.size();
        }

        @Override
        public String id(int number) {
            return material.id(number);
        }

        @Override
        public Document document(int number) {
            return material.blankedDocument(number);
        }
    }

    /// True if a match was found by this matcher.
    static boolean found(Match match) {
        return match.kind() == Match.Kind.REWORDED
                || match.reasons().stream().anyMatch(reason -> reason.key().equals(EDITED_WORDS));
    }

    /// True if what another matcher says of a pair stands, though it says less: a frame is no copy, and what is equal
    /// but too short or too common to assert does not become more by being alike.
    static boolean yieldsTo(Match other) {
        return other.kind() == Match.Kind.TEMPLATE
                || other.reasons().stream()
                        .anyMatch(reason -> reason.key().equals("match.formula")
                                || reason.key().equals("match.equal-short"));
    }

    private static Match write(Retelling retelling) {
        List<Match.Passage> passages = retelling.sentences().stream()
                .map(each -> Match.Passage.of(each.a(), each.b()))
                .toList();
        if (retelling.kept() >= EDITED) {
            Phrase edited = Phrase.of(EDITED_WORDS, Math.round(retelling.kept() * 100));
            return new Match(
                    retelling.a(),
                    retelling.b(),
                    Match.Kind.NEAR_VERBATIM,
                    retelling.kept(),
                    passages,
                    List.of(edited));
        }
        Phrase reason = Phrase.of(
                switch (retelling.strength()) {
                    case ASSERTED -> "match.reworded";
                    case TOGETHER -> "match.reworded-together";
                    case LITTLE -> "match.reworded-little";
                    case ONE_OF_MANY -> "match.reworded-one-of-many";
                    case OTHER_FIGURES -> "match.reworded-other-figures";
                    case OTHER_ORDER -> "match.reworded-other-order";
                },
                Math.round(retelling.likeness() * 100),
                retelling.words(),
                passages.size());
        return new Match(
                retelling.a(),
                retelling.b(),
                retelling.strength().asserts() ? Match.Kind.REWORDED : Match.Kind.CANDIDATE,
                retelling.likeness(),
                passages,
                List.of(reason));
    }

    private static List<Phrase> skipped(Retellings.Found found) {
        List<Phrase> skipped = new ArrayList<>();
        if (found.tooShort() > 0) {
            skipped.add(Phrase.of("match.skipped.few-words-reworded", found.tooShort(), Retellings.FEWEST_WORDS));
        }
        if (found.common() > 0) {
            skipped.add(Phrase.of("match.skipped.common-words-reworded", found.common(), Retellings.COMMON));
        }
        return skipped;
    }
}
