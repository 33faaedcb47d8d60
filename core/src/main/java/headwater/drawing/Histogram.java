package headwater.drawing;

import headwater.model.Chance;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// What chance gives, as bars, with a line where what was seen stands, and its caveat inside.
///
/// Bars at and beyond the line are darker: their part of all bars is what a p-value counts. The axis reaches as far as
/// the
/// line, so that nothing seen stands outside the picture.
public final class Histogram {

    private static final double WIDTH = 720;
    private static final double LEFT = 40;
    private static final double RIGHT = 680;
    private static final double TALLEST = 120;

    private static final int LINE = 16;

    private static final int TICKS = 8;

    private static final int MOST_DIGITS = 6;

    /// What stands in the picture.
    ///
    /// @param title what the numbers are
    /// @param seen what the line is, with its number
    /// @param beyond what the darker bars are
    /// @param caveat what a reader must not conclude from it
    /// @param language of these words
    public record Words(String title, String seen, String beyond, String caveat, String language) {}

    private final Chance chance;
    private final Words words;
    private final Svg svg = new Svg();
    private final double least;
    private final double most;

    private Histogram(Chance chance, Words words) {
        this.chance = chance;
        this.words = words;
        double first = Math.min(chance.seen(), chance.bars().getFirst().from());
        double last = Math.max(chance.seen(), chance.bars().getLast().to());
        least = first;
        most = last > first ? last : first + 1;
    }

    public static String of(Chance chance, Words words) {
        return new Histogram(chance, words).drawn();
    }

    private String drawn() {
        List<String> title = Lines.of(words.title(), RIGHT - LEFT);
        List<String> caveat = Lines.of(words.caveat(), RIGHT - LEFT);
        double top = 24 + title.size() * LINE;
        double axis = top + 24 + TALLEST;
        double height = axis + 44 + LINE + caveat.size() * LINE;
        svg.begin(WIDTH, height, "img", words.title() + " " + words.seen(), words.language());
        for (int i = 0; i < title.size(); i++) {
            svg.text(LEFT, 24 + i * LINE, 13, "font-weight=\"bold\"", title.get(i));
        }
        bars(axis);
        axis(axis);
        seen(top + 8, axis);
        svg.rect(LEFT, axis + 30, 12, 12, "fill=\"#6b7280\"");
        svg.text(LEFT + 18, axis + 40, 12, "", words.beyond());
        for (int i = 0; i < caveat.size(); i++) {
            svg.text(LEFT, axis + 44 + LINE + i * LINE, 12, "fill=\"#5c5c5c\"", caveat.get(i));
        }
        return svg.raw("</svg>").toString();
    }

    private void bars(double axis) {
        double tallest =
                chance.bars().stream().mapToDouble(Chance.Bar::share).max().orElse(1);
        for (Chance.Bar bar : chance.bars()) {
            if (bar.share() > 0) {
                double from = place(bar.from());
                double width = Math.max(2, place(bar.to()) - from - 1);
                double height = Math.max(1, TALLEST * bar.share() / tallest);
                svg.rect(
                        from,
                        axis - height,
                        width,
                        height,
                        chance.isBeyond(bar) ? "fill=\"#6b7280\"" : "fill=\"#c9ced6\"");
            }
        }
    }

    private void axis(double axis) {
        svg.line(LEFT, axis, RIGHT, axis, "stroke=\"#8a8a8a\"");
        NumberFormat numbers = NumberFormat.getInstance(Locale.of(words.language()));
        numbers.setMaximumFractionDigits(MOST_DIGITS);
        double step = step(most - least);
        for (double value = Math.ceil(least / step) * step; value <= most; value += step) {
            svg.line(place(value), axis, place(value), axis + 5, "stroke=\"#8a8a8a\"");
            svg.text(place(value), axis + 18, 11, "text-anchor=\"middle\"", numbers.format(value));
        }
    }

    /// A round number of which at most eight go into a range.
    private static double step(double range) {
        double power = Math.pow(10, Math.floor(Math.log10(range / TICKS)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(each -> each * power)
                .filter(each -> range / each <= TICKS)
                .findFirst()
                .orElse(10 * power);
    }

    private void seen(double top, double axis) {
        double x = place(chance.seen());
        svg.line(x, top, x, axis, "stroke=\"#9a3412\" stroke-width=\"3\"");
        boolean isRight = x > (LEFT + RIGHT) / 2;
        svg.text(
                isRight ? x - 7 : x + 7,
                top + 8,
                12,
                "font-weight=\"bold\" text-anchor=\"" + (isRight ? "end" : "start") + "\"",
                words.seen());
    }

    private double place(double value) {
        return LEFT + (RIGHT - LEFT) * (value - least) / (most - least);
    }
}
