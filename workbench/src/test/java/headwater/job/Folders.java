package headwater.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder such as an analyst may hold, with everything twice: pages, tables with a mapping beside one copy alone,
/// lists of two days without an entry, archives, contexts that differ, and files that nobody can read.
final class Folders {

    private static final String FIXTURES = "../core/src/test/resources/headwater/importing/";

    private static final String MAPPING =
            "url=url\ntext=text\npublished=at\npublished.zone=UTC\nlikes=likes\naccess_basis=const:open-web\n";

    private Folders() {}

    static void make(Path folder, int rows) throws IOException {
        String page = page("A plan and its critics");
        write(folder, "z/page.html", page);
        write(folder, "a/copy of the page.html", page);
        write(folder, "z/other.html", page("Another plan"));
        write(folder, "z/table.csv", table(rows));
        write(folder, "z/table.csv.mapping", MAPPING);
        write(folder, "a/same table.csv", table(rows));
        write(folder, "lists/toutiao-2021-09-09.json", "[]");
        write(folder, "lists/toutiao-2021-09-10.json", "[]");
        write(folder, "b.json", "{\"headwater\":\"context/1\",\"question\":{\"question\":\"Who was first?\"}}");
        write(folder, "c.json", "{\"headwater\":\"context/1\",\"question\":{\"question\":\"Who was second?\"}}");
        write(folder, "x/nothing.bin", "\1\2\3");
        write(folder, "y/nothing at all.bin", "\1\2\3");
        Files.write(Files.createDirectories(folder.resolve("gz")).resolve("page.html.gz"), gzip(page));
        Files.write(folder.resolve("gz/pages.zip"), zip("in/page.html", page, "in/cut.bin", "\4\5"));
        copy(folder, "wacz/sound.wacz", "archives/sound.wacz");
        copy(folder, "warc/records.warc", "archives/records.warc");
        copy(folder, "warc/records.warc", "archives/again/a.warc");
        copy(folder, "observations/lines.ndjson", "own.ndjson");
        String other = Files.readString(Path.of(FIXTURES + "observations/lines.ndjson.input"));
        write(folder, "own, told otherwise.ndjson", other.replace("\"status\":200", "\"status\":203"));
    }

    /// Every file by its path in the folder, without the mappings.
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".mapping"))
                    .sorted()
                    .toList();
        }
    }

    private static String page(String title) {
        return "<!doctype html><html lang=\"en\"><head><title>" + title + "</title></head><body><article><p>"
                + "The plan was published in the morning, and several people who have read it said that it would be"
                + " hard to carry out before the end of the year.</p></article></body></html>";
    }

    private static String table(int rows) {
        StringBuilder table = new StringBuilder("url,text,at,likes\n");
        for (int i = 0; i < rows; i++) {
            table.append("https://a.example/")
                    .append(i)
                    .append(",Row ")
                    .append(i)
                    .append(",2021-09-0");
            table.append(i % 9 + 1).append(" 12:00:00,7\n");
        }
        return table.append("https://a.example/cut\n").toString();
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copy(Path folder, String fixture, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(Path.of(FIXTURES + fixture + ".input"), file);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
