package headwater.bench;

import headwater.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Draws how many texts a second of processor time each method takes, over how many there are, both by powers of ten.
final class Curve {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int EDGE = 60;

    private final double fromX;
    private final double toX;
    private final double fromY;
    private final double toY;
    private final StringBuilder drawn = new StringBuilder();

    private Curve(List<MatchingRun.Run> runs) {
        fromX = Math.floor(
                Math.log10(runs.stream().mapToInt(MatchingRun.Run::size).min().orElse(1)));
        toX = Math.ceil(
                Math.log10(runs.stream().mapToInt(MatchingRun.Run::size).max().orElse(10)));
        fromY = Math.floor(Math.log10(
                runs.stream().mapToDouble(MatchingRun.Run::perSecond).min().orElse(1)));
        toY = Math.ceil(Math.log10(
                runs.stream().mapToDouble(MatchingRun.Run::perSecond).max().orElse(10)));
    }

    static void write(List<MatchingRun.Run> runs, int length) throws IOException {
        Curve curve = new Curve(runs);
        curve.axes(length);
        curve.line(runs, "letters", "#1f5fa8", "");
        curve.line(runs, "all", "#3f7f3f", "2 3");
        curve.line(runs, "minhash", "#a8501f", "6 4");
        Files.writeString(
                Repository.root().resolve("bench/matching-" + length + ".svg"),
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                                + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n%s</svg>%n",
                        WIDTH,
                        HEIGHT,
                        curve.drawn));
    }

    private void axes(int length) {
        for (int power = (int) fromX; power <= toX; power++) {
            mark(x(power), EDGE, x(power), HEIGHT - EDGE);
            text(x(power), HEIGHT - EDGE + 18, "middle", String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
        }
        for (int power = (int) fromY; power <= toY; power++) {
            mark(EDGE, y(power), WIDTH - EDGE, y(power));
            text(EDGE - 6, y(power) + 4, "end", String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
        }
        text(WIDTH / 2.0, HEIGHT - 14, "middle", "texts of about " + length + " characters");
        text(EDGE, EDGE - 24, "start", "texts a second of processor time");
    }

    private void line(List<MatchingRun.Run> runs, String method, String colour, String dashes) {
        List<MatchingRun.Run> own =
                runs.stream().filter(run -> run.method().equals(method)).toList();
        if (own.isEmpty()) {
            return;
        }
        String points = own.stream()
                .map(run -> String.format(
                        Locale.ROOT, "%.1f,%.1f", x(Math.log10(run.size())), y(Math.log10(run.perSecond()))))
                .collect(Collectors.joining(" "));
        drawn.append(String.format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n",
                points, colour, dashes));
        MatchingRun.Run last = own.getLast();
        text(
                x(Math.log10(last.size())) - 4,
                y(Math.log10(last.perSecond())) - 8,
                "end",
                String.format(Locale.ROOT, "%s %,.0f", method, last.perSecond()));
    }

    private double x(double power) {
        return EDGE + (power - fromX) / Math.max(1, toX - fromX) * (WIDTH - 2 * EDGE);
    }

    private double y(double power) {
        return HEIGHT - EDGE - (power - fromY) / Math.max(1, toY - fromY) * (HEIGHT - 2 * EDGE);
    }

    private void mark(double x1, double y1, double x2, double y2) {
        drawn.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ccc\"/>%n",
                x1,
                y1,
                x2,
                y2));
    }

    private void text(double x, double y, String anchor, String words) {
        drawn.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words));
    }
}
