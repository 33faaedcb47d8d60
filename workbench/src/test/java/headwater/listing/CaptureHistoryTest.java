package headwater.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.CaptureHistory.Fate;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureHistoryTest {

    @TempDir
    Path folder;

    @Test
    void chineseIsComparedCharacterByCharacter() {
        assertEquals("党纲[-31-]{+三十一+}次提[-中-]{+美+}国", said("党纲31次提中国", "党纲三十一次提美国"));
    }

    @Test
    void englishIsComparedWordByWord() {
        assertEquals("names China [-thirty-]{+31+} times", said("names China thirty times", "names China 31 times"));
    }

    @Test
    void theSameWordsAreOnePiece() {
        assertEquals(
                List.of(Fate.KEPT),
                CaptureHistory.pieces("a b", "a b").stream()
                        .map(CaptureHistory.Piece::fate)
                        .toList());
    }

    @Test
    void longTextsAreComparedByTheirLines() {
        String lines = "one two three\n".repeat(5_000);
        assertEquals(
                List.of("old day\n", "new day\n"),
                CaptureHistory.pieces(lines + "old day\n" + lines, lines + "new day\n" + lines).stream()
                        .filter(each -> each.fate() != Fate.KEPT)
                        .map(CaptureHistory.Piece::text)
                        .toList());
    }

    @Test
    void changesStandBesideTheCaptureThatShowsThemFirst() throws IOException {
        Jobs jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2021-09-13T12:00:00Z")));
        jobs.createCase("c", "", "");
        jobs.importInto("c", ImportRequest.of(warc("a.warc", "2021-09-09T00:00:00Z", "提中国31次")), Progress.SILENT);
        jobs.importInto("c", ImportRequest.of(warc("b.warc", "2021-09-08T00:00:00Z", "提中国多次")), Progress.SILENT);
        CaptureHistory history = jobs.captures("c", "").getFirst();
        assertEquals("news.example/a", history.item());
        assertEquals(List.of(), history.states().getFirst().changes());
        assertEquals(
                List.of("title", "text"),
                history.states().getLast().changes().stream()
                        .map(CaptureHistory.Change::what)
                        .toList());
        assertEquals(
                "提中国[-多-]{+31+}次",
                CaptureHistory.line(history.states().getLast().changes().getFirst()));
        assertEquals(
                3,
                jobs.show("c", What.CAPTURES, "https://www.news.example/a")
                        .rows()
                        .size());
        assertThrows(ProblemException.class, () -> jobs.captures("c", "https://news.example/other"));
    }

    @Test
    void aRevisitPointsAtItsWordsInAnotherFile() throws IOException {
        Jobs jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2021-09-13T12:00:00Z")));
        jobs.createCase("c", "", "");
        Path page = warc("a.warc", "2021-09-09T00:00:00Z", "提中国31次");
        Files.writeString(
                page, Files.readString(page).replaceFirst("WARC-Date", "WARC-Payload-Digest: md5:00\r\nWARC-Date"));
        Path revisit = folder.resolve("b.warc");
        Files.writeString(revisit, """
                WARC/1.0
                WARC-Type: revisit
                WARC-Record-ID: <urn:uuid:b>
                WARC-Date: 2021-09-10T00:00:00Z
                WARC-Target-URI: https://news.example/a
                WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest
                WARC-Payload-Digest: md5:00
                Content-Length: 0

                """.replace("\n", "\r\n") + "\r\n\r\n");
        jobs.importInto("c", ImportRequest.of(page), Progress.SILENT);
        jobs.importInto("c", ImportRequest.of(revisit), Progress.SILENT);
        List<CaptureHistory.State> states = jobs.captures("c", "").getFirst().states();
        assertEquals(states.getFirst().observation(), states.getLast().bodyIn());
        assertEquals(List.of(), states.getLast().changes());
    }

    private static String said(String before, String after) {
        return CaptureHistory.line(
                new CaptureHistory.Change("text", before, after, CaptureHistory.pieces(before, after)));
    }

    private Path warc(String name, String date, String title) throws IOException {
        String page = "<!doctype html><html lang=\"zh\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><article><h1>" + title + "</h1><p>" + title
                + "，专家说这可能引发报复。这一句话很长，所以它是正文的一部分，别的都没有变。</p></article></body></html>";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length + "\r\n\r\n";
        int length = http.length() + body.length;
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + name + ">\r\nWARC-Date: " + date
                + "\r\nWARC-Target-URI: https://news.example/a\r\nContent-Type: application/http; msgtype=response\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
        Path file = folder.resolve(name);
        Files.writeString(file, head + http + page + "\r\n\r\n");
        return file;
    }
}
