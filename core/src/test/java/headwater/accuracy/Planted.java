package headwater.accuracy;

import headwater.match.Match;
import headwater.match.Samples;
import headwater.model.Observation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/// Real lines cut into originals, and each original copied four times: with a fifth of its length of other real text
/// before, inside and after it, and as a quotation of 150 characters in a text of its own.
///
/// Every line is used once, so what matching joins beyond the planted pairs is its mistake, or a sentence the source
/// prints twice.
final class Planted {

    private static final int DOCUMENTS = 2_000;
    private static final int A_GROUP = 5;
    private static final int QUOTE = 150;

    private final Iterator<String> lines;
    private final int length;
    private final List<Observation> items = new ArrayList<>();

    private Planted(List<String> lines, int length) {
        this.lines = lines.iterator();
        this.length = length;
    }

    /// @param length of an original, in characters
    static List<Score> scores(String set, List<String> lines, int length) {
        Planted planted = new Planted(lines, length);
        int groups = 0;
        while (groups < DOCUMENTS / A_GROUP && planted.group(String.format("%04d", groups))) {
            groups++;
        }
        return planted.count(set, groups);
    }

    /// False if the lines have come to an end.
    private boolean group(String id) {
        String original = next(length, "\n");
        String before = next(length / 5, " ");
        String inside = next(length / 5, " ");
        String after = next(length / 5, " ");
        String around = next(length * 3 / 5, "\n");
        if (around.isEmpty()) {
            return false;
        }
        int middle = original.length() / 2;
        int from = original.length() / 4;
        items.add(Samples.unread(id + "original", original));
        items.add(Samples.unread(id + "before", before + "\n" + original));
        items.add(Samples.unread(id + "inside", original.substring(0, middle) + inside + original.substring(middle)));
        items.add(Samples.unread(id + "after", original + "\n" + after));
        int half = around.length() / 2;
        items.add(Samples.unread(
                id + "quoted",
                around.substring(0, half) + original.substring(from, from + QUOTE) + around.substring(half)));
        return true;
    }

    /// So many characters of lines that nothing else uses, or nothing.
    private String next(int least, String between) {
        StringBuilder text = new StringBuilder();
        while (text.length() < least) {
            if (!lines.hasNext()) {
                return "";
            }
            text.append(text.isEmpty() ? "" : between).append(lines.next());
        }
        return text.substring(0, least);
    }

    private String shown(Match match) {
        String text = items.stream()
                .filter(item -> item.id().equals(match.a()))
                .map(item -> item.item().body().text().get())
                .findFirst()
                .orElse("");
        return match.a() + " " + match.b() + " "
                + match.passages().stream()
                        .map(passage -> text.substring(passage.aStart(), passage.aEnd()))
                        .toList();
    }

    private List<Score> count(String set, int groups) {
        TreeSet<String> found = new TreeSet<>();
        Tally tally = new Tally();
        for (Match match : Pairs.of(items)) {
            String a = Pairs.given(match.a());
            String b = Pairs.given(match.b());
            if (match.kind().asserts()) {
                boolean planted = a.substring(0, 4).equals(b.substring(0, 4));
                tally.add("asserted and planted", planted);
                if (planted) {
                    found.add(a.endsWith("original") ? b : b.endsWith("original") ? a : "");
                }
                if (!planted && Boolean.getBoolean("scores.show")) {
                    System.out.println("not planted: " + match.kind() + " " + shown(match));
                }
            }
        }
        for (int group = 0; group < groups; group++) {
            for (String kind : List.of("before", "inside", "after", "quoted")) {
                tally.add("found " + kind, found.contains(String.format("%04d", group) + kind));
            }
        }
        return tally.scores(set);
    }
}
