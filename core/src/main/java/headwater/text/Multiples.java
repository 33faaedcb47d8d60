package headwater.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers with what multiplies them: *3.5 million* and 350万 both state 3500000.
public final class Multiples {

    private static final Pattern TIMES = Pattern.compile(
            "^[\\s\\u00A0\\u202F]?(?:de )?(?:(million)s?|(billion|milliard)s?|(trillion)s?|(thousand|mille))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private static final int[] ZEROS = {6, 9, 12, 3};

    private Multiples() {}

    /// The figures of a text, in its order, each up to the end of its multiple.
    public static List<Figures.Figure> in(String text) {
        return Figures.in(text).stream().map(each -> multiplied(each, text)).toList();
    }

    private static Figures.Figure multiplied(Figures.Figure figure, String text) {
        Matcher times = TIMES.matcher(text).region(figure.span().end(), text.length());
        if (!times.find()) {
            return figure;
        }
        for (int i = 0; i < ZEROS.length; i++) {
            if (times.group(i + 1) != null) {
                BigDecimal value = new BigDecimal(figure.value()).scaleByPowerOfTen(ZEROS[i]);
                return new Figures.Figure(
                        value.stripTrailingZeros().toPlainString(),
                        figure.isDate(),
                        new Span(figure.span().start(), times.end()));
            }
        }
        return figure;
    }
}
