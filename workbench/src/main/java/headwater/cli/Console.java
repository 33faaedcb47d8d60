package headwater.cli;

import headwater.job.Listing;
import headwater.job.Names;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The two streams of a command: data to standard output, everything else to standard error, both in UTF-8.
final class Console {

    /// A column wider than this is cut in a table for people; `--json` has the whole.
    private static final int WIDEST = 60;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    void data(String line) {
        out.println(line);
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    void say(String line) {
        err.println(line);
    }

    PrintStream err() {
        return err;
    }

    void table(Listing listing) {
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

    private void line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            boolean isLast = i == cells.size() - 1;
            String cell = Names.plain(cells.get(i));
            String shown = isLast ? cell : cut(cell);
            line.append(shown);
            if (!isLast) {
                line.repeat(' ', Math.max(0, widths[i] - width(shown)) + 2);
            }
        }
        data(line.toString().stripTrailing());
    }

    private static String cut(String cell) {
        if (width(cell) <= WIDEST) {
            return cell;
        }
        StringBuilder kept = new StringBuilder();
        for (int c : cell.codePoints().toArray()) {
            if (width(kept.toString()) >= WIDEST - 2) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
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
