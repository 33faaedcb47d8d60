package headwater.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.exporting.ExportRequest;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.reporting.ReportRequest;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled case, as a person's first command works it through.
class DemoTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    static Path folder;

    private static Jobs jobs;
    private static Demo demo;

    @BeforeAll
    static void run() {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(NOW));
        demo = jobs.demo(Path.of("../samples"), folder.resolve("out"), Progress.SILENT);
    }

    @Test
    void everyFileOfTheContractIsWritten() {
        for (String name : List.of(
                "report.en.html",
                "report.fr.html",
                "report.en.pdf",
                "report.fr.pdf",
                "case.json",
                "data/datapackage.json")) {
            assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile();
        }
        assertEquals(0, demo.imported().rejected());
        assertThat(demo.summary()).anyMatch(line -> line.contains("The Hill Times"));
    }

    @Test
    void theSameMaterialInAnotherHomeGivesTheSameCase() throws IOException {
        Jobs other = new Jobs(folder.resolve("other"), InstantSource.fixed(NOW));
        other.createCase("again", "", "");
        List<Path> material;
        try (Stream<Path> files = Files.list(Path.of("../samples/canada-2021"))) {
            material =
                    files.filter(each -> !each.endsWith("README.md")).sorted().toList();
        }
        ImportRequest backwards = new ImportRequest(material.reversed(), "", "");
        assertEquals(
                demo.imported().accepted(),
                other.importInto("again", backwards, Progress.SILENT).accepted());
        assertEquals(0, other.importInto("again", backwards, Progress.SILENT).accepted());
        other.analyse("again", "", Jobs.DEFAULT_SEED, Progress.SILENT);
        assertEquals(
                Files.readString(folder.resolve("out/case.json")).replace("\"canada-2021\"", "\"again\""),
                new String(other.export("again", ExportRequest.of("case-json")), StandardCharsets.UTF_8));
    }

    @Test
    void aChangedByteAMissingAndAnAddedFileAreFound() throws IOException {
        Path data = copy("changed");
        assertEquals(List.of(), jobs.verify(data.toString()).differences());
        byte[] bytes = Files.readAllBytes(data.resolve("observations.ndjson"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(data.resolve("observations.ndjson"), bytes);
        Files.delete(data.resolve("events.csv"));
        Files.writeString(data.resolve("extra.txt"), "x");
        List<Verified.Difference> found = jobs.verify(data.toString()).differences();
        assertThat(found)
                .extracting(each -> Path.of(each.where()).getFileName().toString())
                .containsExactlyInAnyOrder("observations.ndjson", "events.csv", "extra.txt");
        Verified.Difference changed = found.stream()
                .filter(each -> each.where().endsWith("observations.ndjson"))
                .findFirst()
                .orElseThrow();
        assertThat((long) bytes.length / 2).isBetween(changed.start(), changed.end() - 1);
    }

    @Test
    void aDescriptorThatLeadsOutOfThePackageIsRefused() throws IOException {
        Path data = folder.resolve("leads-out");
        Files.createDirectories(data);
        Files.writeString(
                data.resolve("datapackage.json"), "{\"resources\":[{\"path\":\"../out/case.json\",\"bytes\":1}]}");
        ProblemException refused = assertThrows(ProblemException.class, () -> jobs.verify(data.toString()));
        assertEquals(Problem.BROKEN_RECORD, refused.problem());
    }

    @Test
    void newMaterialMakesTheOldResultUnshowable() throws IOException {
        Jobs other = new Jobs(folder.resolve("third"), InstantSource.fixed(NOW));
        other.createCase("c", "", "");
        importPage(other, "one", "The mayor opened the bridge on Monday before a crowd of two hundred people.");
        other.analyse("c", "", Jobs.DEFAULT_SEED, Progress.SILENT);
        assertEquals(true, other.info("c").isAnalysed());
        importPage(other, "two", "A second bridge was opened on Tuesday without any crowd at all.");
        assertEquals(false, other.info("c").isAnalysed());
        assertEquals(
                Problem.NOT_ANALYSED,
                assertThrows(ProblemException.class, () -> other.report("c", ReportRequest.full(Locale.FRENCH, "html")))
                        .problem());
    }

    private void importPage(Jobs jobs, String name, String text) throws IOException {
        Path page = folder.resolve(name + ".html");
        Files.writeString(page, "<!doctype html><html lang=en><title>" + name + "</title><article><p>" + text);
        jobs.importInto("c", new ImportRequest(List.of(page), "", ""), Progress.SILENT);
    }

    private Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        Path from = folder.resolve("out/data");
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.sorted().toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }
}
