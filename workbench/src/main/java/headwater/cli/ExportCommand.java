package headwater.cli;

import headwater.exporting.ExportRequest;
import headwater.job.Making;
import headwater.opendata.Imprint;
import headwater.wacz.WaczExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a case as open data.
@Command(
        name = "export",
        description = "Writes an analysed case as open data, or its captured pages as a web archive.",
        footer = {"", "Example: headwater export canada-2021 --format data-package --out data"})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "data-package, graphml, prov-json, case-json, csv, or wacz: the captured pages themselves.")
    private String format = "";

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "Where to write it.")
    private Path out = Path.of("");

    @Option(
            names = "--timestamp",
            paramLabel = "URL",
            description = SealCommand.AUTHORITY + " For data-package.",
            defaultValue = "${env:HEADWATER_TIMESTAMP:-}")
    private String authority = "";

    @Option(names = "--author", paramLabel = "NAME", description = "A person to be cited; may be given more than once.")
    private List<String> authors = new ArrayList<>();

    @Option(names = "--publisher", paramLabel = "NAME", description = "The organisation that publishes the package.")
    private String publisher = "";

    @Option(
            names = "--without-texts",
            description = "Leaves the captured texts out of the data package, with a digest in the place of each. "
                    + "What rests on them cannot be worked out again from it.")
    private boolean withoutTexts;

    @Override
    public Integer call() {
        Console console = new Console();
        try (ProgressLines progress = new ProgressLines(console)) {
            written(common.jobs().making(), progress).forEach(console::say);
        }
        return 0;
    }

    private List<String> written(Making making, ProgressLines progress) {
        if (format.equals(ExportRequest.WACZ)) {
            WaczExport.Written written = making.captures(name, out, progress);
            List<String> said = new ArrayList<>();
            said.add("wrote " + written.file() + ": " + written.records() + " records");
            written.leftOut().forEach((why, count) -> said.add("left out: " + count + " (" + why + ")"));
            return said;
        }
        Imprint imprint = new Imprint(authors, publisher, withoutTexts ? Imprint.Texts.WITHOUT : Imprint.Texts.WITH);
        return making.export(name, new ExportRequest(format, authority, imprint), out, progress).stream()
                .map(each -> "wrote " + each)
                .toList();
    }
}
