package headwater.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Words of an original cut where something begins or ends that is told of them, so that each piece knows all of it.
public record Marked(String language, List<Piece> pieces) {

    /// What is told of a stretch.
    ///
    /// @param sort `passage`, `translated`, `credit`, or the sort of a change
    /// @param number the same on both sides, counted for each letter; a passage is 1, 2 …, a change c1, c2 …
    public record Mark(String sort, String number, int start, int end) {}

    /// Words with what is told of them.
    ///
    /// @param begins those of the marks that begin with this piece
    public record Piece(String text, List<Mark> marks, List<Mark> begins) {
        public Piece {
            marks = List.copyOf(marks);
            begins = List.copyOf(begins);
        }
    }

    public Marked {
        pieces = List.copyOf(pieces);
    }

    /// @param marks offsets in UTF-16 units; what lies outside the text, or has no length, marks nothing
    public static Marked of(String text, String language, List<Mark> marks) {
        List<Mark> held = marks.stream()
                .filter(each -> each.start() >= 0 && each.end() <= text.length() && each.start() < each.end())
                .sorted(Comparator.comparingInt(Mark::start).thenComparingInt(each -> -each.end()))
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        held.forEach(each -> {
            cuts.add(each.start());
            cuts.add(each.end());
        });
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            int start = from;
            pieces.add(new Piece(
                    text.substring(start, to),
                    held.stream()
                            .filter(each -> each.start() <= start && each.end() >= to)
                            .toList(),
                    held.stream().filter(each -> each.start() == start).toList()));
            from = to;
        }
        return new Marked(language, pieces);
    }
}
