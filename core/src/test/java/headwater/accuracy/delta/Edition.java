package headwater.accuracy.delta;

import headwater.delta.Version;
import headwater.text.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// A document and what a seeded hand made of a copy or a translation of it: lines taken out, put in from other
/// documents, moved, joined and lightly edited. What was done is known.
///
/// A line of either is known by its number; an inserted line of the child has none in the parent.
///
/// @param origins for each line of the child, the lines of the parent that it says, one or two, or none
/// @param moved lines of the parent that the hand moved
record Edition(Version parent, Version child, List<Set<Integer>> origins, Set<Integer> moved) {

    private static final int FEWEST_TO_MOVE = 8;

    private static final int FAR = 4;

    private static final String[] ENDS = {"。", "."};

    private record Line(Set<Integer> origins, String words) {}

    /// Lines of one document in two languages, which may be the same, and lines of others to put in.
    record Source(List<String> parent, String parentTag, List<String> child, String childTag, List<String> others) {}

    static Edition of(Source source, long seed) {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < source.child().size(); i++) {
            lines.add(new Line(Set.of(i), source.child().get(i)));
        }
        Set<Integer> moved = new TreeSet<>();
        move(lines, moved, random);
        lines.removeIf(each -> random.nextInt(8) == 0 && !moved.containsAll(each.origins()));
        join(lines, moved, random);
        List<Line> edited = new ArrayList<>();
        for (Line each : lines) {
            if (random.nextInt(8) == 0) {
                edited.add(new Line(
                        Set.of(),
                        source.others().get(random.nextInt(source.others().size()))));
            }
            boolean light = random.nextInt(4) == 0;
            edited.add(light ? new Line(each.origins(), lightly(each.words(), source, random)) : each);
        }
        return new Edition(
                version("parent", source.parentTag(), source.parent()),
                version(
                        "child",
                        source.childTag(),
                        edited.stream().map(Line::words).toList()),
                edited.stream().map(Line::origins).toList(),
                moved);
    }

    static Version version(String id, String tag, List<String> lines) {
        return new Version(new Document(id, tag, String.join("\n", lines), 0), tag, true, List.of());
    }

    /// One line, or two in a row, go at least four lines further.
    private static void move(List<Line> lines, Set<Integer> moved, Random random) {
        if (lines.size() < FEWEST_TO_MOVE) {
            return;
        }
        int size = 1 + random.nextInt(2);
        int from = random.nextInt(lines.size() - size - FAR);
        List<Line> block = new ArrayList<>(lines.subList(from, from + size));
        lines.subList(from, from + size).clear();
        int to = from + FAR + random.nextInt(lines.size() - from - FAR + 1);
        lines.addAll(to, block);
        block.forEach(each -> moved.addAll(each.origins()));
    }

    /// Two lines become one sentence.
    private static void join(List<Line> lines, Set<Integer> moved, Random random) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line one = lines.get(i);
            Line two = lines.get(i + 1);
            boolean still = one.origins().stream().noneMatch(moved::contains)
                    && two.origins().stream().noneMatch(moved::contains);
            if (random.nextInt(16) == 0 && still && one.origins().size() == 1) {
                Set<Integer> both = new HashSet<>(one.origins());
                both.addAll(two.origins());
                lines.set(i, new Line(both, joined(one.words(), two.words())));
                lines.remove(i + 1);
            }
        }
    }

    private static String joined(String one, String two) {
        for (String end : ENDS) {
            if (one.endsWith(end)) {
                String comma = end.equals(".") ? ", " : "，";
                return one.substring(0, one.length() - 1) + comma + two;
            }
        }
        return one + " " + two;
    }

    /// One piece in ten goes or gives way to another: words, or pairs of Chinese characters.
    private static String lightly(String words, Source source, Random random) {
        boolean han = source.childTag().startsWith("zh");
        List<String> pieces = pieces(words, han);
        String other = source.others().get(random.nextInt(source.others().size()));
        List<String> others = pieces(other, han);
        List<String> kept = new ArrayList<>();
        for (String each : pieces) {
            int dice = random.nextInt(20);
            if (dice == 0) {
                kept.add(others.get(random.nextInt(others.size())));
            } else if (dice > 1 || pieces.size() < 4) {
                kept.add(each);
            }
        }
        return String.join(han ? "" : " ", kept);
    }

    private static List<String> pieces(String words, boolean han) {
        if (!han) {
            return List.of(words.split(" "));
        }
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < words.length(); i += 2) {
            pieces.add(words.substring(i, Math.min(words.length(), i + 2)));
        }
        return pieces;
    }
}
