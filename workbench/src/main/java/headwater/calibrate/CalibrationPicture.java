package headwater.calibrate;

import java.util.Locale;

/// The picture of reliability: for each claim a bar where it stands, a dot where it was seen, and a
/// line for the interval of what was seen. Shapes and words tell what colours would.
public final class CalibrationPicture {

    private static final int ROW = 24;
    private static final int TOP = 64;
    private static final int LABELS = 400;
    private static final int PLOT = 360;
    private static final int WIDTH = 900;

    private final CalibrationResult result;
    private final StringBuilder out = new StringBuilder();

    private CalibrationPicture(CalibrationResult result) {
        this.result = result;
    }

    public static String svg(CalibrationResult result) {
        return new CalibrationPicture(result).drawn();
    }

    private String drawn() {
        int bottom = TOP + ROW * result.rows().size();
        long held = result.rows().stream().filter(CalibrationRow::holds).count();
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc" \
                font-family="sans-serif" font-size="12" fill="#111">
                <title id="title">What our verdicts claim, and what was seen on made data</title>
                <desc id="desc">%d of %d claims are not contradicted. %s Streams of each kind: %d; seed: %d. %s</desc>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(
                        WIDTH,
                        bottom + 84,
                        held,
                        result.rows().size(),
                        spoken(),
                        result.sets(),
                        result.seed(),
                        CalibrationResult.CAVEAT));
        text(10, 22, "What our verdicts claim, and what was seen on made data");
        text(
                10,
                42,
                result.sets() + " streams of each kind, seed " + result.seed()
                        + ". Bar with a foot: claimed. Dot: seen. Line: exact interval of 95 %. Hollow square: does not hold.");
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double x = x(tenth / 10.0);
            out.append(String.format(Locale.ROOT, "<path d=\"M%.1f %d V%d\" stroke=\"#ccc\"/>\n", x, TOP - 8, bottom));
            text(x - 8, bottom + 16, String.format(Locale.ROOT, "%.1f", tenth / 10.0));
        }
        for (int i = 0; i < result.rows().size(); i++) {
            row(result.rows().get(i), TOP + ROW * i + ROW / 2);
        }
        int half = CalibrationResult.CAVEAT.indexOf(". ") + 1;
        text(10, bottom + 48, CalibrationResult.CAVEAT.substring(0, half));
        text(10, bottom + 66, CalibrationResult.CAVEAT.substring(half).strip());
        return out.append("</svg>\n").toString();
    }

    private String spoken() {
        StringBuilder spoken = new StringBuilder();
        for (CalibrationRow row : result.rows()) {
            spoken.append(row.verdict())
                    .append(", ")
                    .append(row.made())
                    .append(": ")
                    .append(row.words())
                    .append(' ')
                    .append(row.seen().hits())
                    .append(" of ")
                    .append(row.seen().of())
                    .append(", claimed ")
                    .append(row.claimWords())
                    .append(", ")
                    .append(row.holdsWords())
                    .append(". ");
        }
        return spoken.toString().strip();
    }

    private void row(CalibrationRow row, int y) {
        text(10, y + 4, row.verdict() + ": " + row.made() + ": " + row.words());
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
        text(LABELS + PLOT + 14, y + 4, row.seen().hits() + " of " + row.seen().of() + (row.holds() ? "" : ": no"));
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
