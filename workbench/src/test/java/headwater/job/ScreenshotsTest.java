package headwater.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.custody.Sha256;
import headwater.model.Observation;
import headwater.running.Progress;
import headwater.screenshot.Screenshots;
import headwater.store.CaseStore;
import headwater.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenshotsTest {

    private static final byte[] PICTURE =
            "\u0089PNG\r\n\u001a\n and what was on the screen".getBytes(StandardCharsets.ISO_8859_1);

    private static final String SHA = Sha256.of(PICTURE);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2031-09-13T12:00:00Z");

    private final InstantSource clock = () -> now;

    private Path in;

    @BeforeEach
    void make() throws IOException {
        jobs().createCase(new CaseRequest("c", "", "", Map.of("retention", "until:2031-12-31")));
        in = Files.createDirectories(folder.resolve("in"));
        Files.createDirectories(in.resolve("shots"));
    }

    private Jobs jobs() {
        return new Jobs(folder.resolve("home"), clock);
    }

    private Path table(String screenshot, String sha256) throws IOException {
        return Files.writeString(
                in.resolve("review.csv"),
                "url,coder,access_basis,seen,seen_zone,screenshot,screenshot_sha256\n"
                        + "https://example.org/a,KL,open-web,2031-09-10 12:00,UTC," + screenshot + "," + sha256 + "\n");
    }

    private ImportResult imported(Path path) {
        return jobs().importInto("c", ImportRequest.of(path), Progress.SILENT);
    }

    private Observation one() {
        return jobs().observations("c").getFirst();
    }

    private List<String> notes() {
        return one().warnings().stream()
                .map(each -> each.code() + " " + each.detail())
                .toList();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("home/cases/c/originals"))) {
            return all.filter(Files::isRegularFile)
                    .map(each -> each.getFileName().toString())
                    .toList();
        }
    }

    private String digest() {
        try (CaseStore opened = Store.at(folder.resolve("home")).open("c")) {
            return opened.digest();
        }
    }

    @Test
    void aScreenshotThatATableNamesIsKeptWithItAndIsEvidence() throws IOException {
        table("shots/a.png", SHA.toUpperCase(java.util.Locale.ROOT));
        Files.write(in.resolve("shots/a.png"), PICTURE);
        Files.write(in.resolve("shots/unnamed.png"), PICTURE);
        ImportResult result = imported(in);
        assertEquals(1, result.accepted());
        assertThat(result.files().toString()).contains("in/shots/a.png", "screenshot");
        assertEquals(
                List.of("in/shots/unnamed.png"),
                result.files().stream()
                        .flatMap(each -> each.rejected().stream())
                        .map(ImportResult.Rejection::where)
                        .toList());
        assertEquals(List.of(SHA), Screenshots.of(one()));
        assertEquals(List.of(SHA), jobs().observation("c", one().id()).screenshots());
        assertEquals(List.of(), notes());
        assertThat(kept()).contains(SHA).hasSize(2);
        try (var bytes = jobs().original("c", SHA)) {
            assertThat(bytes.readAllBytes()).isEqualTo(PICTURE);
        }
        assertEquals(List.of(), jobs().verify("c").differences());
        jobs().seal("c", "");
        assertEquals(List.of(), jobs().verify("c").differences());
    }

    @Test
    void inWhateverOrderTheTableAndItsScreenshotComeTheCaseIsTheSame() throws IOException {
        Path table = table("shots/a.png", "");
        assertEquals(1, imported(table).accepted());
        assertThat(notes()).singleElement().asString().contains("screenshot-not-kept shots/a.png was not imported");
        Files.write(in.resolve("shots/a.png"), PICTURE);
        assertEquals(1, imported(in).accepted());
        String shown = digest();
        assertEquals(List.of(SHA), Screenshots.of(one()));
        Files.delete(in.resolve("shots/a.png"));
        assertEquals(0, imported(table).accepted());
        assertEquals(shown, digest());
        Files.writeString(
                in.resolve("review.csv"), Files.readString(table) + "https://example.org/b,KL,open-web,,,,\n");
        imported(table);
        assertThat(jobs().observations("c"))
                .hasSize(2)
                .anyMatch(each -> Screenshots.of(each).equals(List.of(SHA)));
        assertEquals(List.of(), jobs().verify("c").differences());
    }

    @Test
    void whatIsNotTheNamedPictureIsToldAndNotKept() throws IOException {
        Files.write(in.resolve("shots/a.png"), PICTURE);
        table("shots/a.png", "0".repeat(64));
        imported(in);
        assertThat(notes()).singleElement().asString().startsWith("screenshot-differs shots/a.png has SHA-256 " + SHA);
        assertThat(kept()).doesNotContain(SHA);
    }

    @Test
    void onlyPicturesBelowTheFolderAreTaken() throws IOException {
        Files.write(folder.resolve("secret.png"), PICTURE);
        Files.writeString(in.resolve("text.png"), "no picture");
        Files.createSymbolicLink(in.resolve("link.png"), folder.resolve("secret.png"));
        Files.createSymbolicLink(in.resolve("linked"), folder);
        byte[] large = Arrays.copyOf(PICTURE, (int) Screenshots.LARGEST + 1);
        Files.write(in.resolve("large.png"), large);
        Map<String, String> why = Map.of(
                "text.png", "neither PNG",
                "link.png", "is a link",
                "linked/secret.png", "lies behind one",
                "large.png", "more than 20 MiB",
                "shots", "no file with content");
        why.forEach((name, said) -> {
            try {
                imported(table(name, ""));
                assertThat(jobs().observations("c"))
                        .flatExtracting(Observation::warnings)
                        .anyMatch(each -> each.code().equals("screenshot-refused")
                                && each.detail().startsWith(name)
                                && each.detail().contains(said));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        for (String name :
                List.of("../secret.png", folder.resolve("secret.png").toString(), "shots/../../secret.png")) {
            assertEquals(1, imported(table(name, "")).rejected(), name);
        }
        assertThat(kept()).doesNotContain(SHA);
    }

    @Test
    void aScreenshotOfWhatTurnsOutToBeLeakedGoesWithItsTable() throws IOException {
        Path table = table("shots/a.png", "");
        Files.write(in.resolve("shots/a.png"), PICTURE);
        imported(in);
        assertThat(kept()).hasSize(2);
        jobs().importInto("c", new ImportRequest(List.of(table), "", "", "", true), Progress.SILENT);
        assertThat(kept()).isEmpty();
        assertEquals(List.of(), jobs().verify("c").differences());
        jobs().createCase("d", "", "");
        jobs().importInto("d", new ImportRequest(List.of(in), "", "", "", true), Progress.SILENT);
        assertThat(folder.resolve("home/cases/d/originals")).isEmptyDirectory();
    }

    @Test
    void aScreenshotGoesWhenTheTimeIsUp() throws IOException {
        table("shots/a.png", "");
        Files.write(in.resolve("shots/a.png"), PICTURE);
        imported(in);
        now = Instant.parse("2032-01-01T00:00:00Z");
        assertEquals(1, jobs().info("c").observations());
        assertThat(kept()).doesNotContain(SHA);
        assertEquals(List.of(), jobs().verify("c").differences());
    }
}
