package headwater.importing.list;

import headwater.model.Channel;
import headwater.model.Known;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which list a snapshot is of. Three crawlers of one list stay three boards: each may have missed what another saw.
record Boards(String fileName, String board, String crawler) {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");

    private static final Pattern DECORATION =
            Pattern.compile("\\d{4}-?\\d{2}(-?\\d{2})?|hourly|daily|first-seen|raw|snapshots?|rankings?");

    private static final List<String> PLATFORMS =
            List.of("toutiao", "weibo", "zhihu", "douyin", "bilibili", "baidu", "xigua", "wechat", "kuaishou", "tieba");

    /// The day in a file's name, as `yyyy-mm-dd`, or empty.
    static String day(String fileName) {
        Matcher matcher = DAY.matcher(baseName(fileName));
        String found = "";
        while (matcher.find()) {
            found = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
        }
        return found;
    }

    /// @param inRecord what the record itself calls its board, or empty
    /// @param crawlerInRecord whom the record names as crawler, or empty
    Channel channel(String inRecord, String crawlerInRecord) {
        String name = first(inRecord, board, fromFileName());
        String by = first(crawlerInRecord, crawler);
        return new Channel(
                platform(name),
                Known.of(by.isEmpty() ? name : by + "/" + name),
                Known.notStated(),
                Known.of(name),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                List.of());
    }

    static String platform(String board) {
        String lower = board.toLowerCase(Locale.ROOT);
        return PLATFORMS.stream().filter(lower::contains).findFirst().orElse("list");
    }

    private String fromFileName() {
        String base = baseName(fileName).replaceFirst("\\.(jsonl?|ndjson|csv|tsv)(\\.gz|\\.zst)?$", "");
        String bare = DECORATION
                .matcher(base)
                .replaceAll("")
                .replaceAll("[-_. ]{2,}", "-")
                .replaceAll("^[-_. ]+|[-_. ]+$", "");
        return bare.isEmpty() ? folder(fileName) : bare;
    }

    /// A day file often says only the day; its folder then names the list.
    private static String folder(String path) {
        String[] parts = path.split("[/!\\\\]", -1);
        return parts.length > 1 && !parts[parts.length - 2].isBlank() ? parts[parts.length - 2] : "list";
    }

    private static String baseName(String path) {
        return path.substring(
                Math.max(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')), path.lastIndexOf('\\')) + 1);
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return "";
    }
}
