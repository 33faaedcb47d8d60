package headwater.wacz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.custody.Sha256;
import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.job.Jobs;
import headwater.job.Progress;
import headwater.model.Observation;
import headwater.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WaczExportTest {

    private static final Path FIXTURES = Path.of("../core/src/test/resources/headwater/importing");

    private static final String PAGE =
            "<html lang=\"en\"><head><title>Ferries</title></head><body><p>The ferry will be late.</p></body></html>";

    @TempDir
    Path folder;

    private Jobs jobs;

    @BeforeEach
    void makeCase() {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2031-09-13T12:00:00Z")));
        jobs.createCase("c", "What was captured?", "");
    }

    private ImportResult take(String name, Path file) throws IOException {
        Path copy = folder.resolve(name);
        Files.copy(file, copy);
        return jobs.importInto("c", ImportRequest.of(copy), Progress.SILENT);
    }

    private void fixture(String name) throws IOException {
        take(name.replaceFirst(".*/", ""), FIXTURES.resolve(name + ".input"));
    }

    private Map<String, byte[]> exported() throws IOException {
        jobs.exportCaptures("c", folder.resolve("out.wacz"));
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve("out.wacz")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals(ZipEntry.STORED, entry.getMethod(), entry.getName());
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static String archive(Map<String, byte[]> parts) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(part(parts, "archive/data.warc.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(byte[] bytes) {
        return JsonMapper.shared().readTree(bytes);
    }

    @Test
    void theDescriptorHasTheDigestOfEachPartAndItsDigestThatOfTheDescriptor() throws IOException {
        fixture("html/article.html");
        fixture("warc/records.warc");
        Map<String, byte[]> parts = exported();
        JsonNode descriptor = json(part(parts, "datapackage.json"));
        assertEquals("1.1.1", descriptor.path("wacz_version").asString(""));
        assertEquals(3, descriptor.path("resources").size());
        descriptor.path("resources").forEach(each -> {
            byte[] part = part(parts, each.path("path").asString(""));
            assertEquals("sha256:" + Sha256.of(part), each.path("hash").asString(""));
            assertEquals(part.length, each.path("bytes").asInt(-1));
        });
        assertEquals(
                "sha256:" + Sha256.of(part(parts, "datapackage.json")),
                json(part(parts, "datapackage-digest.json")).path("hash").asString(""));
    }

    @Test
    void everyLineOfTheIndexLeadsToItsRecord() throws IOException {
        fixture("html/article.html");
        fixture("warc/records.warc");
        fixture("warc/old.arc");
        Map<String, byte[]> parts = exported();
        byte[] archive = part(parts, "archive/data.warc.gz");
        List<String> lines = new String(part(parts, "indexes/index.cdx"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(lines.stream().sorted().toList(), lines);
        assertThat(lines).hasSize(8);
        for (String line : lines) {
            JsonNode entry = json(line.split(" ", 3)[2].getBytes(StandardCharsets.UTF_8));
            int offset = Integer.parseInt(entry.path("offset").asString(""));
            int length = Integer.parseInt(entry.path("length").asString(""));
            try (GZIPInputStream one = new GZIPInputStream(new ByteArrayInputStream(archive, offset, length))) {
                String record = new String(one.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(record)
                        .startsWith("WARC/")
                        .contains("WARC-Target-URI: " + entry.path("url").asString(""));
                String date =
                        record.replaceFirst("(?s).*WARC-Date: (\\S+).*", "$1").replaceAll("[-:TZ]", "");
                assertThat(date).as(record).startsWith(line.split(" ")[1]);
            }
        }
    }

    @Test
    void anotherCaseReadsTheSamePagesFromIt() throws IOException {
        fixture("html/article.html");
        fixture("warc/old.arc");
        fixture("wacz/sound.wacz");
        fixture("wechat-html/plain.html");
        exported();
        jobs.createCase("d", "What came out?", "");
        ImportResult read = jobs.importInto("d", ImportRequest.of(folder.resolve("out.wacz")), Progress.SILENT);
        assertEquals(0, read.rejected());
        assertEquals(texts("c"), texts("d"));
        assertThat(jobs.observations("d"))
                .allSatisfy(each -> assertThat(each.warnings())
                        .noneMatch(one -> one.code().equals("digest-mismatch")
                                || one.code().contains("hash")));
    }

    private List<String> texts(String name) {
        return jobs.observations(name).stream()
                .map(each -> each.item().address().url().orElse("") + " "
                        + each.capture().captured().latest() + " "
                        + each.item().body().title().orElse("") + " "
                        + each.item().body().text().orElse(""))
                .sorted()
                .toList();
    }

    @Test
    void aWrongDigestStaysAsWrongAsItWas() throws IOException {
        fixture("warc/records.warc");
        exported();
        jobs.createCase("d", "What came out?", "");
        jobs.importInto("d", ImportRequest.of(folder.resolve("out.wacz")), Progress.SILENT);
        assertEquals(mismatches("c"), mismatches("d"));
        assertThat(mismatches("d")).isEqualTo(2);
    }

    private long mismatches(String name) {
        return jobs.observations(name).stream()
                .flatMap(each -> each.warnings().stream())
                .map(Observation.Warning::code)
                .filter(each -> each.equals("digest-mismatch"))
                .count();
    }

    @Test
    void neitherRequestsNorCookiesNorTicketsGoOut() throws IOException {
        fixture("wechat-html/logged-in.html");
        Files.writeString(
                folder.resolve("own.warc"),
                record(
                                "request",
                                "https://a.example/1",
                                "GET /1 HTTP/1.1\r\nHost: a.example\r\nCookie: sid=SECRETONE7\r\n\r\n")
                        + record(
                                "response",
                                "https://a.example/1",
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: sid=SECRETTWO7; Path=/\r\n\r\n"
                                        + PAGE)
                        + record(
                                "response",
                                "https://mp.weixin.qq.com/s/x",
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><script>window.pass_ticket ="
                                        + " \"SECRETTHREE77\";</script><body>x</body></html>"));
        jobs.importInto("c", ImportRequest.of(folder.resolve("own.warc")), Progress.SILENT);
        Map<String, byte[]> parts = exported();
        assertThat(archive(parts)).contains("The ferry will be late").doesNotContain("SECRET", "Cookie", "pass_ticket");
        assertThat(json(part(parts, "datapackage.json")).path("description").asString(""))
                .contains("1 (records of the kind request)")
                .contains("2 (tickets of the collector)");
    }

    @Test
    void leakedMaterialDoesNotGoOut() throws IOException {
        Files.writeString(
                folder.resolve("page.html"),
                PAGE.replace("<head>", "<head><link rel=\"canonical\" href=\"https://a.example/x\">"));
        jobs.importInto(
                "c", new ImportRequest(List.of(folder.resolve("page.html")), "", "", "", true), Progress.SILENT);
        assertThrows(ProblemException.class, () -> jobs.exportCaptures("c", folder.resolve("out.wacz")));
        assertThat(folder.resolve("out.wacz")).doesNotExist();
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        fixture("warc/records.warc");
        exported();
        byte[] first = Files.readAllBytes(folder.resolve("out.wacz"));
        exported();
        assertThat(Files.readAllBytes(folder.resolve("out.wacz"))).isEqualTo(first);
    }

    private static String record(String type, String url, String block) {
        return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                + "%012d".formatted((url + type).hashCode() & 0xffffff) + ">\r\nWARC-Date: 2031-09-09T02:28:00Z\r\n"
                + "WARC-Target-URI: " + url + "\r\nContent-Type: application/http;msgtype=" + type + "\r\n"
                + "Content-Length: " + block.length() + "\r\n\r\n" + block + "\r\n\r\n";
    }
}
