package headwater.calibrate;

import headwater.model.Phrase;
import headwater.prose.Wording;
import java.io.Serializable;
import java.util.Locale;

/// The picture of reliability: for each claim a bar where it stands, a dot where it was seen, and a
/// line for the interval of what was seen. Shapes and words tell what colours would.
public final class CalibrationPicture {

    private static final int ROW = 24;
    private static final int TOP = 64;
    private static final int LABELS = 470;
    private static final int PLOT = 360;
    private static final int WIDTH = 970;

    private final CalibrationResult result;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private CalibrationPicture(CalibrationResult result, Wording wording) {
        this.result = result;
        this.wording = wording;
    }

    public static String svg(CalibrationResult result, Wording wording) {
        return new CalibrationPicture(result, wording).drawn();
    }

    private String say(String key, Serializable... args) {
        return wording.say(Phrase.of(key, args));
    }

    private String drawn() {
        int bottom = TOP + ROW * result.rows().size();
        long held = result.rows().stream().filter(CalibrationRow::holds).count();
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc" \
                lang="%s" font-family="sans-serif" font-size="12" fill="#111">
                <title id="title">%s</title>
                <desc id="desc">%s %s %s. %s</desc>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(
                        WIDTH,
                        bottom + 84,
                        wording.locale().getLanguage(),
                        say("twin.picture.title"),
                        say("twin.picture.held", held, result.rows().size()),
                        spoken(),
                        say("twin.picture.made", result.sets(), String.valueOf(result.seed())),
                        caveat()));
        text(10, 22, say("twin.picture.title"));
        text(
                10,
                42,
                say("twin.picture.made", result.sets(), String.valueOf(result.seed())) + ". "
                        + say("twin.picture.legend"));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double x = x(tenth / 10.0);
            out.append(String.format(Locale.ROOT, "<path d=\"M%.1f %d V%d\" stroke=\"#ccc\"/>\n", x, TOP - 8, bottom));
            text(x - 8, bottom + 16, String.format(Locale.ROOT, "%.1f", tenth / 10.0));
        }
        for (int i = 0; i < result.rows().size(); i++) {
            row(result.rows().get(i), TOP + ROW * i + ROW / 2);
        }
        for (int i = 0; i < CalibrationResult.CAVEAT.size(); i++) {
            text(10, bottom + 48 + 18 * i, wording.say(CalibrationResult.CAVEAT.get(i)));
        }
        return out.append("</svg>\n").toString();
    }

    private String caveat() {
        return String.join(
                " ", CalibrationResult.CAVEAT.stream().map(wording::say).toList());
    }

    private String spoken() {
        return String.join(
                " ",
                result.rows().stream()
                        .map(row -> say(
                                "twin.picture.spoken",
                                row.what(),
                                row.made(),
                                row.said().phrase(),
                                row.seen().hits(),
                                row.seen().of(),
                                row.claim(),
                                row.held()))
                        .toList());
    }

    private void row(CalibrationRow row, int y) {
        text(
                10,
                y + 4,
                say("twin.picture.row", row.what(), row.made(), row.said().phrase()));
        double claimed = x(row.claimed().rate());
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %d V%d M%.1f %d h8\" stroke=\"#111\" stroke-width=\"2\"/>\n",
                claimed,
                y - 9,
                y + 9,
                claimed - 4,
                y + 9));
        out.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %d H%.1f\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>\n",
                x(row.seen().low()),
                y,
                x(row.seen().high())));
        if (row.seen().of() > 0) {
            double seen = x((double) row.seen().hits() / row.seen().of());
            out.append(
                    row.holds()
                            ? String.format(
                                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%d\" r=\"4\" fill=\"#1f5fa8\"/>\n", seen, y)
                            : String.format(
                                    Locale.ROOT,
                                    "<rect x=\"%.1f\" y=\"%d\" width=\"9\" height=\"9\" fill=\"#fff\" stroke=\"#a01010\" "
                                            + "stroke-width=\"2\"/>\n",
                                    seen - 4.5,
                                    y - 4));
        }
        text(
                LABELS + PLOT + 14,
                y + 4,
                say(
                        row.holds() ? "twin.table.of" : "twin.picture.not",
                        row.seen().hits(),
                        row.seen().of()));
    }

    private static double x(double rate) {
        return LABELS + PLOT * rate;
    }

    private void text(double x, int y, String text) {
        out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">", x, y))
                .append(text)
                .append("</text>\n");
    }
}
