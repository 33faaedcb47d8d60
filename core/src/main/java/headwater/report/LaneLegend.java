package headwater.report;

import headwater.credit.CreditGiven;
import headwater.drawing.Svg;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.prose.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the signs of the picture mean, and what it does not say.
final class LaneLegend {

    static final double HEIGHT = 74;

    private LaneLegend() {}

    static void draw(Svg svg, Words words, double top, List<String> lines) {
        double x = 14;
        x = line(svg, words.say("credited"), CreditGiven.Status.CREDITED, x, top);
        x = line(svg, words.say("not-credited"), CreditGiven.Status.NOT_CREDITED, x, top);
        line(svg, words.say("in-part"), CreditGiven.Status.GENERIC, x, top);
        double second = top + 22;
        x = doubled(svg, words.say("translated"), 14, second);
        x = dot(svg, words.say("reach-known"), 8, LaneLayout.Reach.EXACT, x, second);
        x = dot(svg, words.say("reach-unknown"), 5, LaneLayout.Reach.UNKNOWN, x, second);
        label(svg, words.say("reach-floor"), x, second);
        double third = top + 44;
        svg.line(16, third - 4, 42, third - 4, Lanes.stroke("#1a1a1a", 1.6, ""));
        svg.line(16, third - 9, 16, third + 1, Lanes.stroke("#1a1a1a", 1.6, ""));
        svg.line(42, third - 9, 42, third + 1, Lanes.stroke("#1a1a1a", 1.6, ""));
        x = label(svg, words.say("whisker"), 50, third);
        svg.path("M" + Svg.n(x + 5) + " " + Svg.n(third - 9) + "l5 5l-5 5l-5 -5z", "fill=\"#1a1a1a\"");
        x = label(svg, words.say("event"), x + 16, third);
        line(svg, words.say("undetermined"), CreditGiven.Status.NOT_DETERMINABLE, x, third);
        double y = top + HEIGHT;
        for (String each : lines) {
            svg.text(14, y, 11, "fill=\"#3c3c3c\"", each);
            y += 16;
        }
    }

    /// The warnings, each on its own line: they travel with the picture.
    static List<String> lines(Words words, CaseView view) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("scale"));
        lines.add(words.say("caveat"));
        String notice = view.question().map(Context.Question::notice).orElse("");
        if (!notice.isBlank()) {
            lines.addAll(wrapped(notice));
        }
        return lines;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (Svg.width(line + " " + word, 11) > 900 && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static double line(Svg svg, String text, CreditGiven.Status credit, double x, double y) {
        svg.line(x, y - 4, x + 44, y - 4, Lanes.stroke("#1a1a1a", 1.7, Lanes.pattern(credit)));
        return label(svg, text, x + 50, y);
    }

    private static double doubled(Svg svg, String text, double x, double y) {
        svg.line(x, y - 4, x + 44, y - 4, Lanes.stroke("#1a1a1a", 5, ""));
        svg.line(x, y - 4, x + 44, y - 4, Lanes.stroke("#ffffff", 2.2, ""));
        return label(svg, text, x + 50, y);
    }

    private static double dot(Svg svg, String text, double r, LaneLayout.Reach reach, double x, double y) {
        Lanes.dot(svg, x + r, y - 4, r, reach);
        return label(svg, text, x + 2 * r + 6, y);
    }

    private static double label(Svg svg, String text, double x, double y) {
        svg.text(x, y, 12, "text-anchor=\"start\"", text);
        return x + Svg.width(text, 12) + 20;
    }

    /// What the picture says, in one language.
    record Words(Wording wording, Map<String, Integer> numbers) {

        static final double SMALL = 13;

        String say(String key) {
            return wording.say(Phrase.of("report.lanes." + key));
        }

        String say(Phrase phrase) {
            return wording.say(phrase);
        }

        /// An event's title, with a sign where it may explain activity by itself.
        String flag(Context.Event event) {
            String title = event.title().get(wording.locale().equals(Locale.FRENCH) ? 1 : 0);
            return event.confounder() ? wording.say(Phrase.of("report.lanes.confounder", title)) : title;
        }

        /// What fits of it: the open sign says "confounder" too, so that word goes first.
        String flag(Context.Event event, double room) {
            String whole = flag(event);
            String title = event.title().get(wording.locale().equals(Locale.FRENCH) ? 1 : 0);
            return Svg.width(whole, SMALL) <= room ? whole : Svg.fit(title, SMALL, room);
        }

        /// The item's number in the evidence list, and its reach if there is one.
        String dot(String id, Known<Count> reach) {
            String number = String.valueOf(numbers.getOrDefault(id, 0));
            return switch (reach) {
                case Known.Value<Count>(Count count)
                when count.value().isEmpty() -> wording.say(Phrase.of("report.lanes.floor", number, count.lower()));
                case Known.Value<Count>(Count count) ->
                    wording.say(Phrase.of("report.lanes.exact", number, count.lower()));
                case Known.Absent<Count> none -> number;
            };
        }

        String language(String tag) {
            if (tag.equals("und")) {
                return wording.say(Phrase.of("report.language.und"));
            }
            String name = Locale.forLanguageTag(tag).getDisplayLanguage(wording.locale());
            return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(wording.locale()) + name.substring(1);
        }
    }
}
