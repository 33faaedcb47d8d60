package headwater.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnpackingTest {

    private static final byte[] PAGE =
            "<html><head><title>A page</title></head><body></body></html>".getBytes(StandardCharsets.UTF_8);

    @Test
    void threeZipsDeepIsReadAndFourIsNot() throws IOException {
        byte[] three = zip("c.zip", zip("b.zip", zip("a.html", PAGE)));
        assertEquals(1, new Given("x.zip", three, List.of()).accepted().size());
        Imported.Rejected rejected =
                new Given("y.zip", zip("x.zip", three), List.of()).rejected().getFirst();
        assertEquals(Problem.TOO_LARGE, rejected.problem());
        assertEquals("y.zip!x.zip!c.zip!b.zip", rejected.where());
    }

    @Test
    void manyZipsShareOneTotalAndWhatCameBeforeIsKept() throws IOException {
        byte[] bomb = zip("zeros", new byte[400_000]);
        byte[] all = zip("a.html", PAGE, "1.zip", bomb, "2.zip", bomb, "3.zip", bomb, "b.html", PAGE);
        List<Imported> read = read(all, Unpacking.upTo(1_000_000));
        assertEquals(
                List.of("Accepted", "Rejected", "Rejected", "Rejected", "Rejected"),
                read.stream().map(each -> each.getClass().getSimpleName()).toList());
        assertEquals(
                List.of("x.zip!1.zip!zeros", "x.zip!2.zip!zeros", "x.zip!3.zip!zeros", "x.zip!b.html"),
                read.stream()
                        .skip(1)
                        .map(each -> ((Imported.Rejected) each).where())
                        .toList());
    }

    @Test
    void gzipsInsideAZipCountTowardsItsTotal() throws IOException {
        byte[] all = zip("1.html.gz", gzip(new byte[400_000]), "2.html.gz", gzip(PAGE));
        Imported.Rejected first =
                (Imported.Rejected) read(all, Unpacking.upTo(100_000)).getFirst();
        assertEquals("x.zip!1.html.gz", first.where());
    }

    @Test
    void anEntryTooLargeCostsNoOther() throws IOException {
        byte[] all = zip("large.html", new byte[5_000], "a.html", PAGE);
        List<Imported> read = read(all, Unpacking.upTo(Unpacking.MOST).inside(Unpacking.MOST_HELD - 1_000));
        assertEquals(Problem.TOO_LARGE, ((Imported.Rejected) read.getFirst()).problem());
        assertEquals(2, read.size());
        assertEquals("Accepted", read.getLast().getClass().getSimpleName());
    }

    @Test
    void whatIsWrongInsideAGzipIsNamedByTheFileAPersonWouldOpen() throws IOException {
        byte[] table = "url,title\nhttps://a.example/1,One\nhttps://a.example/2\n".getBytes(StandardCharsets.UTF_8);
        Given given = new Given(
                "posts.csv.gz", gzip(table), List.of("url=url", "title=title", "access_basis=const:open-web"));
        assertEquals("posts.csv.gz row 3", given.rejected().getFirst().where());
        assertEquals("posts.csv.gz#2", given.accepted().getFirst().capture().locator());
    }

    @Test
    void aFormatWithoutARecordIsEmptyAndNotRead() {
        Given given = Given.text("posts.csv", "url,title\n", "url=url", "title=title", "access_basis=const:open-web");
        assertEquals(
                List.of(new Imported.Rejected("posts.csv", Problem.EMPTY_INPUT, "it holds no records")), given.read());
    }

    private static List<Imported> read(byte[] zip, Unpacking unpacking) {
        try (Stream<Imported> read = Reading.read(new Given("x.zip", zip, List.of()), null, unpacking)) {
            return read.toList();
        }
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
