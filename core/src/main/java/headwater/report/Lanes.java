package headwater.report;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.credit.CreditGiven;
import headwater.drawing.Svg;
import headwater.drawing.TimeScale;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.prose.Wording;
import headwater.text.XmlText;
import headwater.trace.Derivation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The main picture: who carried a narrative, in lanes by outlet and platform against time, oldest on the left.
///
/// It is drawn for black and white: line patterns, open and filled dots, words. A line says that text was taken,
/// never that people agreed on it; that warning and the case's notice stand inside the picture, because pictures
/// are passed on without the page around them.
public final class Lanes {

    private static final String INK = "#1a1a1a";
    private static final String SOFT = "#5c5c5c";
    private static final double MARGIN = LaneLayout.MARGIN;

    /// From this width on a day is labelled with its month.
    private static final double WIDE = 44;

    /// One lane of the picture as data, its items oldest first.
    public record Lane(String language, String outlet, String platform, List<Shown> items) {
        public Lane {
            items = List.copyOf(items);
        }
    }

    /// An item in a lane.
    ///
    /// @param reach the largest number of readers that any count of it shows
    public record Shown(String item, When published, Known<Count> reach) {}

    private final CaseView view;
    private final NarrativeAssessment narrative;
    private final LaneLegend.Words words;
    private final LaneLayout layout;
    private final Map<String, String> lines;
    private final Svg svg = new Svg();

    private Lanes(CaseView view, NarrativeAssessment narrative, LaneLegend.Words words) {
        this.view = view;
        this.narrative = narrative;
        this.words = words;
        this.layout = LaneLayout.of(view, narrative, words);
        this.lines = narrative.trace().lines();
    }

    /// What all pictures of a case say in one language.
    static LaneLegend.Words words(CaseView view, Locale language) {
        Wording wording =
                Wording.of(language).withLocalZone(view.assessment().settings().localZone());
        return new LaneLegend.Words(wording, Evidence.memberNumbers(view));
    }

    /// One narrative as a complete SVG document, title and description inside.
    static String of(CaseView view, NarrativeAssessment narrative, LaneLegend.Words words) {
        return new Lanes(view, narrative, words).draw();
    }

    /// The lanes of one narrative from top to bottom, without the items whose time is not known.
    public static List<Lane> rows(Assessment assessment, NarrativeAssessment narrative) {
        CaseView view = CaseView.of(assessment);
        return LaneLayout.byLane(view, LaneLayout.timed(view, narrative)).stream()
                .map(items -> lane(view, items))
                .toList();
    }

    private static Lane lane(CaseView view, List<String> items) {
        Observation first = view.observation(items.getFirst());
        return new Lane(
                LaneLayout.language(first),
                view.who(first.id()),
                first.channel().platform(),
                items.stream()
                        .map(view::observation)
                        .map(each ->
                                new Shown(each.id(), each.item().published().get(), LaneLayout.reach(each)))
                        .toList());
    }

    /// The largest number of readers that any count of an item shows.
    public static Known<Count> reach(Observation item) {
        return LaneLayout.reach(item);
    }

    /// The language of an item, detected where it states none; `und` where it cannot be.
    public static String language(Observation item) {
        return LaneLayout.language(item);
    }

    private String draw() {
        List<String> legend = LaneLegend.lines(words, view);
        double width = layout.scale().right() + 40;
        double height = layout.bottom() + 30 + LaneLegend.HEIGHT + legend.size() * 16 + MARGIN;
        String id = narrative.narrative().id() + "-" + words.wording().locale().getLanguage();
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Svg.n(width) + " " + Svg.n(height)
                + "\" width=\"" + Svg.n(width) + "\" height=\"" + Svg.n(height) + "\" role=\"img\" aria-labelledby=\""
                + id + "-title " + id + "-desc\" xml:lang=\""
                + words.wording().locale().getLanguage()
                + "\" font-family=\"'Noto Sans',sans-serif\" fill=\"" + INK + "\">");
        svg.raw("<title id=\"" + id + "-title\">" + XmlText.escape(title()) + "</title>");
        svg.raw("<desc id=\"" + id + "-desc\">" + XmlText.escape(description()) + "</desc>");
        svg.rect(0, 0, width, height, "fill=\"#ffffff\"");
        bands();
        axes();
        laneGround();
        flags();
        whiskers();
        narrative.trace().derivations().forEach(this::edge);
        dots();
        LaneLegend.draw(svg, words, layout.bottom() + 34, legend);
        return svg.raw("</svg>").toString();
    }

    private String title() {
        return words.say(Phrase.of("report.lanes.title", narrative.narrative().title()));
    }

    private String description() {
        long credited = count(CreditGiven.Status.CREDITED);
        long not = count(CreditGiven.Status.NOT_CREDITED);
        return words.say(Phrase.of(
                "report.lanes.desc",
                layout.dots().size(),
                layout.lanes().size(),
                narrative.trace().derivations().size(),
                credited,
                not,
                layout.flags().size()));
    }

    private long count(CreditGiven.Status credit) {
        return narrative.trace().derivations().stream()
                .filter(each -> each.credit().status() == credit)
                .count();
    }

    /// Days as columns, light and white by turns; a break is hatched by two slanted strokes.
    private void bands() {
        boolean shaded = false;
        for (TimeScale.Column each : layout.scale().columns()) {
            double top = layout.top() - 40;
            if (each.isBreak()) {
                double middle = each.x() + each.width() / 2;
                for (double y : List.of(top + 30, layout.bottom())) {
                    svg.line(middle - 7, y + 6, middle - 1, y - 6, stroke(SOFT, 1.4, ""));
                    svg.line(middle + 1, y + 6, middle + 7, y - 6, stroke(SOFT, 1.4, ""));
                }
            } else if (shaded) {
                svg.rect(each.x(), top, each.width(), layout.bottom() - top, "fill=\"#f1f1f1\"");
            }
            shaded = !shaded;
        }
    }

    private void axes() {
        double utc = layout.top() - 26;
        double local = layout.top() - 9;
        svg.text(MARGIN, utc, LaneLegend.Words.SMALL, "font-weight=\"bold\"", "UTC");
        svg.text(
                MARGIN,
                local,
                LaneLegend.Words.SMALL,
                "fill=\"" + SOFT + "\"",
                view.assessment().settings().localZone().getId());
        for (TimeScale.Column each : layout.scale().columns()) {
            String label = each.isBreak()
                    ? words.say(Phrase.of("report.lanes.break", each.days()))
                    : date(each.first(), each.x() == LaneLayout.LEFT ? WIDE : each.width());
            svg.text(
                    each.x() + each.width() / 2,
                    utc,
                    each.isBreak() ? 10 : LaneLegend.Words.SMALL,
                    "text-anchor=\"middle\"" + (each.isBreak() ? "" : " font-weight=\"bold\""),
                    label);
            hours(each, layout.top());
        }
        svg.line(LaneLayout.LEFT, layout.top() - 22, layout.scale().right(), layout.top() - 22, stroke(SOFT, 1, ""));
        for (TimeScale.Span day :
                layout.scale().days(view.assessment().settings().localZone())) {
            svg.line(day.from(), layout.top() - 22, day.from(), layout.top() - 5, stroke(SOFT, 1, ""));
            String label = date(day.day(), day.to() - day.from());
            if (day.to() - day.from() > 20 && Svg.width(label, 11) < day.to() - day.from() - 4) {
                svg.text((day.from() + day.to()) / 2, local, 11, "text-anchor=\"middle\" fill=\"" + SOFT + "\"", label);
            }
        }
        svg.line(LaneLayout.LEFT, layout.top() - 4, layout.scale().right(), layout.top() - 4, stroke(INK, 1.2, ""));
    }

    /// Noon in UTC, where a day is wide enough to be read by the hour.
    private void hours(TimeScale.Column day, double y) {
        if (!day.isBreak() && day.width() >= 90) {
            for (int hour = 6; hour < 24; hour += 6) {
                double x = day.x() + day.width() * hour / 24;
                svg.line(x, y - 4, x, y + (hour == 12 ? 5 : 3), stroke(INK, 1, ""));
            }
        }
    }

    private String date(LocalDate day, double room) {
        Locale locale = words.wording().locale();
        String said = day.format(DateTimeFormatter.ofPattern("d MMM", locale));
        return room < WIDE ? String.valueOf(day.getDayOfMonth()) : said;
    }

    private void laneGround() {
        for (LaneLayout.Lane lane : layout.lanes()) {
            if (lane.opens()) {
                svg.text(
                        MARGIN,
                        lane.y() - 7,
                        LaneLegend.Words.SMALL,
                        "font-weight=\"bold\" fill=\"" + SOFT + "\"",
                        words.language(lane.language()));
                svg.line(MARGIN, lane.y() - 1, layout.scale().right(), lane.y() - 1, stroke(SOFT, 1, ""));
            }
            label(lane);
            double bottom = lane.y() + lane.height();
            svg.line(MARGIN, bottom, layout.scale().right(), bottom, stroke("#c4c4c4", 0.8, ""));
        }
    }

    /// The outlet on at most two lines, with its platform.
    private void label(LaneLayout.Lane lane) {
        double room = LaneLayout.LEFT - MARGIN - 10;
        String whole = lane.label() + " · " + lane.platform();
        String first = firstLine(whole, room);
        String second = whole.substring(first.length()).strip();
        double y = lane.y() + (second.isEmpty() ? 22 : 15);
        svg.text(MARGIN, y, LaneLegend.Words.SMALL, "font-weight=\"bold\"", first);
        if (!second.isEmpty()) {
            svg.text(MARGIN, y + 14, LaneLegend.Words.SMALL, "font-weight=\"bold\"", Svg.fit(second, 14.3, room));
        }
    }

    /// Up to the last space that fits, or as much as fits where there is none, as in Chinese.
    private static String firstLine(String text, double room) {
        if (Svg.width(text, 14.3) <= room) {
            return text;
        }
        String cut = Svg.fit(text, 14.3, room);
        cut = cut.substring(0, cut.length() - 1);
        int space = cut.lastIndexOf(' ');
        return space > cut.length() / 2 ? cut.substring(0, space) : cut;
    }

    private void flags() {
        for (LaneLayout.Flag flag : layout.flags()) {
            double y = 34 + flag.row() * LaneLayout.FLAG_ROW;
            svg.line(flag.textX(), y - 4, flag.textX(), layout.bottom(), stroke("#8a8a8a", 1, "1 3"));
        }
        for (LaneLayout.Flag flag : layout.flags()) {
            double y = 34 + flag.row() * LaneLayout.FLAG_ROW;
            if (flag.to() - flag.from() > 6) {
                svg.line(flag.from(), y + 4, flag.to(), y + 4, stroke(INK, 1, ""));
                svg.line(flag.from(), y + 1, flag.from(), y + 7, stroke(INK, 1, ""));
                svg.line(flag.to(), y + 1, flag.to(), y + 7, stroke(INK, 1, ""));
            }
            diamond(flag.textX(), y - 4, flag.event().confounder());
            String text = flag.text();
            double x = flag.textX() + (flag.textEnds() ? -9 : 9);
            double width = Svg.width(text, LaneLegend.Words.SMALL);
            svg.rect(flag.textEnds() ? x - width : x, y - 12, width, 14, "fill=\"#ffffff\"");
            svg.text(
                    x,
                    y,
                    LaneLegend.Words.SMALL,
                    flag.textEnds() ? "text-anchor=\"end\"" : "text-anchor=\"start\"",
                    text);
        }
    }

    private void diamond(double x, double y, boolean open) {
        svg.path(
                "M" + Svg.n(x) + " " + Svg.n(y - 5) + "l5 5l-5 5l-5 -5z",
                "fill=\"" + (open ? "#ffffff" : INK) + "\" " + stroke(INK, 1.2, ""));
    }

    private void whiskers() {
        for (LaneLayout.Dot dot : layout.dots().values()) {
            if (dot.to() - dot.from() > 2) {
                svg.line(dot.from(), dot.y(), dot.to(), dot.y(), stroke(INK, 1.6, ""));
                svg.line(dot.from(), dot.y() - 6, dot.from(), dot.y() + 6, stroke(INK, 1.6, ""));
                svg.line(dot.to(), dot.y() - 6, dot.to(), dot.y() + 6, stroke(INK, 1.6, ""));
            }
        }
    }

    /// From parent to child. A translation is a double line: a wide stroke with a white one inside it.
    private void edge(Derivation derivation) {
        LaneLayout.Dot parent = dot(derivation.parent());
        LaneLayout.Dot child = dot(derivation.child());
        if (parent == null || child == null || parent.equals(child)) {
            return;
        }
        String d = curve(parent, child);
        if (derivation.manner() == Derivation.Manner.TRANSLATION) {
            svg.path(
                    d,
                    "fill=\"none\" "
                            + stroke(INK, 5, pattern(derivation.credit().status())));
            svg.path(d, "fill=\"none\" " + stroke("#ffffff", 2.2, ""));
        } else {
            svg.path(
                    d,
                    "fill=\"none\" "
                            + stroke(INK, 1.7, pattern(derivation.credit().status())));
        }
        double side = child.y() >= parent.y() ? -1 : 1;
        double tip = child.y() + side * (child.r() + 1);
        svg.path(
                "M" + Svg.n(child.x()) + " " + Svg.n(tip) + "l-4.5 " + Svg.n(side * 9) + "h9z", "fill=\"" + INK + "\"");
    }

    /// Every text of an item has its dot where the item has it.
    private LaneLayout.@Nullable Dot dot(String id) {
        LaneLayout.Dot own = layout.dots().get(id);
        return own == null ? layout.dots().get(lines.getOrDefault(id, id)) : own;
    }

    private static String curve(LaneLayout.Dot parent, LaneLayout.Dot child) {
        double side = child.y() >= parent.y() ? 1 : -1;
        double startY = parent.y() + side * parent.r();
        double endY = child.y() - side * (child.r() + 9);
        double bend = Math.max(14, Math.abs(endY - startY) * 0.45);
        return "M" + Svg.n(parent.x()) + " " + Svg.n(startY) + "C" + Svg.n(parent.x()) + " "
                + Svg.n(startY + side * bend) + " " + Svg.n(child.x()) + " " + Svg.n(endY - side * bend) + " "
                + Svg.n(child.x()) + " " + Svg.n(endY);
    }

    static String pattern(CreditGiven.Status credit) {
        return switch (credit) {
            case CREDITED -> "";
            case NOT_CREDITED -> "7 5";
            case UPSTREAM_ONLY, GENERIC, WRONG_SOURCE -> "10 4 2 4";
            case NOT_DETERMINABLE -> "2 4";
        };
    }

    private void dots() {
        List<LaneLayout.Dot> dots = new ArrayList<>(layout.dots().values());
        for (LaneLayout.Dot dot : dots) {
            dot(svg, dot.x(), dot.y(), dot.r(), dot.reach());
            double x = dot.x() + dot.r() + 5;
            double width = Svg.width(dot.label(), LaneLegend.Words.SMALL);
            svg.rect(x - 1, dot.y() - 15, width + 2, 13, "fill=\"#ffffff\"");
            svg.text(x, dot.y() - 5, LaneLegend.Words.SMALL, "font-weight=\"bold\"", dot.label());
        }
    }

    /// Filled where a number is known, open where none is; a floor has a second ring that is left open at the top.
    static void dot(Svg svg, double x, double y, double r, LaneLayout.Reach reach) {
        String fill = reach == LaneLayout.Reach.UNKNOWN ? "#ffffff" : "#4a4a4a";
        svg.circle(x, y, r, "fill=\"" + fill + "\" " + stroke(INK, 1.6, ""));
    }

    static String stroke(String colour, double width, String dashes) {
        return "stroke=\"" + colour + "\" stroke-width=\"" + Svg.n(width) + "\""
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }
}
