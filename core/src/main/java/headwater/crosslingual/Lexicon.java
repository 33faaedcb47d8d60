package headwater.crosslingual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/// The words of each language, how rare each is, and what it may be in English.
///
/// English stems are the common key: a Chinese and a French text meet through them. Of the others a language is read
/// when it is first asked for.
final class Lexicon {

    private static final int SHORTEST_PART = 4;

    /// Nothing longer is a word: a row of letters without a space is cut at each place.
    private static final int LONGEST_COMPOUND = 80;

    private static final List<String> JOINTS = List.of("", "s", "es", "n", "en");

    private final Map<String, Integer> english = new HashMap<>();
    private final Map<Tongue, Map<String, Entry>> words = new ConcurrentHashMap<>();

    /// A word of the lexicon.
    ///
    /// A class and not a record: it holds arrays, and nobody compares two.
    static final class Entry {

        /// How much the word tells, by how rare it is.
        final float bits;

        /// What it may be in English.
        final int[] keys;

        /// How surely each, from 0 to 1.
        final float[] strengths;

        Entry(float bits, int[] keys, float[] strengths) {
            this.bits = bits;
            this.keys = keys;
            this.strengths = strengths;
        }
    }

    private Lexicon() {
        words.put(Tongue.ENGLISH, readEnglish());
    }

    static Lexicon shared() {
        return Lazy.LEXICON;
    }

    Optional<Entry> find(String word, Tongue tongue) {
        Map<String, Entry> known = of(tongue);
        Entry found = known.get(word);
        String stem = word;
        for (int i = 0; found == null && i < Endings.most(tongue); i++) {
            stem = Stems.of(stem, tongue);
            found = known.get(stem);
        }
        return Optional.ofNullable(found);
    }

    /// What a German word is made of, where the lexicon has only its parts: the longest last part, and what stands
    /// before it, without the sound that joins them. None, or two.
    List<Entry> parts(String word) {
        int end = word.length() <= LONGEST_COMPOUND ? word.length() - SHORTEST_PART : 0;
        for (int at = SHORTEST_PART; at <= end; at++) {
            Optional<Entry> last = find(word.substring(at), Tongue.GERMAN);
            if (last.isPresent() && last.get().keys.length > 0) {
                String first = word.substring(0, at);
                for (String joint : JOINTS) {
                    Optional<Entry> before = first.endsWith(joint) && at - joint.length() >= SHORTEST_PART
                            ? find(first.substring(0, at - joint.length()), Tongue.GERMAN)
                            : Optional.empty();
                    if (before.isPresent() && before.get().keys.length > 0) {
                        return List.of(before.get(), last.get());
                    }
                }
            }
        }
        return List.of();
    }

    /// The key of an English stem, or -1.
    int key(String stem) {
        return english.getOrDefault(stem, -1);
    }

    /// Keys of the lexicon are below this.
    int size() {
        return english.size();
    }

    Set<String> dictionary(Tongue tongue) {
        return of(tongue).keySet();
    }

    private Map<String, Entry> of(Tongue tongue) {
        return words.computeIfAbsent(tongue, each -> read(each.tag()));
    }

    private Map<String, Entry> readEnglish() {
        Map<String, Entry> read = new HashMap<>();
        rows("en", cells -> {
            int key = english.size();
            english.put(cells[0], key);
            read.put(cells[0], new Entry(bits(cells[1]), new int[] {key}, new float[] {1}));
        });
        return read;
    }

    private static Map<String, Entry> read(String name) {
        Map<String, Entry> read = new HashMap<>();
        rows(name, cells -> {
            int size = cells.length - 2;
            int[] keys = new int[size];
            float[] there = new float[size];
            float[] back = new float[size];
            for (int i = 0; i < size; i++) {
                String cell = cells[i + 2];
                int colon = cell.indexOf(':');
                keys[i] = Integer.parseInt(cell, 0, colon, 36);
                there[i] = chance(cell.charAt(colon + 1));
                back[i] = chance(cell.charAt(colon + 2));
            }
            read.put(cells[0], new Entry(bits(cells[1]), keys, strengths(there, back)));
        });
        return read;
    }

    /// Flattens chances into strengths: a second meaning is nearly as good as the first.
    private static final double FLATTENED = 0.3;

    /// The surest meaning counts in full, the others by how they compare with it, both ways.
    private static float[] strengths(float[] there, float[] back) {
        float[] strengths = new float[there.length];
        float most = 0;
        for (int i = 0; i < there.length; i++) {
            strengths[i] = (float) Math.sqrt(there[i] * back[i]);
            most = Math.max(most, strengths[i]);
        }
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = (float) Math.pow(strengths[i] / most, FLATTENED);
        }
        return strengths;
    }

    private static float chance(char depth) {
        return (float) Math.pow(2, -Character.digit(depth, 36) / 2.0);
    }

    private static float bits(String tenths) {
        return Integer.parseInt(tenths) / 10f;
    }

    private interface Row {
        void take(String[] cells);
    }

    private static void rows(String name, Row row) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name + ".tsv.gz");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> row.take(line.split("\t")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lazy {
        static final Lexicon LEXICON = new Lexicon();
    }
}
