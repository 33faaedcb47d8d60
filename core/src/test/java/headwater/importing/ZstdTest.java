package headwater.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import headwater.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZstdTest {

    /// A submission as it stands in a dump of Reddit; written for this test.
    private static final String LINE =
            "{\"id\":\"p%d\",\"name\":\"t3_p%d\",\"author\":\"quay\",\"subreddit\":\"harbour\","
                    + "\"title\":\"Title %d\",\"selftext\":\"The ferry left at nine.\",\"created_utc\":1630000000,"
                    + "\"permalink\":\"/r/harbour/comments/p%d/title/\",\"score\":3,\"num_comments\":1}\n";

    @Test
    void aDumpIsReadAsItsLines() throws IOException {
        Given dump = new Given("RS_2021-09.zst", packed(lines(50), 0), List.of());
        assertEquals(50, dump.accepted().size());
        assertEquals(List.of(), dump.rejected());
        assertEquals("RS_2021-09.zst#7", dump.accepted().get(6).capture().locator());
    }

    @Test
    void theLongestDistancesAreRead() throws IOException {
        assertEquals(
                50,
                new Given("RS.zst", packed(lines(50), 31), List.of()).accepted().size());
    }

    @Test
    void framesInARowAreOneFile() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(packed(lines(3), 0));
        two.writeBytes(packed(lines(4), 0));
        assertEquals(7, new Given("RS.zst", two.toByteArray(), List.of()).read().size());
    }

    @Test
    void aCutDumpKeepsWhatCameBefore() throws IOException {
        byte[] whole = packed(lines(20_000), 0);
        List<Imported> read = new Given("RS.zst", Arrays.copyOf(whole, whole.length - 30), List.of()).read();
        assertTrue(read.stream().filter(Imported.Accepted.class::isInstance).count() > 1_000);
        Imported.Rejected last = assertInstanceOf(Imported.Rejected.class, read.getLast());
        assertEquals(Problem.BROKEN_RECORD, last.problem());
        assertEquals("the compressed data ends early; what came before is kept", last.detail());
    }

    @Test
    void aDamagedDumpSaysSo() throws IOException {
        byte[] damaged = packed(lines(20_000), 0);
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 200, (byte) 0xff);
        assertEquals(
                "the compressed data is damaged; what came before is kept",
                new Given("RS.zst", damaged, List.of()).rejected().getLast().detail());
    }

    @Test
    void aBombIsTooLarge() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
            zstd.write(lines(2));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zstd.write(block);
            }
        }
        List<Imported.Rejected> rejected = new Given("bomb.zst", out.toByteArray(), List.of()).rejected();
        assertTrue(rejected.stream().allMatch(each -> each.problem() == Problem.TOO_LARGE), rejected.toString());
    }

    @Test
    void beyondGigabytesOnlyWhatIsPackedAsTextIsReadOn() {
        assertTrue(!Expanding.isTooTight(100L << 30, 5L << 30));
        assertTrue(Expanding.isTooTight(100L << 30, (100L << 30) / 150));
        assertTrue(!Expanding.isTooTight(3L << 30, (3L << 30) / 150));
        assertTrue(Expanding.isTooTight(65L << 20, (65L << 20) / 250));
    }

    private static byte[] lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(LINE.replace("%d", Integer.toString(i)));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes, int distance) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
            if (distance > 0) {
                zstd.setLong(distance);
            }
            zstd.write(bytes);
        }
        return out.toByteArray();
    }
}
