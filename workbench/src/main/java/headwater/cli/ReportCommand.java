package headwater.cli;

import headwater.report.Report;
import headwater.reporting.ReportRequest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the report of a case.
@Command(
        name = "report",
        description = "Writes the report of an analysed case.",
        footer = {
            "",
            "Example: headwater report canada-2021 --lang fr --format pdf --out rapport.pdf",
            "Example: headwater report canada-2021 --edition brief --format docx --out brief.docx",
            "Example: headwater report canada-2021 --edition weekly --since 2021-09-06T00:00:00Z --out week.html"
        })
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Option(names = "--lang", paramLabel = "en|fr", description = "Language. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--format", paramLabel = "html|pdf|docx|md", description = "Format. Default: ${DEFAULT-VALUE}.")
    private String format = "html";

    @Option(
            names = "--edition",
            paramLabel = "full|brief|weekly",
            description = "All of it, one page for somebody who decides, or what is new. Default: ${DEFAULT-VALUE}.")
    private String edition = "full";

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            description = "From when a weekly report tells what is new, such as 2021-09-06T00:00:00Z, or a day.")
    private String since = "";

    @Option(
            names = "--narratives",
            paramLabel = "N|all",
            description = "How many a full report tells, those that most channels carry; the others are counted in it "
                    + "and stand in the data. Default: " + Report.NARRATIVES + ".")
    private String narratives = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
    private Path out = Path.of("");

    @Option(
            names = "--final",
            description = "Only if nothing that analysts wrote breaks a rule of wording; else every place is named.")
    private boolean isFinal;

    @Override
    public Integer call() {
        if (isFinal) {
            common.jobs().checkReady(name);
        }
        ReportRequest request = ReportRequest.of(Common.language(language), format, edition, since)
                .telling(narratives);
        Console console = new Console();
        try (ProgressLines progress = new ProgressLines(console)) {
            Path written = common.jobs().making().report(name, request, out, progress);
            console.say("wrote " + written);
        }
        return 0;
    }
}
