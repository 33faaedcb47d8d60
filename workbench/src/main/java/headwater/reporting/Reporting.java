package headwater.reporting;

import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.Progress;
import headwater.assess.Settings;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.opendata.Publishers;
import headwater.print.DocxReport;
import headwater.print.PdfReport;
import headwater.problem.Problem;
import headwater.publish.Publisher;
import headwater.report.Report;
import java.time.Instant;

/// Writes a report from a result.
public final class Reporting {

    private Reporting() {}

    /// @param progress told what is worked out, written and laid out
    public static byte[] write(Assessment assessment, ReportRequest request, Progress progress) {
        Report report = report(assessment, request, progress);
        return publisher(request.format()).publish(report, assessment, request.language(), progress);
    }

    private static Publisher publisher(String format) {
        return switch (format) {
            case "pdf" -> new PdfReport();
            case "docx" -> new DocxReport();
            default -> Publishers.byId(format);
        };
    }

    private static Report report(Assessment assessment, ReportRequest request, Progress progress) {
        return switch (request.edition()) {
            case FULL -> Report.of(assessment, request.narratives(), progress);
            case BRIEF -> Report.brief(assessment);
            case WEEKLY -> {
                Instant since = ((Known.Value<Instant>) request.since()).value();
                yield Report.weekly(assessment, before(assessment, since, progress), since);
            }
        };
    }

    /// The same case as it was held before an instant: what was captured by then, under the same entries and
    /// judgements, by the same tests. What analysts entered since is not taken back, for entries are not dated.
    static Assessment before(Assessment now, Instant since, Progress progress) {
        Material material = now.material();
        Settings settings = now.settings();
        if (since.isAfter(settings.asOf())) {
            throw Problem.BAD_PARAMETER.at(
                    "--since", since + " is after " + settings.asOf() + ", when the case was analysed as of");
        }
        if (!settings.models().isEmpty()) {
            throw Problem.BAD_PARAMETER.at(
                    "--edition",
                    "a weekly report of a case analysed with a sentence model: analyse it without one first");
        }
        return Analysis.run(
                new Material(
                        material.name(),
                        material.observations().stream()
                                .filter(each -> isHeld(each, since))
                                .toList(),
                        material.context(),
                        material.rejected(),
                        material.judgements()),
                new Settings(since, settings.seed(), settings.localZone(), settings.models(), settings.foldings()),
                progress);
    }

    private static boolean isHeld(Observation each, Instant since) {
        return each.capture().captured().latest().isBefore(since);
    }
}
