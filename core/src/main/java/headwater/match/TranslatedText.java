package headwater.match;

import headwater.crosslingual.Text;
import headwater.crosslingual.Translation;
import headwater.crosslingual.Translations;
import headwater.model.About;
import headwater.model.Phrase;
import headwater.text.Document;
import headwater.text.Languages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Texts that say the same in another language, with the sentences that do: Chinese, English, French, German, Italian,
/// Japanese, Portuguese, Russian, Spanish and Turkish.
///
/// It compares words by a lexicon, so a retelling in other words is not found, and a common source looks the same.
final class TranslatedText implements Matcher {

    /// After so many texts it tells how far it has come.
    private static final int OFTEN = 256;

    @Override
    public About about() {
        return new About("match", "translated-text", 1, List.of());
    }

    @Override
    public Matching.Found find(Material material, Matching.Watch watch) {
        List<Text> texts = new ArrayList<>(material.size());
        material.texts().forEach(prose -> {
            texts.add(new Text(prose.id(), language(prose.document()), material.blanked(prose)));
            if (texts.size() % OFTEN == 0) {
                watch.at("languages told of texts", texts.size(), material.size());
            }
        });
        Translations.Found found = Translations.among(
                texts, (done, total) -> watch.at("sentences looked up in other languages", done, total));
        List<Match> matches = found.translations().stream()
                .filter(each -> !material.areOneItem(each.a(), each.b()))
                .map(TranslatedText::write)
                .toList();
        return new Matching.Found(matches, skipped(found));
    }

    /// Where two languages are about as likely, the likelier is tried: if it is the wrong one, hardly a word is found.
    private static String language(Document document) {
        return document.language().equals("und")
                ? Languages.likeliest(document.text()).orElse("und")
                : document.language();
    }

    private static Match write(Translation translation) {
        boolean swap = translation.a().compareTo(translation.b()) > 0;
        List<Match.Passage> passages = translation.sentences().stream()
                .map(each -> swap ? Match.Passage.of(each.b(), each.a()) : Match.Passage.of(each.a(), each.b()))
                .sorted(Comparator.comparingInt(Match.Passage::aStart).thenComparingInt(Match.Passage::bStart))
                .toList();
        Phrase reason = Phrase.of(
                switch (translation.strength()) {
                    case ASSERTED -> "match.translated";
                    case LITTLE -> "match.translated-little";
                    case IN_PASSING -> "match.translated-in-passing";
                },
                passages.size(),
                Math.round(translation.share() * 100),
                translation.words());
        return new Match(
                swap ? translation.b() : translation.a(),
                swap ? translation.a() : translation.b(),
                translation.isAsserted() ? Match.Kind.TRANSLATED : Match.Kind.CANDIDATE,
                translation.share(),
                passages,
                List.of(reason));
    }

    private static List<Phrase> skipped(Translations.Found found) {
        List<Phrase> skipped = new ArrayList<>();
        found.unread()
                .forEach((language, texts) -> skipped.add(
                        language.startsWith("und")
                                ? Phrase.of("match.skipped.language-unknown", texts)
                                : Phrase.of("match.skipped.language", texts, language)));
        if (found.tooShort() > 0) {
            skipped.add(Phrase.of("match.skipped.few-words", found.tooShort()));
        }
        if (found.cut() > 0) {
            skipped.add(Phrase.of("match.skipped.long", found.cut(), Translations.MOST_SENTENCES));
        }
        if (found.common() > 0) {
            skipped.add(Phrase.of("match.skipped.common-words", found.common(), Translations.MOST_LINES));
        }
        return skipped;
    }
}
