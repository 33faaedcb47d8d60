package headwater.publish;

import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The label of everything that can be cited, from the anchors in the report's tables; the same in every language.
record Citations(Map<String, String> labels) {

    /// One citation in the text: where it leads, and what is printed.
    record Cited(String target, String text) {}

    static Citations of(Report report) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Table table) {
                    table.rows()
                            .forEach(row -> row.stream()
                                    .limit(1)
                                    .filter(cell -> cell.key().equals("report.anchor"))
                                    .forEach(cell -> labels.putIfAbsent(arg(cell, 0), arg(cell, 1))));
                }
            }
        }
        return new Citations(labels);
    }

    private static String arg(Phrase phrase, int index) {
        return phrase.args().get(index).toString();
    }

    String label(String id) {
        return labels.getOrDefault(id, id);
    }

    /// Consecutive numbers become one range, so that a sentence over a whole case stays readable.
    List<Cited> of(List<String> ids) {
        List<String> sorted = ids.stream()
                .distinct()
                .sorted(java.util.Comparator.comparingInt((String id) -> number(id))
                        .thenComparing(this::label))
                .toList();
        java.util.ArrayList<Cited> cited = new java.util.ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from;
            while (to + 1 < sorted.size()
                    && number(sorted.get(from)) != Integer.MAX_VALUE
                    && number(sorted.get(to + 1)) == number(sorted.get(to)) + 1) {
                to++;
            }
            if (to - from < 2) {
                to = from;
            }
            String text = label(sorted.get(from)) + (to > from ? "–" + label(sorted.get(to)) : "");
            cited.add(new Cited(sorted.get(from), text));
            from = to + 1;
        }
        return List.copyOf(cited);
    }

    private int number(String id) {
        String label = label(id);
        return label.matches("\\d{1,8}") ? Integer.parseInt(label) : Integer.MAX_VALUE;
    }
}
