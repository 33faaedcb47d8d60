package headwater.drawing;

import headwater.model.Finding.Together;
import headwater.text.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Accounts on a circle and a line for each two that were together: drawn through where both stand out from chance,
/// dashed where a common trigger or habits are not excluded, dotted where chance suffices; thicker for more often. Who
/// stands next to whom means nothing, so accounts go round in the order of their names.
///
/// A line leads to the posts behind it.
public final class Network {

    /// More lines than this are a tangle.
    private static final int MOST = 60;

    /// Where no pair stands out, so many show what ordinary ones look like.
    private static final int ORDINARY = 20;

    private static final double SIZE = 720;
    private static final double HEIGHT = 560;
    private static final double MIDDLE_X = SIZE / 2;
    private static final double MIDDLE_Y = 270;
    private static final double RADIUS = 190;
    private static final double LABEL = 150;

    /// What stands in the picture.
    ///
    /// @param title what it shows, with how many lines are drawn of how many
    /// @param name of an account by its key
    /// @param said what one line is, in words
    /// @param address of the posts behind it
    /// @param caveat what a reader must not conclude from it
    /// @param language of these words
    public record Words(
            String title,
            Function<String, String> name,
            Function<Together, String> said,
            Function<Together, String> address,
            String caveat,
            String language) {}

    private record Point(double x, double y, double turn) {}

    private Network() {}

    /// Those that are drawn: all that stand out as far as there is room, or where none does some that do not.
    ///
    /// @param pairs those that stand out most come first
    public static List<Together> drawn(List<Together> pairs) {
        List<Together> out =
                pairs.stream().filter(Together::standsOut).limit(MOST).toList();
        return out.isEmpty() ? pairs.stream().limit(ORDINARY).toList() : out;
    }

    /// @param drawn what is to be drawn ([#drawn])
    public static String of(List<Together> drawn, Words words) {
        Map<String, Point> points = points(drawn, words.name());
        List<String> caveat = Lines.of(words.caveat(), SIZE - 80);
        double height = HEIGHT + caveat.size() * 16;
        Svg svg = new Svg();
        svg.begin(SIZE, height, "group", words.title(), words.language());
        svg.text(40, 24, 13, "font-weight=\"bold\"", Svg.fit(words.title(), 13, SIZE - 80));
        drawn.reversed().forEach(each -> line(svg, each, points, words));
        points.forEach((key, point) -> account(svg, words.name().apply(key), point));
        for (int i = 0; i < caveat.size(); i++) {
            svg.text(40, HEIGHT - 20 + i * 16, 12, "fill=\"#5c5c5c\"", caveat.get(i));
        }
        return svg.raw("</svg>").toString();
    }

    private static Map<String, Point> points(List<Together> pairs, Function<String, String> name) {
        Map<String, String> byName = new TreeMap<>();
        pairs.forEach(each -> {
            byName.put(name.apply(each.a()) + " " + each.a(), each.a());
            byName.put(name.apply(each.b()) + " " + each.b(), each.b());
        });
        List<String> keys = new ArrayList<>(byName.values());
        Map<String, Point> points = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            double turn = 2 * Math.PI * i / keys.size() - Math.PI / 2;
            points.put(
                    keys.get(i),
                    new Point(MIDDLE_X + RADIUS * Math.cos(turn), MIDDLE_Y + RADIUS * Math.sin(turn), turn));
        }
        return points;
    }

    private static void line(Svg svg, Together pair, Map<String, Point> points, Words words) {
        Point a = points.getOrDefault(pair.a(), new Point(MIDDLE_X, MIDDLE_Y, 0));
        Point b = points.getOrDefault(pair.b(), new Point(MIDDLE_X, MIDDLE_Y, 0));
        String path = "M" + Svg.n(a.x()) + " " + Svg.n(a.y()) + "Q" + Svg.n((a.x() + b.x() + MIDDLE_X) / 3) + " "
                + Svg.n((a.y() + b.y() + MIDDLE_Y) / 3) + " " + Svg.n(b.x()) + " " + Svg.n(b.y());
        double width = pair.standsOut() ? 1.5 + Math.log10(1 + pair.times()) * 1.5 : 1;
        String style = switch (pair.company()) {
            case BEYOND -> "stroke=\"#9a3412\"";
            case TRIGGER_OPEN -> "stroke=\"#9a3412\" stroke-dasharray=\"8 5\"";
            case EXPLAINED, TOO_WEAK -> "stroke=\"#8a8a8a\" stroke-dasharray=\"1 4\"";
        };
        svg.raw("<a href=\"" + XmlText.escape(words.address().apply(pair)) + "\" tabindex=\"-1\"><title>"
                + XmlText.escape(words.said().apply(pair)) + "</title>");
        svg.path(path, "fill=\"none\" stroke=\"#ffffff\" stroke-opacity=\"0\" stroke-width=\"12\"");
        svg.path(path, "fill=\"none\" stroke-width=\"" + Svg.n(width) + "\" " + style);
        svg.raw("</a>");
    }

    private static void account(Svg svg, String name, Point point) {
        svg.circle(point.x(), point.y(), 5, "fill=\"#1a1a1a\" stroke=\"#ffffff\"");
        double cosine = Math.cos(point.turn());
        String anchor = cosine > 0.2 ? "start" : cosine < -0.2 ? "end" : "middle";
        double x = MIDDLE_X + (RADIUS + 12) * cosine;
        double y = MIDDLE_Y + (RADIUS + 12) * Math.sin(point.turn()) + 4;
        svg.text(x, y, 12, "text-anchor=\"" + anchor + "\"", Svg.fit(name, 12, LABEL));
    }
}
