package headwater.wacz;

import headwater.custody.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The ZIP file around the archive: index, list of pages, descriptor and its digest. Nothing is compressed twice, and
/// the same captures give the same bytes but for the time they were written.
final class Container {

    private static final String ARCHIVE = "data.warc.gz";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Path work;
    private final Map<String, Long> leftOut;

    Container(Path work, Map<String, Long> leftOut) {
        this.work = work;
        this.leftOut = leftOut;
    }

    void write(Path target, String title, Instant now, Captures captures) throws IOException {
        List<Part> parts = List.of(
                part("archive/" + ARCHIVE, work.resolve(ARCHIVE)),
                part("indexes/index.cdx", text("index.cdx", index(captures.lines()))),
                part("pages/pages.jsonl", text("pages.jsonl", pages(captures.pages()))));
        String descriptor = descriptor(title, now, captures.pages(), parts);
        String digest = json().put("path", "datapackage.json")
                        .put("hash", "sha256:" + Sha256.of(descriptor))
                        .toPrettyString()
                + "\n";
        List<Part> all = new ArrayList<>(parts);
        all.add(part("datapackage.json", text("datapackage.json", descriptor)));
        all.add(part("datapackage-digest.json", text("datapackage-digest.json", digest)));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Part each : all) {
                ZipEntry entry = new ZipEntry(each.path());
                entry.setTimeLocal(NO_TIME);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(each.bytes());
                entry.setCrc(each.crc());
                zip.putNextEntry(entry);
                Files.copy(each.file(), zip);
                zip.closeEntry();
            }
        }
    }

    private record Part(String path, Path file, long bytes, String sha256, long crc) {}

    private static Part part(String path, Path file) throws IOException {
        MessageDigest digest = Sha256.start();
        CRC32 crc = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new OutputStream() {
                @Override
                public void write(int b) {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    digest.update(bytes, from, length);
                    crc.update(bytes, from, length);
                }
            });
        }
        return new Part(path, file, Files.size(file), Sha256.end(digest), crc.getValue());
    }

    private Path text(String name, String text) throws IOException {
        return Files.write(work.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /// Lines of CDXJ, sorted as bytes.
    private static String index(List<Line> lines) {
        List<String> index = new ArrayList<>();
        for (Line each : lines) {
            ObjectNode json = json().put("url", each.url()).put("mime", each.mime());
            if (each.status() > 0) {
                json.put("status", String.valueOf(each.status()));
            }
            json.put("digest", each.digest())
                    .put("length", String.valueOf(each.length()))
                    .put("offset", String.valueOf(each.offset()))
                    .put("filename", ARCHIVE);
            index.add(each.key() + " " + STAMP.format(each.at()) + " " + json);
        }
        index.sort(Comparator.naturalOrder());
        return String.join("\n", index) + "\n";
    }

    private static String pages(List<PageLine> pages) {
        StringBuilder text = new StringBuilder(json().put("format", "json-pages-1.0")
                .put("id", "pages")
                .put("title", "All pages")
                .toString());
        text.append('\n');
        for (PageLine each : pages) {
            ObjectNode json = json().put("id", each.id())
                    .put("url", each.url())
                    .put("ts", each.at().truncatedTo(ChronoUnit.SECONDS).toString());
            if (!each.title().isEmpty()) {
                json.put("title", each.title());
            }
            text.append(json).append('\n');
        }
        return text.toString();
    }

    private String descriptor(String title, Instant now, List<PageLine> pages, List<Part> parts) {
        ObjectNode root = json().put("profile", "data-package")
                .put("wacz_version", "1.1.1")
                .put("title", title)
                .put("description", description())
                .put("created", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("software", "Headwater");
        if (!pages.isEmpty()) {
            root.put("mainPageUrl", pages.getFirst().url())
                    .put(
                            "mainPageDate",
                            pages.getFirst()
                                    .at()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString());
        }
        ArrayNode resources = root.putArray("resources");
        parts.forEach(each -> resources
                .addObject()
                .put("name", each.path().replaceFirst(".*/", ""))
                .put("path", each.path())
                .put("hash", "sha256:" + each.sha256())
                .put("bytes", each.bytes()));
        return root.toPrettyString() + "\n";
    }

    private String description() {
        StringBuilder text = new StringBuilder("Captured pages of a case. Answers are without their cookies.");
        if (!leftOut.isEmpty()) {
            text.append(" Left out:");
            leftOut.forEach((why, count) ->
                    text.append(' ').append(count).append(" (").append(why).append("),"));
            text.setLength(text.length() - 1);
            text.append('.');
        }
        return text.toString();
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
