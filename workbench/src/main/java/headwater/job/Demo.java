package headwater.job;

import headwater.exporting.ExportRequest;
import headwater.problem.Problem;
import headwater.reporting.ReportRequest;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The bundled case worked through from its files to its reports.
///
/// @param imported what was read
/// @param summary the chosen sections of the report, as lines
/// @param files what was written
public record Demo(ImportResult imported, List<String> summary, List<Path> files) {

    /// The name of the bundled case.
    public static final String CASE = "canada-2021";

    private static final List<String> SHOWN = List.of(
            "summary",
            "imported",
            "narratives",
            "earliest",
            "derivations",
            "events",
            "controls",
            "findings",
            "accumulation");

    public Demo {
        summary = List.copyOf(summary);
        files = List.copyOf(files);
    }

    /// @param samples the folder of bundled cases
    static Demo run(Jobs jobs, Path samples, Path out, Progress progress) {
        if (!jobs.has(CASE)) {
            jobs.createCase(CASE, "", "");
        }
        ImportResult imported =
                jobs.importInto(CASE, new ImportRequest(material(samples.resolve(CASE)), "", ""), progress);
        jobs.analyse(CASE, "", Jobs.DEFAULT_SEED, progress);
        List<Path> files = new ArrayList<>();
        for (String format : List.of("html", "pdf")) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                Path file = out.resolve("report." + language.getLanguage() + "." + format);
                files.add(jobs.making().report(CASE, ReportRequest.full(language, format), file, progress));
            }
        }
        files.addAll(jobs.making().export(CASE, ExportRequest.of("case-json"), out.resolve("case.json"), progress));
        files.addAll(jobs.making().export(CASE, ExportRequest.of("data-package"), out.resolve("data"), progress));
        return new Demo(imported, jobs.summary(CASE, Locale.ENGLISH, SHOWN), files);
    }

    /// Everything in the folder but the note on where it comes from.
    private static List<Path> material(Path folder) {
        try (Stream<Path> each = Files.list(folder)) {
            return each.filter(path -> !path.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(
                    folder.toString(), "the bundled case is not there; start Headwater with ./headwater");
        }
    }
}
