package headwater.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.exporting.ExportRequest;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.reporting.ReportRequest;
import headwater.running.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to whoever collected the material is planted into samples of every importer; nothing the program writes
/// or answers holds any of it. Only the sealed originals do.
class SecretsTest {

    /// Every planted value begins so.
    private static final String SECRET = "Zk7Secret";

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Path FIXTURES = Path.of("../core/src/test/resources/headwater/importing");

    private static final Path SAMPLES = Path.of("../../shared/data/samples");

    @TempDir
    static Path folder;

    private static Jobs jobs;
    private static int accepted;

    @BeforeAll
    static void importEverything() throws IOException {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(NOW));
        jobs.createCase("c", "Who was first?", "");
        Path material = Files.createDirectories(folder.resolve("material"));
        for (Planted each : planted()) {
            Path file = Files.createDirectories(material.resolve(each.importer)).resolve(each.name);
            Files.writeString(file, each.text);
            if (!each.mapping.isEmpty()) {
                Files.writeString(file.resolveSibling(each.name + ".mapping"), each.mapping);
            }
        }
        accepted = jobs.importInto("c", ImportRequest.of(material), Progress.SILENT)
                .accepted();
        jobs.analyse("c", "", Jobs.DEFAULT_SEED, Progress.SILENT);
    }

    @Test
    void enoughIsReadToMeanSomething() {
        assertTrue(accepted > 60, accepted + " records");
        assertTrue(
                jobs.observations("c").stream()
                        .anyMatch(each -> each.channel().displayName().stream().anyMatch("Pier news"::equals)),
                "the export of Telegram");
        assertTrue(jobs.observations("c").stream()
                        .filter(each ->
                                each.warnings().stream().anyMatch(headwater.model.Observation.Warning::isRedaction))
                        .count()
                > 40);
    }

    @Test
    void theOriginalsStillHoldThem() throws IOException {
        Path originals = folder.resolve("home/cases/c/originals");
        assertTrue(files(originals).stream().anyMatch(each -> holds(bytes(each))));
    }

    @Test
    void noOtherFileOfTheCaseHoldsAny() throws IOException {
        List<Path> holding = files(folder.resolve("home/cases/c")).stream()
                .filter(each -> !each.toString().contains("originals"))
                .filter(each -> holds(bytes(each)))
                .toList();
        assertEquals(List.of(), holding);
    }

    @Test
    void noReportAndNoExportHoldsAny() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (String format : List.of("html", "md")) {
                assertClean(format, jobs.report("c", ReportRequest.full(language, format)));
            }
            byte[] pdf = jobs.report("c", ReportRequest.full(language, "pdf"));
            assertClean("pdf", pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertClean("pdf text", new PDFTextStripper().getText(document).getBytes(StandardCharsets.UTF_8));
            }
        }
        for (String format : List.of("data-package", "graphml", "csv", "case-json")) {
            assertClean(format, jobs.export("c", ExportRequest.of(format)));
        }
    }

    @Test
    void noPageAndNoRouteAnswersWithAny() throws Exception {
        try (Server server = Server.start(jobs, 0);
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : paths()) {
                HttpResponse<byte[]> answer = get(client, server, path);
                assertEquals(200, answer.statusCode(), path);
                assertClean(path, answer.body());
            }
        }
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/cases", "/api/cases", "/api/cases/c/lists?topic=ferry"));
        for (What what : What.values()) {
            paths.add("/api/cases/c/show/" + what);
        }
        for (String page : List.of(
                "", "/observations", "/channels", "/rejected", "/matches", "/derivations", "/findings", "/report")) {
            paths.add("/cases/c" + page);
        }
        for (String format : List.of("data-package", "graphml", "csv")) {
            paths.add("/api/cases/c/export?format=" + format);
        }
        paths.add("/api/cases/c/report?lang=fr&format=md");
        paths.add("/api/cases/c/verify");
        jobs.observations("c").forEach(each -> paths.add("/cases/c/observations/" + each.id()));
        return paths;
    }

    // ---- what is planted

    /// @param mapping goes beside the file, or empty
    private record Planted(String importer, String name, String text, String mapping) {}

    private static List<Planted> planted() throws IOException {
        List<Planted> all = new ArrayList<>();
        for (Path input : files(FIXTURES)) {
            String file = input.getFileName().toString();
            byte[] bytes = Files.readAllBytes(input);
            if (file.endsWith(".input") && isText(bytes)) {
                String name = file.replace(".input", "");
                Path mapping = input.resolveSibling(name + ".mapping");
                all.add(new Planted(
                        FIXTURES.relativize(input).getName(0).toString(),
                        name,
                        planted(new String(bytes, StandardCharsets.UTF_8)),
                        Files.exists(mapping) ? Files.readString(mapping) : ""));
            }
        }
        if (Files.exists(SAMPLES)) {
            for (Path each : files(SAMPLES.resolve("wechat-html"), SAMPLES.resolve("zeeschuimer"))) {
                if (each.toString().endsWith(".html.gz") || each.toString().endsWith(".ndjson")) {
                    all.add(new Planted(
                            "real", each.getFileName().toString().replace(".gz", ""), planted(text(each)), ""));
                }
            }
        } else {
            System.out.println("skipped: no data (samples)");
        }
        all.add(new Planted("written", "wechat.html", WECHAT, ""));
        all.add(new Planted("written", "result.json", TELEGRAM, ""));
        all.add(new Planted("written", "video.info.json", VIDEO, ""));
        all.add(new Planted("written", "rows.ndjson", ROW, ""));
        all.add(new Planted("written", "pages.warc", warc(), ""));
        all.add(new Planted("written", "s@mid=1&pass_ticket=" + SECRET + "Name.html", PAGE, ""));
        all.add(new Planted("written", "broken.ndjson", (ROW + "Cookie: sid=" + SECRET + "Broken\n"), ""));
        return all;
    }

    /// Each address of a text is given tickets.
    private static String planted(String text) {
        boolean isXml = text.stripLeading().startsWith("<?xml");
        String and = isXml ? "&amp;" : "&";
        return text.replaceAll(
                        "(?<![A-Za-z])https?://[\\w.-]+\\.[a-z]+/[^\\s\"'<>\\\\,|?#&;()]*(?![^\\s\"'<>\\\\,|?#&;()])(?!\\?)",
                        "$0?pass_ticket=" + SECRET + "Pass" + and + "device_id=" + SECRET + "Device")
                .replaceAll(
                        "(https?://[\\w.-]+\\.[a-z]+/[^\\s\"'<>\\\\,|?#&;()]*)\\?(?!pass_ticket)",
                        "$1?odinId=" + SECRET + "Odin" + and);
    }

    private static final String PAGE =
            "<html><head><title>The pier is closed</title></head><body><article><p>The pier is closed"
                    + " until the end of the month, the harbour office said.</p></article></body></html>";

    private static final String WECHAT =
            "<!DOCTYPE html><html><head><meta property=\"og:url\" content=\"https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ=="
                    + "&mid=2650000001&idx=1&sn=0a0b0c&key=" + SECRET + "0Key&uin=" + SECRET + "0Uin\">"
                    + "<meta property=\"og:title\" content=\"虚构城市的图书馆\"></head><body id=\"activity-detail\">"
                    + "<script>var uin = \"" + SECRET + "0Uin\"; var key = \"" + SECRET + "0Key\"; var pass_ticket = \""
                    + SECRET
                    + "0Pass\"; window.appmsg_token = \"" + SECRET + "0Token\";</script>"
                    + "<h1 id=\"activity-name\">虚构城市的图书馆</h1><div id=\"js_content\"><p>图书馆今天开门。" + SECRET
                    + "0Key</p></div></body></html>";

    private static final String TELEGRAM =
            "{\"about\":\"x\",\n\"personal_information\":{\"user_id\":1,\"first_name\":\""
                    + SECRET
                    + "First\",\"phone_number\":\"" + SECRET + "Phone\"},\"contacts\":{\"list\":[{\"first_name\":\""
                    + SECRET
                    + "Contact\"}]},\"sessions\":{\"list\":[{\"last_ip\":\"" + SECRET
                    + "Ip\"}]},\"chats\":{\"list\":[{\"name\":\"Pier news\",\"type\":\"public_channel\",\"id\":77,\"messages\":"
                    + "[{\"id\":1,\"type\":\"message\",\"date\":\"2021-09-09T02:28:00\",\"date_unixtime\":\"1631154480\",\"from\":"
                    + "\"Pier news\",\"from_id\":\"channel77\",\"text\":\"The pier is closed.\"}]}]}}";

    private static final String VIDEO =
            "{\"id\":\"abc123\",\"title\":\"The pier\",\"description\":\"The pier is closed.\","
                    + "\"extractor\":\"youtube\",\"extractor_key\":\"Youtube\",\"webpage_url\":\"https://video.example/watch?v=abc123&access_token="
                    + SECRET
                    + "Access\",\"timestamp\":1631154480,\"epoch\":1632996000,\"uploader\":\"Pier\",\"_version\":{\"version\":\"2026\"},"
                    + "\"cookies\":\"sid=" + SECRET + "Cookie\",\"http_headers\":{\"Cookie\":\"" + SECRET
                    + "Header\",\"User-Agent\":\""
                    + SECRET + "Agent\"},\"formats\":[{\"format_id\":\"1\",\"http_headers\":{\"Authorization\":\""
                    + SECRET
                    + "Auth\"},\"cookies\":\"" + SECRET + "Crumb\"}]}";

    private static final String ROW = "{\"nav_index\":\"1_1\",\"item_id\":\"9\",\"timestamp_collected\":1632996001000,"
            + "\"source_platform\":\"tiktok.com\",\"source_platform_url\":\"https://www.tiktok.com/search?q=pier&device_id="
            + SECRET + "Page\",\"source_url\":\"https://www.tiktok.com/api/?device_id=" + SECRET + "Device&odinId="
            + SECRET
            + "Odin&tz_name=" + SECRET + "Zone\",\"user_agent\":\"" + SECRET
            + "Agent\",\"data\":{\"id\":\"7005742330012340001\",\"desc\":\"The pier is closed.\",\"createTime\":1631154480,"
            + "\"author\":{\"id\":\"77\",\"uniqueId\":\"pier\",\"nickname\":\"Pier\"},\"stats\":{\"playCount\":1}}}\n";

    private static String warc() {
        StringBuilder out = new StringBuilder();
        String target = "https://a.example/pier?sessionid=" + SECRET + "Session";
        record(
                out,
                "request",
                target,
                "GET /pier HTTP/1.1\r\nHost: a.example\r\nCookie: sid=" + SECRET + "Cookie\r\nAuthorization: Bearer "
                        + SECRET + "Bearer\r\n\r\n");
        record(
                out,
                "response",
                target,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nSet-Cookie: sid=" + SECRET + "Set\r\n\r\n"
                        + PAGE);
        record(
                out,
                "revisit",
                target + "&again=1",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: sid=" + SECRET + "Again\r\n\r\n");
        return out.toString();
    }

    private static void record(StringBuilder out, String type, String target, String block) {
        out.append("WARC/1.0\r\nWARC-Type: ")
                .append(type)
                .append("\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000")
                .append(type.length() + target.length() % 2)
                .append(">\r\nWARC-Target-URI: ")
                .append(target)
                .append("\r\nWARC-Date: 2021-09-09T02:33:00Z\r\nContent-Type: application/http; msgtype=")
                .append(type.equals("request") ? "request" : "response")
                .append(
                        type.equals("revisit")
                                ? "\r\nWARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"
                                : "")
                .append("\r\nContent-Length: ")
                .append(block.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n")
                .append(block)
                .append("\r\n\r\n");
    }

    // ---- looking

    private static void assertClean(String what, byte[] bytes) throws IOException {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertClean(what + "!" + entry.getName(), zip.readAllBytes());
                }
            }
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(SECRET);
        assertThat(at < 0 ? "" : text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 40)))
                .as(what)
                .isEmpty();
    }

    private static boolean holds(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(SECRET);
    }

    private static boolean isText(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        return !start.startsWith("PK")
                && !start.startsWith("WARC/")
                && !start.startsWith("filedesc:")
                && !start.startsWith("\u001f\u008b")
                && new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0
                && start.indexOf('\0') < 0;
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static List<Path> files(Path... tops) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        for (Path top : tops) {
            try (Stream<Path> walk = Files.walk(top)) {
                walk.filter(Files::isRegularFile).forEach(each -> files.put(each.toString(), each));
            }
        }
        return List.copyOf(files.values());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpResponse<byte[]> get(HttpClient client, Server server, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
