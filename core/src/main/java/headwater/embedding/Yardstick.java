package headwater.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a model makes of sentences that are known: twelve matters, each in English, French and Chinese.
///
/// Models differ in how far apart they lay what has nothing to do with each other, and not every model knows every
/// language. Both are seen here, so that no bound has to be set for each model.
final class Yardstick {

    /// Of translations looked up both ways, so many must be found; chance finds one in twelve.
    static final double KNOWN = 0.8;

    private final String[] languages;
    private final double unrelated;
    private final SortedMap<String, Double> together = new TreeMap<>();

    private Yardstick(String[] languages, float[][][] vectors) {
        this.languages = languages;
        double sum = 0;
        long counted = 0;
        for (int one = 0; one < languages.length; one++) {
            for (int two = one; two < languages.length; two++) {
                for (int i = 0; i < vectors[one].length; i++) {
                    for (int j = 0; j < vectors[two].length; j++) {
                        sum += i == j ? 0 : Vectors.distance(vectors[one][i], vectors[two][j]);
                        counted += i == j ? 0 : 1;
                    }
                }
                if (one != two) {
                    double found = found(vectors[one], vectors[two]) + found(vectors[two], vectors[one]);
                    together.put(
                            pair(languages[one], languages[two]), found / (vectors[one].length + vectors[two].length));
                }
            }
        }
        this.unrelated = Math.max(Float.MIN_NORMAL, sum / counted);
    }

    static Yardstick of(Encoder encoder) {
        List<String[]> rows = rows();
        String[] languages = rows.removeFirst();
        float[][][] vectors = new float[languages.length][rows.size()][];
        for (int language = 0; language < languages.length; language++) {
            for (int row = 0; row < rows.size(); row++) {
                vectors[language][row] = encoder.encode(rows.get(row)[language]);
            }
        }
        return new Yardstick(languages, vectors);
    }

    /// How far apart two sentences are, on average, that have nothing to do with each other.
    double unrelated() {
        return unrelated;
    }

    /// By two languages, such as `en fr`, the share of known translations that the model brings together.
    SortedMap<String, Double> together() {
        return together;
    }

    /// False if the model does not bring known translations between two languages together; of other languages than
    /// these three nothing is known, and the model is believed.
    boolean trusts(String one, String other) {
        boolean isKnown = Arrays.asList(languages).containsAll(List.of(one, other));
        return one.equals(other) || !isKnown || together.getOrDefault(pair(one, other), 0.0) >= KNOWN;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private static int found(float[][] vectors, float[][] others) {
        Nearest nearest = Nearest.of(vectors, others, 1);
        int found = 0;
        for (int i = 0; i < vectors.length; i++) {
            found += nearest.of(i)[0] == i ? 1 : 0;
        }
        return found;
    }

    private static List<String[]> rows() {
        try (InputStream bytes = Objects.requireNonNull(Yardstick.class.getResourceAsStream("yardstick.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return new ArrayList<>(lines.lines().map(line -> line.split("\t")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
