package headwater.importing.value;

import headwater.model.Count;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a count as a platform or a reviewer writes it, without ever making it more exact than it is.
///
/// "10万+" says that the platform stopped counting: it lies above 100,000 and nobody knows by how much. "1.2万" has
/// lost its last three digits: they are anything from 000 to 999, because platforms cut rather than round. An empty
/// cell means that nobody wrote it down, which is not zero. "About 5,000" names no bound at all, so it gets none.
public final class Counts {

    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("", 1L),
            Map.entry("k", 1_000L),
            Map.entry("千", 1_000L),
            Map.entry("w", 10_000L),
            Map.entry("万", 10_000L),
            Map.entry("萬", 10_000L),
            Map.entry("m", 1_000_000L),
            Map.entry("million", 1_000_000L),
            Map.entry("millions", 1_000_000L),
            Map.entry("亿", 100_000_000L),
            Map.entry("億", 100_000_000L),
            Map.entry("b", 1_000_000_000L));

    private static final String MORE = "over|more than|above|>|plus de|超过|超過|逾";

    private static final String AT_LEAST = "at least|≥|>=|au moins|至少";

    private static final String ABOUT = "about|around|approximately|roughly|~|≈|environ|约|約|近";

    private static final Pattern NUMBER = Pattern.compile(
            "(?<more>(?:" + MORE + ")\\s*)?(?<least>(?:" + AT_LEAST + ")\\s*)?(?<about>(?:" + ABOUT + ")\\s*)?"
                    + "(?<digits>\\d{1,3}(?:[,\u00a0\u202f' ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*"
                    + "(?<unit>k|千|w|万|萬|m|millions?|亿|億|b)?\\s*(?<plus>\\+|多)?\\s*(?:次|人|views|reads|vues)?");

    private static final Set<String> HIDDEN = Set.of("hidden", "private", "masqué", "caché", "隐藏", "隱藏", "不可见", "未公开");

    private static final Set<String> UNAVAILABLE =
            Set.of("unavailable", "n/a", "na", "not offered", "non disponible", "不适用", "暂无");

    private static final Set<String> NOT_COLLECTED = Set.of(
            "", "-", "–", "—", "null", "none", "not-collected", "not collected", "non relevé", "未采集", "未記錄", "未记录");

    private Counts() {}

    /// @return the count, or null if the text says nothing that can be read as one
    public static @Nullable Count read(Count.Name name, String raw) {
        String text = raw.strip().toLowerCase(Locale.ROOT).replace('＋', '+').replace('，', ',');
        if (NOT_COLLECTED.contains(text)) {
            return absent(name, Count.Qualifier.NOT_COLLECTED, raw);
        }
        if (HIDDEN.contains(text)) {
            return absent(name, Count.Qualifier.HIDDEN, raw);
        }
        if (UNAVAILABLE.contains(text)) {
            return absent(name, Count.Qualifier.UNAVAILABLE, raw);
        }
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? number(name, raw, matcher) : null;
    }

    private static @Nullable Count number(Count.Name name, String raw, Matcher matcher) {
        String digits = matcher.group("digits").replaceAll("[,\u00a0\u202f' ]", "");
        String unit = matcher.group("unit") == null ? "" : matcher.group("unit");
        BigDecimal value = new BigDecimal(digits).multiply(BigDecimal.valueOf(UNITS.getOrDefault(unit, 1L)));
        if (value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 2)) > 0) {
            return null;
        }
        long floor = value.setScale(0, RoundingMode.FLOOR).longValueExact();
        if (matcher.group("more") != null || "+".equals(matcher.group("plus")) || "多".equals(matcher.group("plus"))) {
            return Count.moreThan(name, floor, raw.strip());
        }
        if (matcher.group("least") != null) {
            return count(name, Count.Qualifier.AT_LEAST, floor, -1, raw);
        }
        if (matcher.group("about") != null) {
            return count(name, Count.Qualifier.ESTIMATED, 0, -1, raw);
        }
        if (unit.isEmpty() && value.stripTrailingZeros().scale() > 0) {
            return null;
        }
        long step = step(digits, UNITS.getOrDefault(unit, 1L));
        return step <= 1
                ? Count.exact(name, floor, raw.strip())
                : Count.between(name, floor, floor + step - 1, raw.strip());
    }

    /// What the last digit shown stands for: in "1.2万" one thousand.
    private static long step(String digits, long unit) {
        int decimals = digits.indexOf('.') < 0 ? 0 : digits.length() - digits.indexOf('.') - 1;
        long step = unit;
        for (int i = 0; i < decimals; i++) {
            step /= 10;
        }
        return step;
    }

    private static Count absent(Count.Name name, Count.Qualifier why, String raw) {
        return count(name, why, -1, -1, raw);
    }

    private static Count count(Count.Name name, Count.Qualifier qualifier, long lower, long upper, String raw) {
        return new Count(
                name, qualifier, lower, upper, raw.strip(), Count.Scope.ITEM, headwater.model.Known.notStated());
    }
}
