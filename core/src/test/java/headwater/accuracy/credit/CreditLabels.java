package headwater.accuracy.credit;

import headwater.Repository;
import headwater.accuracy.Score;
import headwater.accuracy.Tally;
import headwater.accuracy.credit.CreditTexts.Unit;
import headwater.text.CreditMarks;
import headwater.text.CreditMarks.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a person said of each drawn text, and what the marks find in it.
///
/// A name that is found is right where it overlaps one that was labelled. A source that is hinted at counts only
/// where no name is found, as in a report.
final class CreditLabels {

    /// The draws, and what they are called where they are not split in halves.
    private static final Map<String, String> DRAWS = new TreeMap<>(Map.of(
            "credit-labels.csv", "first",
            "credit-labels-later.csv", "second",
            "credit-labels-last.csv", "third",
            "credit-labels-fourth.csv", "fourth",
            "credit-labels-fifth.csv", "fifth",
            "credit-labels-sixth.csv", "sixth",
            "credit-labels-seventh.csv", "seventh",
            "credit-labels-eighth.csv", "eighth",
            "credit-labels-ninth.csv", "ninth"));

    private CreditLabels() {}

    /// One row: the places of the names in UTF-16 units.
    private record Label(String draw, String text, String language, String kind, List<int[]> spans) {

        static Label parse(String draw, String row) {
            String[] cells = row.split(",", -1);
            List<int[]> spans = Arrays.stream(cells[7].split(" "))
                    .filter(each -> !each.isEmpty())
                    .map(each -> Arrays.stream(each.split("-"))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toList();
            return new Label(draw, cells[4], cells[5], cells[6], spans);
        }

        /// Of the first draw one half, by hash, was looked at while marks were written, and later the second draw.
        String half() {
            if (!draw.equals("first")) {
                return draw;
            }
            return Character.digit(text.charAt(0), 16) < 8 ? "dev" : "kept";
        }

        String group() {
            return language.substring(0, 2) + " " + half();
        }
    }

    static List<Score> scores(String set, List<Unit> units) throws IOException {
        Map<String, String> texts = new HashMap<>();
        units.forEach(each -> texts.putIfAbsent(each.hash(), each.text()));
        Tally tally = new Tally();
        for (Map.Entry<String, String> draw : DRAWS.entrySet()) {
            Path labels = Repository.root().resolve("accuracy").resolve(draw.getKey());
            for (String row : Files.readAllLines(labels).stream().skip(1).toList()) {
                Label label = Label.parse(draw.getValue(), row);
                String text = texts.get(label.text());
                if (text == null) {
                    throw new IllegalStateException("no text of the sets has the hash of " + row);
                }
                count(label, text, tally);
            }
        }
        return tally.scores(set);
    }

    private static void count(Label label, String text, Tally tally) {
        List<Found> all = CreditMarks.find("text", text);
        List<Found> named = all.stream().filter(each -> !each.hint()).toList();
        boolean hinted = named.isEmpty() && !all.isEmpty();
        for (Found each : named) {
            boolean right = label.spans().stream().anyMatch(span -> overlaps(each, span));
            tally.add("precision " + label.group(), right);
            show(
                    right,
                    "wrong",
                    label,
                    text,
                    each.mark() + " " + each.credited().name());
        }
        if (hinted) {
            boolean right = label.kind().equals("generic");
            tally.add("precision " + label.group(), right);
            show(
                    right,
                    "wrong",
                    label,
                    text,
                    all.getFirst().mark() + " " + all.getFirst().credited().name());
        }
        for (int[] span : label.spans()) {
            boolean found = named.stream().anyMatch(each -> overlaps(each, span));
            tally.add("recall " + label.group(), found);
            show(found, "missed", label, text, text.substring(span[0], span[1]));
        }
        if (label.kind().equals("generic")) {
            tally.add("recall " + label.group(), hinted);
            show(hinted, "missed", label, text, "generic");
        }
    }

    private static boolean overlaps(Found found, int[] span) {
        int start = found.credited().evidence().start()
                + found.credited()
                        .evidence()
                        .quote()
                        .lastIndexOf(found.credited().name());
        int end = start + found.credited().name().length();
        return start < span[1] && span[0] < end;
    }

    /// What is wrong in the last draw is not looked at.
    private static void show(boolean right, String what, Label label, String text, String found) {
        if (!right && Boolean.getBoolean("scores.show") && !label.half().equals("ninth")) {
            System.out.println(what + " " + label.language() + " [" + found + "] " + text.replace('\n', ' '));
        }
    }
}
