package headwater.match;

import headwater.embedding.Encoder;
import headwater.embedding.Likenesses;
import headwater.model.Phrase;
import headwater.text.Document;
import headwater.text.Foldings;
import headwater.text.Languages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Text reuse among texts that are no observations: the rows of any table.
///
/// The answer depends on the texts alone: not on their order, nor on how many threads work on them.
public final class TextReuse {

    /// One text.
    ///
    /// @param id unlike that of every other
    /// @param language a BCP 47 tag, or `und`
    /// @param order when it was published, in any unit that grows; [#UNTIMED] if unknown
    /// @param account who published it, or empty; what one account repeats on item after item is left out
    public record Text(String id, String language, String text, long order, String account) {

        /// The order of a text without a time.
        public static final long UNTIMED = Long.MAX_VALUE;
    }

    private final List<Text> texts;
    private final Foldings foldings;
    private final Material material;

    /// The same with the languages told, once somebody asks.
    private @Nullable Material read;

    private TextReuse(List<Text> texts, Foldings foldings) {
        this.texts = List.copyOf(texts);
        this.foldings = foldings;
        this.material = material(texts);
    }

    public static TextReuse among(List<Text> texts, Foldings foldings) {
        return new TextReuse(texts, foldings);
    }

    /// Gives each match that is wanted to the taker as it is found, with the smaller id first, and answers what was too
    /// common to be compared with everything that carries it.
    ///
    /// @param compared told how many different texts have been compared so far
    public List<Phrase> find(Match.Wanted wanted, Consumer<Match> taker, LongConsumer compared) {
        return Comparison.run(Corpus.of(material), wanted, taker, compared);
    }

    /// The same for texts that tell the same in other words. [#find] may give some of the pairs too: of the two,
    /// [#saysMore] tells which to keep.
    public List<Phrase> findReworded(Consumer<Match> taker, LongConsumer compared) {
        return give(new RewordedText().find(material, compared), taker);
    }

    /// True if a pair that was found reworded or translated is to be told as such, rather than as [#find] gave it.
    public static boolean saysMore(Match retold, Match found) {
        return retold.kind().compareTo(found.kind()) < 0 && !RewordedText.yieldsTo(found);
    }

    /// The same for translations between Chinese, English and French; texts without a language are read first to tell
    /// it. Answers what was not compared.
    public List<Phrase> findTranslations(Consumer<Match> taker) {
        return give(new TranslatedText().find(read()), taker);
    }

    /// The same for texts that say the same as a model has it, in any languages. Answers which model it was and what
    /// was not compared.
    public List<Phrase> findByMeaning(Encoder encoder, Consumer<Match> taker, Likenesses.Watch watch) {
        return give(new SameMeaning(encoder, watch).find(read()), taker);
    }

    /// With the language of each text that states none.
    private Material read() {
        Material known = read;
        if (known == null) {
            known = material(texts.stream().map(TextReuse::read).toList());
            read = known;
        }
        return known;
    }

    private static List<Phrase> give(Matching.Found found, Consumer<Match> taker) {
        found.matches().forEach(taker);
        return found.skipped();
    }

    private static Text read(Text text) {
        return text.language().equals("und")
                ? new Text(
                        text.id(),
                        Languages.detect(text.text()).orElse("und"),
                        text.text(),
                        text.order(),
                        text.account())
                : text;
    }

    private Material material(List<Text> texts) {
        return Material.of(
                texts.stream()
                        .map(this::prose)
                        .filter(each -> each.units().length > 0)
                        .toList(),
                foldings);
    }

    private Prose prose(Text text) {
        Document document = new Document(text.id(), text.language(), text.text(), 0);
        return new Prose(document, foldings, text.account(), text::id, text.order());
    }
}
