package headwater.reporting;

import headwater.model.Known;
import headwater.problem.Problem;
import headwater.report.Report;
import headwater.report.Report.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which report is asked for.
///
/// @param format `html`, `pdf`, `docx` or `md`
/// @param since from when a weekly report tells what is new; absent for the others
/// @param narratives how many a full report tells at most, those that most channels carry; the others are counted
public record ReportRequest(Locale language, String format, Edition edition, Known<Instant> since, int narratives) {

    /// Every format of a report.
    public static final List<String> FORMATS = List.of("html", "pdf", "docx", "md");

    private static final String ALL = "all";

    private static final String DAY = "2021-09-06";

    public ReportRequest {
        if (!FORMATS.contains(format)) {
            throw Problem.BAD_PARAMETER.at("--format", "\"" + format + "\" is none of " + String.join(", ", FORMATS));
        }
        if (edition == Edition.WEEKLY && !since.isKnown()) {
            throw Problem.BAD_PARAMETER.at(
                    "--since", "a weekly report tells what is new since an instant such as 2021-09-06T00:00:00Z");
        }
        if (edition != Edition.WEEKLY && since.isKnown()) {
            throw Problem.BAD_PARAMETER.at("--since", "only a weekly report has a beginning: --edition weekly");
        }
        if (edition != Edition.FULL && narratives != Report.NARRATIVES) {
            throw Problem.BAD_PARAMETER.at("--narratives", "only a full report tells narratives: --edition full");
        }
    }

    public ReportRequest(Locale language, String format, Edition edition, Known<Instant> since) {
        this(language, format, edition, since, Report.NARRATIVES);
    }

    /// The whole report.
    public static ReportRequest full(Locale language, String format) {
        return new ReportRequest(language, format, Edition.FULL, Known.notStated());
    }

    /// From words as they are typed.
    ///
    /// @param edition `full`, `brief` or `weekly`; empty is `full`
    /// @param since an ISO 8601 instant, a day (from its beginning in UTC), or empty
    public static ReportRequest of(Locale language, String format, String edition, String since) {
        return new ReportRequest(
                language, format, edition(edition), since.isEmpty() ? Known.notStated() : instant(since));
    }

    /// The same with so many narratives.
    ///
    /// @param count a number from 1, `all`, or empty for as many as ever
    public ReportRequest telling(String count) {
        return count.isEmpty() ? this : new ReportRequest(language, format, edition, since, narratives(count));
    }

    private static int narratives(String count) {
        if (count.equals(ALL)) {
            return Integer.MAX_VALUE;
        }
        if (!count.matches("[1-9][0-9]{0,8}")) {
            throw Problem.BAD_PARAMETER.at("--narratives", "\"" + count + "\" is no number from 1, and not " + ALL);
        }
        return Integer.parseInt(count);
    }

    private static Edition edition(String named) {
        return Stream.of(Edition.values())
                .filter(each ->
                        named.isEmpty() ? each == Edition.FULL : name(each).equals(named))
                .findFirst()
                .orElseThrow(() ->
                        Problem.BAD_PARAMETER.at("--edition", "\"" + named + "\" is none of full, brief, weekly"));
    }

    private static String name(Edition edition) {
        return edition.name().toLowerCase(Locale.ROOT);
    }

    private static Known<Instant> instant(String text) {
        try {
            return Known.of(
                    text.length() == DAY.length()
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw Problem.BAD_PARAMETER.at(
                    "--since", "\"" + text + "\" is not an instant such as " + DAY + "T00:00:00Z, and no day");
        }
    }

    /// What a file of it is called.
    public String fileName() {
        String called = edition == Edition.FULL ? "report" : name(edition);
        return called + "." + language.getLanguage() + "." + format;
    }

    /// What it says in a log.
    @Override
    public String toString() {
        String told = narratives == Integer.MAX_VALUE ? ALL : String.valueOf(narratives);
        return format + " " + language.getLanguage() + " " + name(edition)
                + (narratives == Report.NARRATIVES ? "" : " with " + told + " narratives");
    }
}
