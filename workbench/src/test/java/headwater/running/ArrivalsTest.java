package headwater.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {

    @TempDir
    Path home;

    @Test
    void filesKeepTheirFoldersAndNoneLeadsElsewhere() throws IOException {
        Arrivals arrivals = new Arrivals(home);
        String id = arrivals.open();
        assertEquals("a/页面.html", arrivals.put(id, "/a/./页面.html", bytes(3)).path());
        assertEquals("b/c_d.csv", arrivals.put(id, "b\\c:d.csv", bytes(4)).path());
        assertEquals(
                "x_.html", arrivals.put(id, "x\u202E.html", bytes(1)).path().replace("\uFFFD", "_"));
        assertEquals(
                List.of("a/页面.html", "b/c_d.csv"),
                arrivals.list(id).stream()
                        .map(Arrivals.Arrived::path)
                        .filter(each -> each.contains("/"))
                        .toList());
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(Files::isRegularFile))
                    .allSatisfy(each ->
                            assertThat(each).startsWith(home.resolve("arriving").resolve(id)))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "..", "", "/", "a/..\\x", "...."})
    void aNameThatLeadsElsewhereIsRefused(String path) {
        Arrivals arrivals = new Arrivals(home);
        String id = arrivals.open();
        assertEquals(
                Problem.BAD_PARAMETER,
                assertThrows(ProblemException.class, () -> arrivals.put(id, path, bytes(1)))
                        .problem());
        assertEquals(List.of(), arrivals.list(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../cases", "x", "0000000000-0"})
    void anotherFolderIsNoDelivery(String id) throws IOException {
        Files.createDirectories(home.resolve("arriving"));
        Files.createDirectories(home.resolve("cases"));
        assertThrows(ProblemException.class, () -> new Arrivals(home).drop(id, ""));
        assertThat(home.resolve("cases")).isDirectory();
    }

    @Test
    void whatIsTooLargeLeavesNothing() {
        Arrivals arrivals = new Arrivals(home);
        String id = arrivals.open();
        ProblemException large =
                assertThrows(ProblemException.class, () -> arrivals.put(id, "big.bin", bytes(1001), 1000));
        assertEquals(Problem.TOO_LARGE, large.problem());
        assertEquals(1000, arrivals.put(id, "fits.bin", bytes(1000), 1000).bytes());
        assertThat(home.resolve("arriving")).isDirectoryNotContaining("glob:**.part");
        assertThat(arrivals.list(id)).hasSize(1);
    }

    @Test
    void onlyWhatEndedProgramsLeftIsSweptAway() throws IOException {
        Arrivals arrivals = new Arrivals(home);
        String own = arrivals.open();
        Path left = Files.createDirectories(home.resolve("arriving/1-1-" + "0".repeat(32)));
        Files.writeString(left.resolve("x.html"), "x");
        arrivals.sweep();
        assertThat(left).doesNotExist();
        assertThat(arrivals.list(own)).isEmpty();
        arrivals.close();
        assertThat(home.resolve("arriving")).isEmptyDirectory();
    }

    @Test
    void anotherServerOfTheSameHomeSweepsNoFileThatIsStillSent() {
        Arrivals arrivals = new Arrivals(home);
        String id = arrivals.open();
        InputStream slow = new ByteArrayInputStream(new byte[3]) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                new Arrivals(home).sweep();
                return super.read(into, from, length);
            }
        };
        assertEquals(3, arrivals.put(id, "slow.html", slow).bytes());
        assertEquals(List.of(new Arrivals.Arrived("slow.html", 3)), arrivals.list(id));
    }

    @Test
    void twoNamesNeverBecomeOneFileInSilence() {
        Arrivals arrivals = new Arrivals(home);
        String id = arrivals.open();
        arrivals.put(id, "page?1.html", bytes(1));
        ProblemException refused =
                assertThrows(ProblemException.class, () -> arrivals.put(id, "page:1.html", bytes(2)));
        assertEquals(Problem.BAD_PARAMETER, refused.problem());
        assertThat(refused.getMessage()).contains("page_1.html");
        assertEquals(3, arrivals.put(id, "/./page?1.html", bytes(3)).bytes());
        assertEquals(List.of(new Arrivals.Arrived("page_1.html", 3)), arrivals.list(id));
        arrivals.drop(id, "page?1.html");
        assertEquals("page_1.html", arrivals.put(id, "page:1.html", bytes(2)).path());
    }

    @Test
    void namesAreMeasuredAsTheSystemMeasuresThem() {
        Arrivals arrivals = new Arrivals(home);
        String id = arrivals.open();
        String longest = "标".repeat(80);
        assertEquals(
                longest + ".mapping",
                arrivals.put(id, longest + ".mapping", bytes(1)).path());
        for (String each : List.of("标".repeat(81), (longest + "/").repeat(9))) {
            assertEquals(
                    Problem.BAD_PARAMETER,
                    assertThrows(ProblemException.class, () -> arrivals.put(id, each, bytes(1)))
                            .problem());
        }
    }

    @Test
    void aFileThatIsSentAgainCountsOnceInTheTotal() throws IOException {
        Sent sent = new Sent(1_000);
        sent.keep("a", "a", Files.write(home.resolve("part"), new byte[600]), home.resolve("in/a"));
        assertEquals(1_000, sent.room("a"));
        assertEquals(400, sent.room("b"));
        sent.keep("a", "a", Files.write(home.resolve("part"), new byte[900]), home.resolve("in/a"));
        Path part = Files.write(home.resolve("part"), new byte[101]);
        assertEquals(
                Problem.TOO_LARGE,
                assertThrows(ProblemException.class, () -> sent.keep("b", "b", part, home.resolve("in/b")))
                        .problem());
        sent.forget("a");
        assertEquals(1_000, sent.room("b"));
    }

    @Test
    void addressesBecomeATableAndEverythingElseIsSentBackWithItsLine() throws IOException {
        Arrivals arrivals = new Arrivals(home);
        String id = arrivals.open();
        Addresses pasted = Addresses.of("https://a.example/1\r\n\r\nnot one\nwww.b.example\nhttps://a.example/1\n"
                + "javascript:alert(1)\nhttps://c.example/\"x");
        assertEquals(List.of("https://a.example/1", "https://www.b.example"), pasted.taken());
        assertEquals(
                List.of(3, 6, 7),
                pasted.refused().stream().map(Addresses.Refused::line).toList());
        Addresses.Kept kept = pasted.keep(arrivals, id, "official-release");
        assertEquals(2, kept.addresses());
        assertEquals(
                "url,tool\n\"https://a.example/1\",pasted addresses\n\"https://www.b.example\",pasted addresses\n",
                Files.readString(arrivals.file(id, kept.path())));
        assertThat(Files.readString(arrivals.file(id, kept.path() + ".mapping")))
                .contains("access_basis=const:official-release", "completeness=const:none");
        assertEquals(
                Problem.EMPTY_INPUT,
                assertThrows(ProblemException.class, () -> Addresses.of("none").keep(arrivals, id, ""))
                        .problem());
    }

    @Test
    void aFileIsRecognisedByItsBeginning() {
        Recognised page = Recognised.of(
                "x", "<!doctype html><html><title>t</title>".getBytes(StandardCharsets.UTF_8), Locale.FRENCH);
        assertEquals("html", page.importer());
        assertThat(page.isTable()).isFalse();
        Recognised table = Recognised.of(
                "posts.csv",
                "url,title,date\nhttps://a.example,x,2021\n".getBytes(StandardCharsets.UTF_8),
                Locale.ENGLISH);
        assertThat(table.isTable()).isTrue();
        assertEquals(
                "", Recognised.of("x.bin", new byte[] {0, 1, 2}, Locale.ENGLISH).importer());
        assertThat(Recognised.of("x.zip", new byte[] {'P', 'K', 3, 4, 0, 0}, Locale.ENGLISH)
                        .isArchive())
                .isTrue();
    }

    private static ByteArrayInputStream bytes(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
