package headwater.wacz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.custody.Sha256;
import headwater.job.ImportRequest;
import headwater.job.ImportResult;
import headwater.job.Jobs;
import headwater.model.Observation;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
        jobs.making().captures("c", folder.resolve("out.wacz"), Progress.SILENT);
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
        assertThrows(
                ProblemException.class, () -> jobs.making().captures("c", folder.resolve("out.wacz"), Progress.SILENT));
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

    @Test
    void aPackageThatWritesLengthsBehindItsFilesIsRead() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(FIXTURES.resolve("wacz/sound.wacz.input")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        Files.write(folder.resolve("in.wacz"), lengthsBehind(files));
        jobs.importInto("c", ImportRequest.of(folder.resolve("in.wacz")), Progress.SILENT);
        assertEquals(1, texts("c").size());
        assertThat(archive(exported())).contains(texts("c").getFirst().split(" ")[0]);
    }

    @Test
    void aPackedPageGoesOutUnpacked() throws IOException {
        String page = PAGE.replace("<head>", "<head><link rel=\"canonical\" href=\"https://a.example/gz\">");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("page.html.gz")))) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("pages.zip")))) {
            out.putNextEntry(new ZipEntry("in/page.html"));
            out.write(page.replace("a.example/gz", "a.example/zip").getBytes(StandardCharsets.UTF_8));
        }
        for (String name : List.of("page.html.gz", "pages.zip")) {
            jobs.importInto("c", ImportRequest.of(folder.resolve(name)), Progress.SILENT);
        }
        exported();
        jobs.createCase("d", "What came out?", "");
        jobs.importInto("d", ImportRequest.of(folder.resolve("out.wacz")), Progress.SILENT);
        assertEquals(texts("c"), texts("d"));
        assertThat(texts("d")).hasSize(2).allMatch(each -> each.contains("Ferries"));
    }

    @Test
    void everyPageOfAnOlderArchiveIsListed() throws IOException {
        String first = Files.readString(FIXTURES.resolve("warc/old.arc.input"), StandardCharsets.ISO_8859_1);
        String page = first.substring(first.indexOf("http://a.example/old"));
        Files.writeString(
                folder.resolve("two.arc"),
                first + "\n" + page.replace("a.example/old", "a.example/new"),
                StandardCharsets.ISO_8859_1);
        jobs.importInto("c", ImportRequest.of(folder.resolve("two.arc")), Progress.SILENT);
        assertThat(new String(part(exported(), "pages/pages.jsonl"), StandardCharsets.UTF_8))
                .contains("http://a.example/old", "http://a.example/new");
    }

    @Test
    void recordsThatMakeNoSenseAreCountedAndStopNothing() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
        String sound = record("response", "https://a.example/1", answer);
        Files.writeString(
                folder.resolve("odd.warc"),
                sound
                        + record("response", "https://a.example/2", answer)
                                .replaceFirst("WARC-Target-URI: [^\r]*\r\n", "")
                        + record("resource", "https://a.example/3", PAGE)
                                .replaceFirst("Content-Type: [^\r]*", "Content-Type: ;;=;")
                        + record("response", "::: no address :::", answer)
                        + record("response", "https://a.example/5", answer)
                                .replaceFirst("WARC-Date: [^\r]*", "WARC-Date: the day before yesterday")
                        + record(
                                "response",
                                "https://a.example/i.png?pass_ticket=ABCDEF123456",
                                answer.replace("text/html", "image/png"))
                        + record(
                                "response",
                                "https://a.example/j.png",
                                answer.replace("200 OK", "302 Found\r\nLocation: /k?access_token=ABCDEF123456")
                                        .replace("text/html", "image/png")));
        jobs.importInto("c", ImportRequest.of(folder.resolve("odd.warc")), Progress.SILENT);
        Map<String, byte[]> parts = exported();
        assertThat(archive(parts)).contains("https://a.example/1").doesNotContain("ABCDEF123456");
        assertThat(json(part(parts, "datapackage.json")).path("description").asString(""))
                .contains("unreadable")
                .contains("2 (tickets of the collector)");
    }

    @Test
    void aSavedPageHasNoStatusThatNobodySaw() throws IOException {
        fixture("html/article.html");
        assertThat(new String(part(exported(), "indexes/index.cdx"), StandardCharsets.UTF_8))
                .contains("morning.example")
                .doesNotContain("status");
    }

    /// A ZIP file of uncompressed files whose lengths and check sums stand behind them, as streaming archivers write.
    private static byte[] lengthsBehind(SortedMap<String, byte[]> files) {
        ByteBuffer zip = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer directory = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        files.forEach((name, bytes) -> {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            int start = zip.position();
            byte[] named = name.getBytes(StandardCharsets.US_ASCII);
            zip.putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putShort((short) 0)
                    .putInt(0x210000);
            zip.putInt(0).putInt(0).putInt(0).putShort((short) named.length).putShort((short) 0);
            zip.put(named).put(bytes);
            zip.putInt(0x08074b50)
                    .putInt((int) crc.getValue())
                    .putInt(bytes.length)
                    .putInt(bytes.length);
            directory
                    .putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) 8);
            directory.putShort((short) 0).putInt(0x210000);
            directory.putInt((int) crc.getValue()).putInt(bytes.length).putInt(bytes.length);
            directory
                    .putShort((short) named.length)
                    .putLong(0)
                    .putInt(0)
                    .putInt(start)
                    .put(named);
        });
        int at = zip.position();
        zip.put(directory.flip());
        zip.putInt(0x06054b50).putInt(0).putShort((short) files.size()).putShort((short) files.size());
        zip.putInt(zip.position() - at - 12).putInt(at).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }

    private static String record(String type, String url, String block) {
        return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                + "%012d".formatted((url + type).hashCode() & 0xffffff) + ">\r\nWARC-Date: 2031-09-09T02:28:00Z\r\n"
                + "WARC-Target-URI: " + url + "\r\nContent-Type: application/http;msgtype=" + type + "\r\n"
                + "Content-Length: " + block.length() + "\r\n\r\n" + block + "\r\n\r\n";
    }
}
