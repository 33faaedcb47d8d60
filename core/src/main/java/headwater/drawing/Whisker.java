package headwater.drawing;

import headwater.model.Effect;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/// A measurement with its interval against what would be ordinary, on one line, with its caveat inside: pictures are
/// passed on without the page around them.
///
/// Times are drawn so that half and twice as much stand equally far from the ordinary; shares from nothing to all. An
/// interval without a bound from above ends in an arrow.
public final class Whisker {

    private static final double WIDTH = 720;
    private static final double LEFT = 40;
    private static final double RIGHT = 680;
    private static final double AXIS = 96;

    /// Further away than this from the ordinary nothing is told apart.
    private static final double MOST_TIMES = 100;

    private static final String INK = "stroke=\"#1a1a1a\" fill=\"#1a1a1a\"";
    private static final String SOFT = "stroke=\"#8a8a8a\" fill=\"none\"";

    /// What stands in the picture.
    ///
    /// @param title what is measured, with its value and interval
    /// @param ordinary what the line in the middle is
    /// @param caveat what a reader must not conclude from it
    /// @param language of these words
    public record Words(String title, String ordinary, String caveat, String language) {}

    private Whisker() {}

    public static String of(Effect.Interval effect, Words words) {
        List<String> caveat = Lines.of(words.caveat(), RIGHT - LEFT);
        double height = AXIS + 60 + caveat.size() * 16;
        Svg svg = new Svg();
        svg.begin(WIDTH, height, "img", words.title(), words.language());
        List<String> title = Lines.of(words.title(), RIGHT - LEFT);
        for (int i = 0; i < Math.min(2, title.size()); i++) {
            svg.text(LEFT, 24 + i * 17, 13, "font-weight=\"bold\"", title.get(i));
        }
        axis(svg, effect.unit(), words);
        double low = place(effect.unit(), effect.low());
        double high = effect.isOpen() ? RIGHT : place(effect.unit(), effect.high());
        svg.line(low, AXIS - 22, high, AXIS - 22, INK + " stroke-width=\"2\"");
        svg.line(low, AXIS - 28, low, AXIS - 16, INK + " stroke-width=\"2\"");
        if (effect.isOpen()) {
            svg.path("M" + Svg.n(RIGHT - 8) + " " + Svg.n(AXIS - 28) + "l8 6l-8 6", SOFT + " stroke-width=\"2\"");
        } else {
            svg.line(high, AXIS - 28, high, AXIS - 16, INK + " stroke-width=\"2\"");
        }
        svg.circle(place(effect.unit(), effect.point()), AXIS - 22, 5, INK);
        for (int i = 0; i < caveat.size(); i++) {
            svg.text(LEFT, AXIS + 46 + i * 16, 12, "fill=\"#5c5c5c\"", caveat.get(i));
        }
        return svg.raw("</svg>").toString();
    }

    private static void axis(Svg svg, Effect.Unit unit, Words words) {
        Locale locale = Locale.of(words.language());
        svg.line(LEFT, AXIS, RIGHT, AXIS, SOFT);
        double[] ticks = unit == Effect.Unit.SHARE
                ? new double[] {0, 0.25, 0.5, 0.75, 1}
                : new double[] {0.01, 0.1, 0.5, 1, 2, 10, 100};
        for (double each : ticks) {
            double x = place(unit, each);
            svg.line(x, AXIS, x, AXIS + 5, SOFT);
            String label = unit == Effect.Unit.SHARE
                    ? NumberFormat.getPercentInstance(locale).format(each)
                    : "× " + NumberFormat.getInstance(locale).format(each);
            svg.text(x, AXIS + 18, 11, "text-anchor=\"middle\"", label);
        }
        if (unit == Effect.Unit.TIMES) {
            double x = place(unit, 1);
            svg.line(x, AXIS - 40, x, AXIS, SOFT + " stroke-dasharray=\"4 3\"");
            svg.text(x + 5, AXIS - 34, 11, "fill=\"#5c5c5c\"", words.ordinary());
        }
    }

    /// Where a value stands; beyond the ends of the axis at its end.
    static double place(Effect.Unit unit, double value) {
        if (unit == Effect.Unit.SHARE) {
            return LEFT + (RIGHT - LEFT) * Math.clamp(value, 0, 1);
        }
        double least = 1 / MOST_TIMES;
        double share = Math.log(Math.clamp(value, least, MOST_TIMES) / least) / Math.log(MOST_TIMES / least);
        return LEFT + (RIGHT - LEFT) * share;
    }
}
