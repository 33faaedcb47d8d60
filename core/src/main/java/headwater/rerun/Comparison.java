package headwater.rerun;

import headwater.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One file of a package against the same file worked out anew, value by value.
final class Comparison {

    /// Another machine may round the last digits of a fraction another way.
    private static final double SAME = 1e-9;

    private static final String ABSENT = "(absent)";

    private final String file;
    private final List<Rerun.Difference> differences = new ArrayList<>();
    private long values;

    private Comparison(String file) {
        this.file = file;
    }

    /// How many values were compared, and those that differ.
    record Result(long values, List<Rerun.Difference> differences) {}

    static Result of(String file, byte[] held, byte[] fresh) {
        Comparison comparison = new Comparison(file);
        String was = new String(held, StandardCharsets.UTF_8);
        String is = new String(fresh, StandardCharsets.UTF_8);
        if (file.endsWith(".csv")) {
            comparison.tables(file, was, is);
        } else if (file.endsWith(".json")) {
            comparison.trees("", read(was), read(is));
        } else {
            comparison.lines(was.split("\n", -1), is.split("\n", -1));
        }
        return new Result(comparison.values, comparison.differences);
    }

    /// A file that was damaged so that it is no JSON differs as a whole.
    private static JsonNode read(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().getNodeFactory().stringNode("no JSON: " + unreadable.getOriginalMessage());
        }
    }

    /// A file that was damaged so that it is no CSV differs as a whole.
    private void tables(String name, String was, String is) {
        List<List<String>> held;
        try {
            held = OpenPackage.rows(name, was);
        } catch (ProblemException unreadable) {
            compare("", "", unreadable.detail(), "a table");
            return;
        }
        tables(held, OpenPackage.rows(name, is));
    }

    private void tables(List<List<String>> was, List<List<String>> is) {
        List<String> head = is.getFirst();
        List<String> heldHead = was.isEmpty() ? List.of() : was.getFirst();
        for (String column : union(heldHead, head)) {
            compare("1", column, cell(heldHead, heldHead.indexOf(column)), cell(head, head.indexOf(column)));
        }
        for (int row = 1; row < Math.max(was.size(), is.size()); row++) {
            List<String> held = row < was.size() ? was.get(row) : List.of();
            List<String> fresh = row < is.size() ? is.get(row) : List.of();
            for (String column : head) {
                compare(
                        String.valueOf(row + 1),
                        column,
                        cell(held, heldHead.indexOf(column)),
                        cell(fresh, head.indexOf(column)));
            }
        }
    }

    private static List<String> union(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(b);
        Set<String> known = new HashSet<>(b);
        a.stream().filter(known::add).forEach(all::add);
        return all;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? ABSENT : row.get(column);
    }

    private void trees(String path, JsonNode was, JsonNode is) {
        if (was.isObject() && is.isObject()) {
            Set<String> names = new TreeSet<>(was.propertyNames());
            names.addAll(is.propertyNames());
            names.forEach(each -> trees(path + "/" + each, was.path(each), is.path(each)));
        } else if (was.isArray() && is.isArray()) {
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                trees(path + "/" + i, was.path(i), is.path(i));
            }
        } else {
            compare(path, "", shown(was), shown(is));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? ABSENT : node.isString() ? node.asString() : node.toString();
    }

    private void lines(String[] was, String[] is) {
        for (int i = 0; i < Math.max(was.length, is.length); i++) {
            compare(String.valueOf(i + 1), "", i < was.length ? was[i] : ABSENT, i < is.length ? is[i] : ABSENT);
        }
    }

    private void compare(String row, String column, String was, String is) {
        values++;
        if (!was.equals(is) && !isSameNumber(was, is)) {
            differences.add(new Rerun.Difference(file, row, column, was, is));
        }
    }

    private static boolean isSameNumber(String was, String is) {
        String number = "-?\\d+(\\.\\d+)?(E-?\\d+)?";
        if (!was.matches(number) || !is.matches(number)) {
            return false;
        }
        double a = Double.parseDouble(was);
        double b = Double.parseDouble(is);
        return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
    }
}
