package headwater.cli;

import headwater.listing.Listing;
import headwater.listing.Names;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The two streams of a command: data to standard output, everything else to standard error, both in UTF-8.
public final class Console {

    /// A column is no wider than this; longer cells go on below.
    private static final int WIDEST = 60;

    /// How many rejected rows are printed; the rest is counted, and --json has all.
    private static final int REJECTED_SHOWN = 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    public void data(String line) {
        out.println(line);
    }

    public void print(String text) {
        out.print(text);
        out.flush();
    }

    public void say(String line) {
        err.println(line);
    }

    /// Rows that could not be read; where there are many, the first of them.
    public void rejected(List<String> rows) {
        rows.stream().limit(REJECTED_SHOWN).map(Names::plain).forEach(this::say);
        if (rows.size() > REJECTED_SHOWN) {
            say("and " + (rows.size() - REJECTED_SHOWN) + " more: --json has all");
        }
    }

    PrintStream err() {
        return err;
    }

    public void table(Listing listing) {
        int[] widths = new int[listing.head().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(listing.head().get(i));
            for (List<String> row : listing.rows()) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, width(row.get(i))));
            }
        }
        line(listing.head(), widths);
        listing.rows().forEach(row -> line(row, widths));
        if (listing.rows().isEmpty()) {
            say("(none)");
        }
    }

    /// A cell that is wider than its column goes on below; nothing of it is left out.
    private void line(List<String> cells, int[] widths) {
        List<Deque<String>> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = Names.plain(cells.get(i));
            columns.add(i == cells.size() - 1 ? new ArrayDeque<>(List.of(cell)) : wrapped(cell));
        }
        while (columns.stream().anyMatch(each -> !each.isEmpty())) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                String part = columns.get(i).isEmpty() ? "" : columns.get(i).removeFirst();
                line.append(part).repeat(' ', Math.max(0, widths[i] - width(part)) + 2);
            }
            data(line.toString().stripTrailing());
        }
    }

    /// Cut at spaces where there are any within reach, else where the column ends.
    private static Deque<String> wrapped(String cell) {
        Deque<String> lines = new ArrayDeque<>();
        StringBuilder line = new StringBuilder();
        for (int c : cell.codePoints().toArray()) {
            if (width(line.toString()) + (isWide(c) ? 2 : 1) > WIDEST) {
                int space = line.lastIndexOf(" ");
                String rest = space < WIDEST / 2 ? "" : line.substring(space + 1);
                lines.add(line.substring(0, line.length() - rest.length()).stripTrailing());
                line = new StringBuilder(rest);
            }
            line.appendCodePoint(c);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Columns on a terminal: Han and full-width characters take two.
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
