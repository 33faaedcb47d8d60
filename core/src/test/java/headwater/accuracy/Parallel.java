package headwater.accuracy;

import headwater.crosslingual.Text;
import headwater.crosslingual.Translation;
import headwater.crosslingual.Translations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Texts that exist in two languages, line by line, and how often each line or document finds its own translation.
///
/// @param documents which document each line is of
record Parallel(String oneTag, List<String> one, String twoTag, List<String> two, List<String> documents) {

    static Parallel of(String oneTag, Path one, String twoTag, Path two) throws IOException {
        return of(oneTag, Pairs.lines(one), twoTag, Pairs.lines(two));
    }

    static Parallel of(String oneTag, List<String> one, String twoTag, List<String> two) {
        return new Parallel(oneTag, one, twoTag, two, List.of());
    }

    /// The same with a document every so many lines.
    Parallel chapters(int lines) {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            documents.add(String.format("%05d", i / lines));
        }
        return new Parallel(oneTag, one, twoTag, two, documents);
    }

    /// How often the most alike line of the other language is the translation, both ways.
    void sentences(String pair, Tally tally) {
        tally("sentence " + pair + " there", texts(oneTag, one), texts(twoTag, two), tally);
        tally("sentence " + pair + " back", texts(twoTag, two), texts(oneTag, one), tally);
    }

    private static void tally(String measure, List<Text> from, List<Text> into, Tally tally) {
        int[] nearest = Translations.nearest(from, into);
        for (int i = 0; i < nearest.length; i++) {
            // A line that stands twice has two right answers.
            boolean found = nearest[i] >= 0
                    && into.get(nearest[i]).words().equals(into.get(i).words());
            tally.add(measure, found);
        }
    }

    private static List<Text> texts(String tag, List<String> lines) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            texts.add(new Text(tag + i, tag, lines.get(i)));
        }
        return texts;
    }

    /// How often a document is asserted to be a translation of its own, how often nothing is more alike, and how often
    /// an
    /// assertion is right.
    void documents(String pair, Tally tally) {
        Map<String, Text> texts = new LinkedHashMap<>();
        put("1", oneTag, one, texts);
        put("2", twoTag, two, texts);
        Map<String, Translation> best = new TreeMap<>();
        TreeMap<String, Boolean> found = new TreeMap<>();
        documents.forEach(document -> found.put(document, false));
        for (Translation each : Translations.among(List.copyOf(texts.values())).translations()) {
            boolean right = each.a().substring(1).equals(each.b().substring(1));
            if (each.isAsserted()) {
                tally.add("document " + pair + " asserted and right", right);
                found.merge(each.a().substring(1), right, Boolean::logicalOr);
            }
            best.merge(each.a(), each, Parallel::stronger);
            best.merge(each.b(), each, Parallel::stronger);
        }
        found.values().forEach(each -> tally.add("document " + pair + " found", each));
        for (String document : found.keySet()) {
            tally.add("document " + pair + " nearest there", isRight(best.get("1" + document)));
            tally.add("document " + pair + " nearest back", isRight(best.get("2" + document)));
        }
    }

    private static boolean isRight(@Nullable Translation best) {
        return best != null && best.a().substring(1).equals(best.b().substring(1));
    }

    private static Translation stronger(Translation one, Translation other) {
        return one.share() * one.bits() >= other.share() * other.bits() ? one : other;
    }

    private void put(String side, String tag, List<String> lines, Map<String, Text> into) {
        for (int i = 0; i < lines.size(); i++) {
            String id = side + documents.get(i);
            Text before = into.get(id);
            into.put(id, new Text(id, tag, before == null ? lines.get(i) : before.words() + "\n" + lines.get(i)));
        }
    }
}
