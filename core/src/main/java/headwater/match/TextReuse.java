package headwater.match;

import headwater.embedding.Encoder;
import headwater.model.Phrase;
import headwater.room.Room;
import headwater.room.Strings;
import headwater.text.Document;
import headwater.text.Foldings;
import headwater.text.Languages;
import headwater.text.Normalised;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Text reuse among texts that are no observations: the rows of any table.
///
/// The answer depends on the texts alone: not on their order, nor on how many threads work on them.
public final class TextReuse {

    /// Texts by their number, which are not kept as objects.
    public interface Table {

        /// The order of a text without a time.
        long UNTIMED = Long.MAX_VALUE;

        int size();

        /// Unlike that of every other.
        String id(int number);

        /// A BCP 47 tag, or `und`.
        String language(int number);

        String text(int number);

        /// When it was published, in any unit that grows; [#UNTIMED] if unknown.
        long order(int number);

        /// Who published it, or empty; what one account repeats on item after item is left out.
        String account(int number);
    }

    private final Table table;
    private final Foldings foldings;
    private final Room room;

    /// Of those with words, the number in the table.
    private final int[] worded;

    /// The comparison form of each text of the table.
    private final Strings units;

    private final Material material;

    /// The same with the languages told, once somebody asks.
    private @Nullable Material read;

    private TextReuse(Table table, Foldings foldings, Room room) {
        this.table = table;
        this.foldings = foldings;
        this.room = room;
        this.units = Strings.of(table.size(), i -> Normalised.units(table.text(i), foldings), room);
        this.worded = IntStream.range(0, table.size())
                .filter(i -> units.length(i) > 0)
                .toArray();
        this.material = material(table::language);
    }

    /// @param room where what is worked out of the texts is kept
    public static TextReuse among(Table texts, Foldings foldings, Room room) {
        return new TextReuse(texts, foldings, room);
    }

    /// Gives each match that is wanted to the taker as it is found, with the smaller id first, and answers what was too
    /// common to be compared with everything that carries it.
    ///
    /// @param watch told how far it has come
    public List<Phrase> find(Match.Wanted wanted, Consumer<Match> taker, Matching.Watch watch) {
        return Comparison.run(Corpus.of(material), wanted, taker, watch);
    }

    /// The same for texts that tell the same in other words. [#find] may give some of the pairs too: of the two,
    /// [#saysMore] tells which to keep.
    public List<Phrase> findReworded(Consumer<Match> taker, Matching.Watch watch) {
        return give(new RewordedText().find(material, watch), taker);
    }

    /// True if a pair that was found reworded or translated is to be told as such, rather than as [#find] gave it.
    public static boolean saysMore(Match retold, Match found) {
        return retold.kind().compareTo(found.kind()) < 0 && !RewordedText.yieldsTo(found);
    }

    /// The same for translations between languages with a lexicon; texts without a language are read first to tell
    /// it. Answers what was not compared.
    public List<Phrase> findTranslations(Consumer<Match> taker, Matching.Watch watch) {
        return give(new TranslatedText().find(read(), watch), taker);
    }

    /// The same for texts that say the same as a model has it, in any languages. Answers which model it was and what
    /// was not compared.
    public List<Phrase> findByMeaning(Encoder encoder, Consumer<Match> taker, Matching.Watch watch) {
        return give(new SameMeaning(encoder).find(read(), watch), taker);
    }

    /// With the language of each text that states none.
    private Material read() {
        Material known = read;
        if (known == null) {
            String[] languages =
                    IntStream.range(0, table.size()).mapToObj(this::language).toArray(String[]::new);
            known = material(i -> languages[i]);
            read = known;
        }
        return known;
    }

    private String language(int number) {
        String stated = table.language(number);
        return stated.equals("und") ? Languages.detect(table.text(number)).orElse(stated) : stated;
    }

    private static List<Phrase> give(Matching.Found found, Consumer<Match> taker) {
        found.matches().forEach(taker);
        return found.skipped();
    }

    private Material material(IntFunction<String> language) {
        return Material.of(new Worded(language), foldings, room);
    }

    /// The texts that have words.
    private final class Worded implements Material.Texts {

        private final IntFunction<String> language;

        Worded(IntFunction<String> language) {
            this.language = language;
        }

        @Override
        public int size() {
            return worded.length;
        }

        @Override
        public String id(int number) {
            return table.id(worded[number]);
        }

        @Override
        public long order(int number) {
            return table.order(worded[number]);
        }

        @Override
        public char[] units(int number) {
            return units.chars(worded[number]);
        }

        @Override
        public Prose get(int number) {
            int row = worded[number];
            return new Prose(
                    () -> new Document(table.id(row), language.apply(row), table.text(row), 0),
                    foldings,
                    () -> units.chars(row),
                    table.account(row),
                    () -> table.id(row),
                    table.order(row));
        }
    }
}
