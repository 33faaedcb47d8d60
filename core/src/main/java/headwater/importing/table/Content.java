package headwater.importing.table;

import headwater.importing.value.Clock;
import headwater.importing.value.Counts;
import headwater.model.Capture;
import headwater.model.Count;
import headwater.model.Phrase;
import headwater.model.When;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the sampled cells of one column look like, whatever its name.
///
/// Ten digits are also an id and a date is also a number, so each kind asks for (nearly) all cells, and the column's
/// name decides between kinds that both fit.
///
/// @param cells those that hold something
record Content(List<String> cells) {

    static final Pattern ROUNDED_ID = Pattern.compile("\\d(\\.\\d+)?[eE][+]?\\d+");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|www\\.)\\S+");

    private static final Pattern LONG_ID = Pattern.compile("\\d{15,20}");

    private static final Pattern LANGUAGE =
            Pattern.compile("(?i)(zh|en|fr|es|de|ru|ar|ja|ko|pt|it|und)([-_][a-z]{2,4})?");

    /// Day, month and year in figures, in either order.
    static final Pattern FIGURES = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?:[ ,T]+(\\d.*))?");

    private static final Set<String> PLATFORMS = Set.of(
            "wechat",
            "weixin",
            "weibo",
            "douyin",
            "xigua",
            "bilibili",
            "toutiao",
            "zhihu",
            "kuaishou",
            "xiaohongshu",
            "x",
            "twitter",
            "facebook",
            "instagram",
            "threads",
            "youtube",
            "tiktok",
            "telegram",
            "bluesky",
            "mastodon",
            "reddit",
            "web",
            "news",
            "微信",
            "微博",
            "抖音",
            "知乎",
            "头条");

    /// Times outside these years in ten digits are rather ids.
    private static final Instant OLDEST = Instant.parse("1995-01-01T00:00:00Z");

    private static final Instant NEWEST = Instant.parse("2040-01-01T00:00:00Z");

    private static final int LONG_TEXT = 80;

    Content {
        cells = cells.stream()
                .filter(each -> !each.isBlank())
                .map(String::strip)
                .toList();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /// How many cells are of a kind.
    long count(Predicate<String> kind) {
        return cells.stream().filter(kind).count();
    }

    /// Nine of ten, so that one broken cell does not hide what a column is.
    private boolean mostly(Predicate<String> kind) {
        return !cells.isEmpty() && count(kind) * 10 >= cells.size() * 9L;
    }

    /// Half of them: enough where the name says the same.
    private boolean oftenEnough(Predicate<String> kind) {
        return count(kind) * 2 >= cells.size();
    }

    boolean mayBeTimes() {
        return oftenEnough(Content::time);
    }

    boolean mayBeCounts() {
        return oftenEnough(Content::isCount);
    }

    boolean mayBeAddresses() {
        return oftenEnough(cell -> ADDRESS.matcher(cell).matches());
    }

    private static boolean isCount(String cell) {
        return Counts.read(Count.Name.VIEWS, cell) != null;
    }

    boolean isEpoch() {
        return mostly(Content::epoch);
    }

    static boolean epoch(String cell) {
        if (!EPOCH.matcher(cell).matches()) {
            return false;
        }
        Instant at = instant(cell);
        return at.isAfter(OLDEST) && at.isBefore(NEWEST);
    }

    private static Instant instant(String epoch) {
        long number = Long.parseLong(epoch);
        return epoch.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    /// True if the cells are times, also those that leave open which day they mean.
    boolean isTimes() {
        return mostly(Content::time);
    }

    private static boolean time(String cell) {
        if (cell.chars().allMatch(Character::isDigit)) {
            return epoch(cell);
        }
        return FIGURES.matcher(cell).matches()
                || Clock.of(When.Basis.PLATFORM_TEXT).read(cell).isKnown();
    }

    boolean isAddresses() {
        return mostly(cell -> ADDRESS.matcher(cell).matches());
    }

    boolean isIds() {
        return mostly(cell ->
                LONG_ID.matcher(cell).matches() || ROUNDED_ID.matcher(cell).matches());
    }

    boolean isCounts() {
        return mostly(Content::isCount);
    }

    /// True if they are counts and look like nothing else, such as `10万+`.
    boolean isOnlyCounts() {
        return isCounts()
                && cells.stream().anyMatch(cell -> cell.matches(".*\\d\\s*[万萬亿億kKwW]?\\+?") && !cell.matches("\\d+"));
    }

    boolean isLanguages() {
        return mostly(cell -> LANGUAGE.matcher(cell).matches());
    }

    boolean isPlatforms() {
        return mostly(cell -> PLATFORMS.contains(cell.toLowerCase(java.util.Locale.ROOT)));
    }

    boolean isAccess() {
        return mostly(cell -> Mapping.constant(Capture.AccessBasis.class, cell) != null);
    }

    boolean isLongText() {
        return cells.stream().mapToInt(String::length).average().orElse(0) > LONG_TEXT && !isAddresses();
    }

    /// Why ten or thirteen digits are a time.
    Phrase epochReason() {
        List<Instant> times = cells.stream()
                .filter(Content::epoch)
                .map(Content::instant)
                .sorted()
                .toList();
        return Phrase.of(
                "importing.mapping.reason.epoch",
                cells.getFirst().length(),
                times.getFirst().toString(),
                times.getLast().toString());
    }
}
