package headwater.importing.table;

import headwater.importing.FormReader.Fault;
import headwater.importing.value.Clock;
import headwater.importing.value.Counts;
import headwater.model.Phrase;
import headwater.model.When;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why cells of a reviewed row cannot be read. All faults of a row are told at once, so that a person mends it once.
final class ReviewFault {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:\\S+");

    /// What pages show instead of a time. When that was depends on when it was seen.
    private static final Pattern RELATIVE = Pattern.compile("(?i).*(?:刚刚|剛剛|[前昨]天|天前|小时前|小時前|分钟前|分鐘前|[周週]前|月前|\\bago\\b"
            + "|\\byesterday\\b|just now|\\bhier\\b|il y a|à l['’]instant).*");

    private static final List<String> HANDLES =
            List.of("url", "native_id", "title", "text", "screenshot", "screenshot_sha256");

    private static final int QUOTED = 80;

    private ReviewFault() {}

    /// Every fault of a row.
    ///
    /// @param cells by column; an empty cell says nothing
    /// @param access whether the whole file was said to be public, so that a row need not say so
    static List<Fault> of(Map<String, String> cells, boolean access) {
        List<Fault> faults = new ArrayList<>();
        if (cell(cells, "coder").isEmpty()) {
            faults.add(fault("coder", "nobody is named who looked", "importing.review.no-coder"));
        }
        if (!access && cell(cells, "access_basis").isEmpty()) {
            faults.add(fault(
                    "access_basis",
                    "nothing says on what basis what was seen is public",
                    "importing.review.no-access-basis"));
        }
        if (HANDLES.stream().allMatch(each -> cell(cells, each).isEmpty())) {
            faults.add(fault(
                    "url",
                    "the row has neither an address, an id, words nor a screenshot",
                    "importing.review.no-handle"));
        } else if (cell(cells, "url").isEmpty() && cell(cells, "platform").isEmpty()) {
            faults.add(fault(
                    "platform", "the row names neither a platform nor an address", "importing.review.no-platform"));
        }
        ReviewColumn.ALL.forEach(
                column -> fault(column, cell(cells, column.name())).forEach(faults::add));
        return faults;
    }

    private static Fault fault(String column, String detail, String key, String... quoted) {
        return new Fault(column, detail, new Phrase(key, List.<Serializable>copyOf(Arrays.asList(quoted))));
    }

    private static Stream<Fault> fault(ReviewColumn column, String cell) {
        if (cell.isEmpty()) {
            return Stream.of();
        }
        if (cell.indexOf('\0') >= 0) {
            return Stream.of(fault(column.name(), "holds zero bytes, so it is no text", "importing.review.zero-bytes"));
        }
        if (isGood(column, cell)) {
            return Stream.of();
        }
        String shown = cell.length() > QUOTED ? cell.substring(0, QUOTED) + "…" : cell;
        String key = "importing.review.no-" + column.sort().name().toLowerCase(Locale.ROOT);
        return Stream.of(fault(column.name(), "\"" + shown + "\" is " + lacking(column), key, shown));
    }

    private static boolean isGood(ReviewColumn column, String cell) {
        return switch (column.sort()) {
            case WORDS -> true;
            case ADDRESS -> ADDRESS.matcher(cell).matches();
            case FILE -> isBelow(file(cell));
            case DIGEST -> DIGEST.matcher(cell).matches();
            case TIME -> isTime(column, cell);
            case ZONE -> isZone(cell);
            case COUNT -> Counts.read(column.count(), cell) != null;
            case CODE -> column.codes().contains(Mapping.written(cell));
        };
    }

    private static String lacking(ReviewColumn column) {
        return switch (column.sort()) {
            case WORDS -> "no words";
            case ADDRESS -> "no address that begins with https:// or the like";
            case FILE -> "no name of a file beside the table";
            case DIGEST -> "no SHA-256 in 64 hexadecimal digits";
            case TIME -> "no time that can be read";
            case ZONE -> "no time zone, such as Asia/Shanghai or +08:00";
            case COUNT -> "no count";
            case CODE -> "none of " + column.codes();
        };
    }

    /// A file name as it is looked for: Windows writes `\` between folders.
    static String file(String cell) {
        return cell.strip().replace('\\', '/');
    }

    private static boolean isBelow(String name) {
        return name.chars().noneMatch(each -> each < ' ' || each == ':')
                && !name.startsWith("/")
                && !("/" + name + "/").contains("/../");
    }

    static boolean isRelative(String cell) {
        return RELATIVE.matcher(cell).matches();
    }

    private static boolean isTime(ReviewColumn column, String cell) {
        return Clock.of(When.Basis.ANALYST_STATED).read(cell).isKnown()
                || (column.name().equals("published") && isRelative(cell));
    }

    private static boolean isZone(String cell) {
        try {
            ZoneId.of(cell);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
