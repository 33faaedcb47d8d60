package headwater.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a case as open data.
@Command(
        name = "export",
        description = "Writes an analysed case as open data.",
        footer = {"", "Example: headwater export canada-2021 --format data-package --out data"})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "data-package, graphml or csv.")
    private String format = "";

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "Where to write it.")
    private Path out = Path.of("");

    @Option(
            names = "--timestamp",
            paramLabel = "URL",
            description = SealCommand.AUTHORITY + " For data-package.",
            defaultValue = "${env:HEADWATER_TIMESTAMP:-}")
    private String authority = "";

    @Override
    public Integer call() {
        Console console = new Console();
        common.jobs().export(name, format, authority, out).forEach(each -> console.say("wrote " + each));
        return 0;
    }
}
