package headwater.cli;

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
        footer = {"", "Example: headwater report canada-2021 --lang fr --format pdf --out rapport.pdf"})
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Option(names = "--lang", paramLabel = "en|fr", description = "Language. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--format", paramLabel = "html|pdf|md", description = "Format. Default: ${DEFAULT-VALUE}.")
    private String format = "html";

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
        new Console().say("wrote " + common.jobs().report(name, Common.language(language), format, out));
        return 0;
    }
}
