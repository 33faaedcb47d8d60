package headwater.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Known;
import headwater.model.Observation;
import headwater.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever is handed over: a clear answer, soon, and nothing else lost.
@Timeout(60)
class BadInputTest {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>A plan and its critics</title></head>"
                    + "<body><article><p>The plan was published in the morning, and several people who have read it said that it"
                    + " would be hard to carry out before the end of the year.</p></article></body></html>";

    @Test
    void anEmptyFileIsEmpty() {
        assertProblem(Problem.EMPTY_INPUT, Given.text("a.html", "").read());
    }

    @Test
    void twoGigabytesOfZerosAreNoFormat() {
        assertProblem(Problem.UNKNOWN_FORMAT, readAll(new Zeros(2L << 30)));
    }

    @Test
    void aBinaryIsNoFormat() {
        assertProblem(
                Problem.UNKNOWN_FORMAT,
                given("a.exe", new byte[] {77, 90, 3, 0, 4, 1, -1, -2}).read());
    }

    @Test
    void aTruncatedGzipKeepsWhatCameBefore() throws IOException {
        byte[] whole = gzip((PAGE + " <!-- " + "x1y2z3".repeat(3_000) + " -->").getBytes(StandardCharsets.UTF_8));
        List<Imported> read =
                given("a.html.gz", Arrays.copyOf(whole, whole.length - 20)).read();
        assertThat(read).hasSize(2);
        assertThat(read.getFirst()).isInstanceOf(Imported.Accepted.class);
        assertProblem(Problem.BROKEN_RECORD, read.subList(1, 2));
    }

    @Test
    void aGzipBombIsTooLarge() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write((PAGE + "<!--").getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                gzip.write(block);
            }
        }
        assertThat(given("bomb.html.gz", out.toByteArray()).read())
                .isNotEmpty()
                .allSatisfy(each -> assertEquals(Problem.TOO_LARGE, ((Imported.Rejected) each).problem()));
    }

    @Test
    void oneBadFileInAZipCostsNoOther() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("bad.bin", "good.html")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.equals("bad.bin") ? new byte[] {1, 2, 3} : PAGE.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        List<Imported> read = given("two.zip", out.toByteArray()).read();
        assertProblem(Problem.UNKNOWN_FORMAT, read.subList(0, 1));
        assertThat(read.get(1)).isInstanceOf(Imported.Accepted.class);
    }

    @Test
    void aWrongEncodingIsNoticedAndTold() {
        String page = "<html><head><meta charset=\"utf-8\"><title>竞选纲领多次提到邻国</title></head><body><article><p>"
                + "反对党公布的竞选纲领多次提到邻国，专家认为两国关系可能因此变得更加紧张，也有人认为这不过是选举期间的口号。".repeat(3)
                + "</p></article></body></html>";
        Observation read = page(given("a.html", page.getBytes(Charset.forName("GB18030"))));
        assertEquals(Known.of("竞选纲领多次提到邻国"), read.item().body().title());
        assertThat(read.warnings()).extracting(Observation.Warning::code).contains("encoding-differs");
    }

    @Test
    void scriptAndHugeAttributesAndDeepNestingAreOnlyMarkup() {
        String hostile = PAGE.replace(
                "<article>",
                "<script>alert('x')</script><div data-x=\"" + "y".repeat(10 << 20) + "\"></div>"
                        + "<div>".repeat(50_000) + "</div>".repeat(50_000) + "<article>");
        Observation read = page(Given.text("a.html", hostile));
        assertThat(read.item().body().text().get())
                .contains("hard to carry out")
                .doesNotContain("alert");
    }

    @Test
    void aPageWithoutTimeOrTitleHasNone() {
        Observation read = page(Given.text("a.html", "<html><body><p>short</p></body></html>"));
        assertEquals(Known.notStated(), read.item().published());
        assertEquals(Known.notStated(), read.item().body().title());
    }

    private static Given given(String name, byte[] bytes) {
        return new Given(name, bytes, List.of());
    }

    private static Observation page(Given bytes) {
        return ((Imported.Accepted) bytes.read().getFirst()).observation();
    }

    private static void assertProblem(Problem problem, List<Imported> read) {
        assertThat(read).singleElement().satisfies(each -> assertEquals(problem, ((Imported.Rejected) each).problem()));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static List<Imported> readAll(Source source) {
        try (Stream<Imported> read = Reading.read(source)) {
            return read.toList();
        }
    }

    /// As many zeros as one likes, held nowhere.
    private record Zeros(long size) implements Source {

        @Override
        public String name() {
            return "zeros.bin";
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long left = size;

                @Override
                public int read() {
                    return left-- > 0 ? 0 : -1;
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    if (left <= 0) {
                        return -1;
                    }
                    int given = (int) Math.min(length, left);
                    Arrays.fill(into, offset, offset + given, (byte) 0);
                    left -= given;
                    return given;
                }
            };
        }

        @Override
        public String sha256() {
            return "00";
        }

        @Override
        public Instant received() {
            return Instant.parse("2026-11-24T12:00:00Z");
        }

        @Override
        public List<String> mapping() {
            return List.of();
        }
    }
}
