package headwater.text;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The numbers a text states, in digits or in Chinese, English or French words, whatever their writing:
/// `31次`, `三十一次`, `thirty-one times` and `31 fois` all state 31.
public final class Figures {

    /// One number.
    ///
    /// @param value in plain decimal digits, so that equal numbers are equal strings
    /// @param isDate true for years, days, months and clock times, which two texts of one week share by chance
    public record Figure(String value, boolean isDate, Span span) implements Serializable {}

    private static final Pattern DIGITS = Pattern.compile(
            "(?=\\d)(?<![\\p{L}&&[^\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]])(?:\\d{1,3}(?:[,， \u00A0\u202F]\\d{3})+(?!\\d)|\\d+)"
                    + "(?:[.．]\\d+)?(?<unit>[万萬亿億])?");
    private static final String HAN_NUMERALS = "零〇一二两兩三四五六七八九十百千万萬亿億";
    private static final char FIRST_HAN_NUMERAL = '〇';
    private static final String HAN_NUMERAL = "[" + HAN_NUMERALS + "]+";

    /// Before these a numeral counts something; 一 alone before the later ones mostly does not, as in 一起 or 一部分.
    private static final Pattern HAN = Pattern.compile(HAN_NUMERAL
            + "(?=[次個个名人例倍项項家条條款票席位岁歲年月日号號天处處成分期])"
            + "|(?!一[集话話季届屆回章轮輪场場批架部起册冊卷版遍块塊元米里])" + HAN_NUMERAL
            + "(?=[集话話季届屆回章轮輪场場批架部起册冊卷版遍块塊元米里])"
            + "|(?<=第)" + HAN_NUMERAL + "(?!时间|時間)");
    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\p{L})(?:" + Numerals.PATTERN + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String MONTHS =
            "jan(?:uary|vier|v)?|feb(?:ruary)?|f[ée]v(?:rier)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|août|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?";
    private static final Pattern DATE_AFTER = Pattern.compile(
            "^(?:\\s*(?:年|月|日|号|號|时|時|点|點|分钟前)|(?:st|nd|rd|th|er)?\\s*(?:of\\s+)?(?:" + MONTHS
                    + ")\\b|\\s*[:：]\\d\\d|\\s*[-/]\\d{1,2}[-/]\\d|\\s*h\\s?\\d\\d|\\s?(?:am|pm|a\\.m|p\\.m)|\\s?[hH]\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_BEFORE = Pattern.compile(
            "(?:\\b(?:" + MONTHS + ")\\.?\\s*(?:the\\s+)?|\\d[:：]|\\d[-/]|\\d\\s?h\\s?)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Figures() {}

    /// In the order of the text.
    public static List<Figure> in(String text) {
        List<Figure> found = new ArrayList<>();
        if (holdsDigit(text)) {
            addDigits(text, found);
        }
        addHan(text, found);
        if (Numerals.mayStand(text)) {
            Matcher words = WORDS.matcher(text);
            while (words.find()) {
                add(found, text, Numerals.words(words.group()), new Span(words.start(), words.end()));
            }
        }
        found.sort(Comparator.comparing(Figure::span));
        return List.copyOf(found);
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// The pattern is only tried where a numeral stands: it asks two dozen questions of each character.
    private static void addHan(String text, List<Figure> found) {
        Matcher han = HAN.matcher(text).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            boolean numeral = text.charAt(at) >= FIRST_HAN_NUMERAL && HAN_NUMERALS.indexOf(text.charAt(at)) >= 0;
            if (numeral && han.region(at, text.length()).lookingAt()) {
                add(found, text, Numerals.han(han.group()), new Span(at, han.end()));
                at = han.end();
            } else {
                at++;
            }
        }
    }

    private static void addDigits(String text, List<Figure> found) {
        Matcher digits = DIGITS.matcher(halfWidth(text));
        while (digits.find()) {
            String unit = digits.group("unit");
            int end = unit == null ? digits.end() : digits.start("unit");
            String plain = digits.group()
                    .substring(0, end - digits.start())
                    .replaceAll("[,，\\s\\h]", "")
                    .replace('．', '.');
            if (plain.length() > 40) {
                continue;
            }
            BigDecimal value =
                    new BigDecimal(plain).multiply(BigDecimal.valueOf(factor(unit == null ? ' ' : unit.charAt(0))));
            add(found, text, value, new Span(digits.start(), digits.end()));
        }
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= '０' && c <= '９') {
                half.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return half.toString();
    }

    private static long factor(char unit) {
        return switch (unit) {
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 1;
        };
    }

    private static void add(List<Figure> found, String text, BigDecimal value, Span span) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        found.add(new Figure(plain.toPlainString(), isDate(text, plain, span), span));
    }

    private static boolean isDate(String text, BigDecimal value, Span span) {
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 16));
        String before = text.substring(Math.max(0, span.start() - 16), span.start());
        boolean year = span.length() == 4
                && value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(1900)) >= 0
                && value.compareTo(BigDecimal.valueOf(2099)) <= 0;
        return year
                || DATE_AFTER.matcher(after).find()
                || DATE_BEFORE.matcher(before).find();
    }

    /// Number words.
    private static final class Numerals {

        private static final Map<String, Integer> VALUES = Map.ofEntries(
                Map.entry("once", 1),
                Map.entry("twice", 2),
                Map.entry("one", 1),
                Map.entry("two", 2),
                Map.entry("three", 3),
                Map.entry("four", 4),
                Map.entry("five", 5),
                Map.entry("seven", 7),
                Map.entry("eight", 8),
                Map.entry("nine", 9),
                Map.entry("ten", 10),
                Map.entry("eleven", 11),
                Map.entry("twelve", 12),
                Map.entry("twenty", 20),
                Map.entry("thirty", 30),
                Map.entry("forty", 40),
                Map.entry("fifty", 50),
                Map.entry("sixty", 60),
                Map.entry("seventy", 70),
                Map.entry("eighty", 80),
                Map.entry("ninety", 90),
                Map.entry("une", 1),
                Map.entry("deux", 2),
                Map.entry("trois", 3),
                Map.entry("quatre", 4),
                Map.entry("cinq", 5),
                Map.entry("six", 6),
                Map.entry("sept", 7),
                Map.entry("huit", 8),
                Map.entry("neuf", 9),
                Map.entry("dix", 10),
                Map.entry("onze", 11),
                Map.entry("douze", 12),
                Map.entry("vingt", 20),
                Map.entry("trente", 30),
                Map.entry("quarante", 40),
                Map.entry("cinquante", 50),
                Map.entry("soixante", 60));

        private static final int LONGEST =
                VALUES.keySet().stream().mapToInt(String::length).max().orElse(0);
        private static final String FIRST = VALUES.keySet().stream()
                .map(word -> word.substring(0, 1))
                .distinct()
                .sorted()
                .collect(Collectors.joining());

        private static final String TENS =
                "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|vingt|trente|quarante|cinquante|soixante";
        private static final String UNITS =
                "one|two|three|four|five|six|seven|eight|nine|une?|deux|trois|quatre|cinq|sept|huit|neuf";

        /// "un" alone is an article, and so is "une" unless something is counted.
        static final String PATTERN =
                "(?:" + TENS + ")(?:[- ](?:et[- ])?(?:" + UNITS + "))?|une(?= (?:seule )?fois)|once|twice|"
                        + "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|deux|trois|quatre|cinq|sept(?!\\.?\\s*\\d)|huit|neuf|dix|onze|douze";

        private static final String HAN_DIGITS = "〇一二三四五六七八九";

        /// True if a word of the text may be a number: a quick look before the slow one.
        static boolean mayStand(String text) {
            int start = -1;
            for (int i = 0; i <= text.length(); i++) {
                boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
                if (letter && start < 0) {
                    start = i;
                } else if (!letter && start >= 0) {
                    if (i - start <= LONGEST && i - start > 2 && isOne(text, start, i)) {
                        return true;
                    }
                    start = -1;
                }
            }
            return false;
        }

        private static boolean isOne(String text, int start, int end) {
            return FIRST.indexOf(Character.toLowerCase(text.charAt(start))) >= 0
                    && VALUES.containsKey(text.substring(start, end).toLowerCase(Locale.ROOT));
        }

        static BigDecimal words(String words) {
            int sum = 0;
            for (String word : words.toLowerCase(Locale.ROOT).split("[- ]")) {
                sum += word.equals("un") ? 1 : VALUES.getOrDefault(word, 0);
            }
            return BigDecimal.valueOf(sum);
        }

        static BigDecimal han(String digits) {
            if (digits.chars().noneMatch(c -> "十百千万萬亿億".indexOf(c) >= 0)) {
                StringBuilder plain = new StringBuilder();
                digits.chars().forEach(c -> plain.append(digit((char) c)));
                return new BigDecimal(plain.toString());
            }
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal section = BigDecimal.ZERO;
            long pending = -1;
            for (int i = 0; i < digits.length(); i++) {
                char c = digits.charAt(i);
                int power = "十百千".indexOf(c);
                if (power >= 0) {
                    long times = pending < 0 ? 1 : pending;
                    section = section.add(BigDecimal.valueOf(times).scaleByPowerOfTen(power + 1));
                    pending = -1;
                } else if (factor(c) > 1) {
                    BigDecimal whole = section.add(BigDecimal.valueOf(Math.max(pending, 0)));
                    total = total.add(whole.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(factor(c))));
                    section = BigDecimal.ZERO;
                    pending = -1;
                } else {
                    pending = digit(c);
                }
            }
            return total.add(section).add(BigDecimal.valueOf(Math.max(pending, 0)));
        }

        private static int digit(char c) {
            return switch (c) {
                case '零' -> 0;
                case '两', '兩' -> 2;
                default -> HAN_DIGITS.indexOf(c);
            };
        }
    }
}
