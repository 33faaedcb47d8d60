package headwater.importing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A hundred web archives, many of them broken on purpose.
@Timeout(300)
class WebArchivesTest {

    private static final Set<String> ABOUT_THE_ARCHIVE = Set.of(
            "digest-mismatch",
            "hash-mismatch",
            "known-producer-defect",
            "no-hashes",
            "revisit",
            "signature-unreadable",
            "signature-wrong",
            "signed",
            "truncated",
            "wrong-chunks",
            "wrong-compression");

    /// What reading a file must tell, beside how many pages it gives: codes of warnings about the archive itself and of
    /// rejections, in order of the alphabet.
    @Test
    void whatIsWrongWithEachFileIsWhatIsTold() throws IOException {
        Optional<Path> data = Repository.data("webarchive-conformance");
        assumeTrue(data.isPresent());
        List<String> told = new ArrayList<>();
        for (String folder : List.of("webarchive-conformance", "samples/warc", "samples/wacz", "samples/cdxj")) {
            Path root = data.get().resolveSibling(folder);
            for (Path file : files(root)) {
                told.add(folder.replace("webarchive-conformance", "").replace("samples/", "") + "/"
                        + root.relativize(file).toString().replaceFirst("^[^/]*\\+", "") + " " + told(read(file)));
            }
        }
        assertThat(told).containsExactlyElementsOf(expected());
    }

    private static String told(List<Imported> read) {
        TreeSet<String> signs = new TreeSet<>();
        int pages = 0;
        for (Imported each : read) {
            switch (each) {
                case Imported.Accepted(Observation page) -> {
                    pages++;
                    page.warnings().stream()
                            .map(Observation.Warning::code)
                            .filter(ABOUT_THE_ARCHIVE::contains)
                            .forEach(signs::add);
                }
                case Imported.Rejected(String where, Problem problem, String detail) -> signs.add(problem.code());
                case Imported.Noted noted -> signs.add("context");
            }
        }
        return (pages + " " + String.join(" ", signs)).strip();
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("LICENSE.*|NOTICE.*|README.*"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> expected() {
        return Repository.read("core/src/test/resources/headwater/importing/web-archives.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("\\s+# .*$", ""))
                .toList();
    }

    @Test
    void aWrongDigestIsToldWithBothValues() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + "<html><head><title>A title</title></head><body><p>Words.</p></body></html>";
        String warc =
                "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>\r\n"
                        + "WARC-Target-URI: http://example.com/a\r\nWARC-Date: 2021-09-09T02:28:00Z\r\n"
                        + "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                        + "\r\n\r\n" + http
                        + "\r\n\r\n";
        Observation page = Given.text("a.warc", warc).accepted().getFirst();
        assertThat(page.warnings()).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo("digest-mismatch");
            assertThat(warning.detail()).matches("stated .*A{32}, found sha1:[A-Z2-7]{32}");
        });
        assertThat(page.capture().status()).isEqualTo(200);
        assertThat(page.capture().captured().earliest()).isEqualTo("2021-09-09T02:28:00Z");
        assertThat(page.capture().locator()).isEqualTo("a.warc#<urn:uuid:11111111-2222-3333-4444-555555555555>");
    }

    @Test
    void aHashTakenTwiceIsAKnownDefectAndNotTampering() throws IOException {
        List<Imported> read = read(file("samples/wacz/js-wacz-0.1.6-wrong-resource-hash.wacz"));
        assertThat(rejected(read)).doesNotContain("hash-mismatch").isEmpty();
        assertThat(observations("samples/wacz/js-wacz-0.1.6-wrong-resource-hash.wacz"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.warnings())
                        .anySatisfy(warning -> assertThat(warning.code()).isEqualTo("known-producer-defect")));
    }

    @Test
    void whoSignedAPackageIsToldAndNotWhetherToTrustThem() throws IOException {
        assertThat(observations("samples/wacz/invalid_signed_example_1.wacz")
                        .getFirst()
                        .warnings())
                .anySatisfy(warning -> {
                    assertThat(warning.code()).isEqualTo("signed");
                    assertThat(warning.detail()).contains("STAGING", "btrix-sign-test.webrecorder.net", "not checked");
                });
    }

    private static List<Observation> observations(String name) throws IOException {
        return read(file(name)).stream()
                .filter(Imported.Accepted.class::isInstance)
                .map(each -> ((Imported.Accepted) each).observation())
                .toList();
    }

    private static Path file(String name) {
        Optional<Path> file = Repository.data(name);
        assumeTrue(file.isPresent());
        return file.get();
    }

    private static List<String> rejected(List<Imported> read) {
        return read.stream()
                .filter(Imported.Rejected.class::isInstance)
                .map(each -> ((Imported.Rejected) each).problem().code() + " " + ((Imported.Rejected) each).detail())
                .limit(3)
                .toList();
    }

    private static List<Imported> read(Path file) {
        return Given.file(file).read();
    }
}
