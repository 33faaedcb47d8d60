package headwater.accuracy;

import headwater.match.Match;
import headwater.model.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Real lines cut into originals, and each original copied four times: with a fifth of its length of other real text
/// before, inside and after it, and as a quotation of 150 characters in a text of its own.
///
/// Every line is used once, so what matching joins beyond the planted pairs is its mistake, or a sentence the source
/// prints twice.
final class Planted {

    private static final int DOCUMENTS = 2_000;
    private static final int A_GROUP = 5;
    private static final int QUOTE = 150;
    private static final List<String> KINDS = List.of("original", "before", "inside", "after", "quoted");

    private final Iterator<String> lines;
    private final int length;
    private final List<Observation> items = new ArrayList<>();

    private Planted(List<String> lines, int length) {
        this.lines = lines.iterator();
        this.length = length;
    }

    /// @param length of an original, in characters
    static List<Score> scores(String set, List<String> lines, int length) throws IOException {
        Planted planted = new Planted(lines, length);
        boolean more = true;
        while (more && planted.items.size() < DOCUMENTS) {
            more = planted.group();
        }
        return planted.count(set);
    }

    /// False if the lines have come to an end.
    private boolean group() {
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
        add(original);
        add(before + "\n" + original);
        add(original.substring(0, middle) + inside + original.substring(middle));
        add(original + "\n" + after);
        int half = around.length() / 2;
        add(around.substring(0, half) + original.substring(from, from + QUOTE) + around.substring(half));
        return true;
    }

    private void add(String text) {
        items.add(Pairs.unread(items.size(), text));
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

    private List<Score> count(String set) throws IOException {
        Map<Pair, String> same = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size() && j / A_GROUP == i / A_GROUP; j++) {
                same.put(new Pair(i, j), i % A_GROUP == 0 ? KINDS.get(j % A_GROUP) : "of one original");
            }
        }
        Labelled labelled = new Labelled(items, same, Map.of(), Labelled.Scope.CLOSED, "planted");
        Comparison comparison = Comparison.of(set, labelled);
        if (Boolean.getBoolean("scores.show")) {
            comparison.ours().forEach((pair, match) -> {
                if (labelled.isWrong(pair)) {
                    System.out.printf("not planted: %s %.2f %s%n", match.kind(), match.score(), shown(match));
                }
            });
        }
        return comparison.scores().stream()
                .filter(score -> !score.measure().equals("found of one original"))
                .toList();
    }
}
