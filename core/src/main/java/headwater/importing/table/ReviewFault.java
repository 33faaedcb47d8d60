package headwater.importing.table;

import headwater.importing.value.Clock;
import headwater.importing.value.Counts;
import headwater.model.When;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why one cell of a reviewed row cannot be read. All faults of a row are told at once, so that a person mends it once.
///
/// @param column the column to be mended
record ReviewFault(String column, String detail) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:\\S+");

    /// What pages show instead of a time. When that was depends on when it was seen.
    private static final Pattern RELATIVE = Pattern.compile("(?i).*(?:刚刚|剛剛|[前昨]天|天前|小时前|小時前|分钟前|分鐘前|[周週]前|月前|\\bago\\b"
            + "|\\byesterday\\b|just now|\\bhier\\b|il y a|à l['’]instant).*");

    private static final List<String> HANDLES =
            List.of("url", "native_id", "title", "text", "screenshot", "screenshot_sha256");

    private static final int QUOTED = 80;

    /// Every fault of a row.
    ///
    /// @param cells by column; an empty cell says nothing
    /// @param access whether the whole file was said to be public, so that a row need not say so
    static List<ReviewFault> of(Map<String, String> cells, boolean access) {
        List<ReviewFault> faults = new ArrayList<>();
        if (cell(cells, "coder").isEmpty()) {
            faults.add(new ReviewFault("coder", "nobody is named who looked"));
        }
        if (!access && cell(cells, "access_basis").isEmpty()) {
            faults.add(new ReviewFault("access_basis", "nothing says on what basis what was seen is public"));
        }
        if (HANDLES.stream().allMatch(each -> cell(cells, each).isEmpty())) {
            faults.add(new ReviewFault("url", "the row has neither an address, an id, words nor a screenshot"));
        } else if (cell(cells, "url").isEmpty() && cell(cells, "platform").isEmpty()) {
            faults.add(new ReviewFault("platform", "the row names neither a platform nor an address"));
        }
        ReviewColumn.ALL.forEach(column -> fault(column, cell(cells, column.name()))
                .forEach(why -> faults.add(new ReviewFault(column.name(), why))));
        return faults;
    }

    private static Stream<String> fault(ReviewColumn column, String cell) {
        if (cell.isEmpty()) {
            return Stream.of();
        }
        if (cell.indexOf('\0') >= 0) {
            return Stream.of("holds zero bytes, so it is no text");
        }
        String quoted = "\"" + (cell.length() > QUOTED ? cell.substring(0, QUOTED) + "…" : cell) + "\" is ";
        return switch (column.sort()) {
            case WORDS -> Stream.of();
            case ADDRESS ->
                unless(ADDRESS.matcher(cell).matches(), quoted + "no address that begins with https:// or the like");
            case FILE -> unless(isBelow(file(cell)), quoted + "no name of a file beside the table");
            case DIGEST -> unless(DIGEST.matcher(cell).matches(), quoted + "no SHA-256 in 64 hexadecimal digits");
            case TIME -> unless(isTime(column, cell), quoted + "no time that can be read");
            case ZONE -> unless(isZone(cell), quoted + "no time zone, such as Asia/Shanghai or +08:00");
            case COUNT -> unless(Counts.read(column.count(), cell) != null, quoted + "no count");
            case CODE -> unless(column.codes().contains(Mapping.written(cell)), quoted + "none of " + column.codes());
        };
    }

    private static Stream<String> unless(boolean isGood, String detail) {
        return isGood ? Stream.of() : Stream.of(detail);
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
