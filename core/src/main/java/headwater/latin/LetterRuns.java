package headwater.latin;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// How likely each language has each run of so many letters: lingua's models of one length, read into one table for all
/// languages.
///
/// One place holds what all languages say of a run, so that a run costs one look and not one for each language; the
/// table takes a quarter of what lingua's own maps of strings do. Never changed once read, so threads may share it.
final class LetterRuns {

    private static final List<String> FILES = List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");

    static final int LONGEST = FILES.size();

    /// The letters of all models are fewer than 300.
    private static final int BITS_OF_LETTER = 9;

    /// Below the letters of a run: which languages have it.
    private static final int MOST_LANGUAGES = 16;

    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final int length;

    /// Of each letter its number, from 1.
    private final short[] numbers = new short[1 << Character.SIZE];

    /// Runs by open addressing, the languages that have each in the lowest bits; 0 is an empty place.
    private final long[] table;

    /// Of each place in the table where its logarithms begin, one for each language that has the run.
    private final int[] starts;

    private final float[] logarithms;

    private LetterRuns(int length, List<Model> models) {
        this.length = length;
        int all = models.stream().mapToInt(Model::size).sum();
        this.table = new long[all + 1];
        this.starts = new int[all + 1];
        this.logarithms = new float[all];
        models.forEach(model -> model.number(numbers));
        for (int language = 0; language < models.size(); language++) {
            Model model = models.get(language);
            for (int i = 0; i < model.size(); i++) {
                long run = run(model.letters, i * length);
                int place = place(run);
                table[place] |= run << MOST_LANGUAGES | 1L << language;
            }
        }
        int start = 0;
        for (int place = 0; place < table.length; place++) {
            starts[place] = start;
            start += Long.bitCount(languages(place));
        }
        for (int language = 0; language < models.size(); language++) {
            Model model = models.get(language);
            for (int i = 0; i < model.size(); i++) {
                int place = place(run(model.letters, i * length));
                logarithms[at(place, language)] = model.logarithms[i];
            }
        }
    }

    /// @param length of the runs, from 1 to [#LONGEST]
    static LetterRuns of(int length, List<Language> languages) {
        if (languages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("more than " + MOST_LANGUAGES + " languages: " + languages.size());
        }
        return new LetterRuns(
                length, languages.stream().map(each -> Model.read(each, length)).toList());
    }

    /// Fills in what the languages say of the run that begins a text, and answers which say nothing of it.
    ///
    /// @param asked the languages to ask, as bits
    /// @param into a logarithm for each language
    int look(CharSequence letters, int asked, float[] into) {
        long run = run(letters, 0);
        int place = run == 0 ? -1 : place(run);
        if (place < 0 || table[place] == 0) {
            return asked;
        }
        int known = languages(place);
        for (int left = known & asked; left != 0; left &= left - 1) {
            int language = Integer.numberOfTrailingZeros(left);
            into[language] = logarithms[at(place, language)];
        }
        return asked & ~known;
    }

    /// The numbers of the letters, or 0 if one is in no run.
    private long run(CharSequence letters, int from) {
        long run = 0;
        for (int i = from; i < from + length; i++) {
            int number = numbers[letters.charAt(i)];
            if (number == 0) {
                return 0;
            }
            run = run << BITS_OF_LETTER | number;
        }
        return run;
    }

    private int place(long run) {
        int place = (int) Math.unsignedMultiplyHigh(run * SCATTER, table.length);
        while (table[place] != 0 && table[place] >>> MOST_LANGUAGES != run) {
            place = place + 1 == table.length ? 0 : place + 1;
        }
        return place;
    }

    private int languages(int place) {
        return (int) table[place] & (1 << MOST_LANGUAGES) - 1;
    }

    private int at(int place, int language) {
        return starts[place] + Integer.bitCount(languages(place) & (1 << language) - 1);
    }

    /// The runs of one language.
    private static final class Model {

        private final int length;
        private final StringBuilder letters = new StringBuilder();
        private float[] logarithms = new float[1 << 12];

        private Model(int length) {
            this.length = length;
        }

        /// Runs stand in groups of equal likelihood, which is written as a fraction.
        static Model read(Language language, int length) {
            String file = "/language-models/" + language.getIsoCode639_1() + "/" + FILES.get(length - 1) + ".json";
            Model model = new Model(length);
            try (InputStream in = LanguageDetector.class.getResourceAsStream(file);
                    JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
                String name = "";
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.PROPERTY_NAME) {
                        name = parser.currentName();
                    } else if (token == JsonToken.VALUE_STRING && name.indexOf('/') > 0) {
                        model.add(parser.getString(), logarithm(name));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return model;
        }

        /// In the steps in which lingua takes it, as each of them rounds.
        private static float logarithm(String fraction) {
            int slash = fraction.indexOf('/');
            float likelihood = Float.parseFloat(fraction.substring(0, slash))
                    / Integer.parseInt(fraction, slash + 1, fraction.length(), 10);
            return (float) Math.log(likelihood);
        }

        private void add(String runs, float logarithm) {
            for (String run : runs.split(" ")) {
                if (run.length() == length) {
                    int size = size();
                    logarithms = size < logarithms.length ? logarithms : Arrays.copyOf(logarithms, 2 * size);
                    logarithms[size] = logarithm;
                    letters.append(run);
                }
            }
        }

        int size() {
            return letters.length() / length;
        }

        /// Numbers the letters that have none.
        void number(short[] numbers) {
            int most = 0;
            for (short number : numbers) {
                most = Math.max(most, number);
            }
            for (int i = 0; i < letters.length(); i++) {
                char letter = letters.charAt(i);
                if (numbers[letter] == 0) {
                    numbers[letter] = (short) ++most;
                }
            }
            if (most >= 1 << BITS_OF_LETTER) {
                throw new IllegalStateException("more letters than have a number: " + most);
            }
        }
    }
}
