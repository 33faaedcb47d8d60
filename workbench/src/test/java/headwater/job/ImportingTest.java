package headwater.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.listing.Listing;
import headwater.listing.What;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Platform names China 31 times</title>
            <meta property="article:published_time" content="2021-09-08T14:00:00-04:00"></head>
            <body><article><h1>Platform names China 31 times</h1><p>The platform names China thirty-one times, and
            experts say that carrying it out could lead to retaliation from Beijing.</p></article></body></html>
            """;

    @TempDir
    Path folder;

    private Jobs jobs;

    @BeforeEach
    void makeCase() throws IOException {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2021-09-13T12:00:00Z")));
        jobs.createCase("c", "Where did the line start?", "");
        Files.createDirectories(folder.resolve("in/deep"));
        Files.writeString(folder.resolve("in/deep/page.html"), PAGE);
    }

    @Test
    void theSameBytesAddNothingWhateverTheyAreCalled() throws IOException {
        assertEquals(1, take("in").accepted());
        Files.copy(folder.resolve("in/deep/page.html"), folder.resolve("copy.html"));
        for (String again : new String[] {"in", "in/deep", "in/deep/page.html", "copy.html"}) {
            ImportResult repeated = take(again);
            assertEquals(0, repeated.accepted(), again);
            assertEquals(1, repeated.repeated(), again);
        }
        assertEquals(1, jobs.info("c").observations());
    }

    @Test
    void oneBadFileLosesNoOther() throws IOException {
        Files.write(folder.resolve("in/a.bin"), new byte[] {0, 1, 2, 3});
        Files.write(folder.resolve("in/empty.html"), new byte[0]);
        ImportResult result = take("in");
        assertEquals(1, result.accepted());
        assertThat(result.files().stream()
                        .flatMap(each -> each.rejected().stream())
                        .toList())
                .extracting(ImportResult.Rejection::where, ImportResult.Rejection::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("in/a.bin", "unknown-format"),
                        org.assertj.core.groups.Tuple.tuple("in/empty.html", "empty-input"));
        assertEquals(2, jobs.info("c").rejected());
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedAndSaid() throws IOException {
        Files.writeString(folder.resolve("secret.html"), PAGE.replace("31", "41"));
        Files.createSymbolicLink(folder.resolve("in/link.html"), folder.resolve("secret.html"));
        ImportResult result = take("in");
        assertEquals(1, result.accepted());
        assertEquals(1, result.rejected());
    }

    @Test
    void contextIsCountedAsAddedAndRepeatedToo() throws IOException {
        Files.writeString(folder.resolve("list.csv"), """
                indicator_type,indicator_value,comment,ds
                domain_name,example[.]com,spoofed,2031-09-27
                domain_name,example[.]org,spoofed,2031-09-27
                too,few
                """);
        ImportResult first = take("list.csv");
        assertEquals(List.of(3, 0, 1), List.of(first.noted(), first.notedRepeated(), first.rejected()));
        ImportResult again = take("list.csv");
        assertEquals(List.of(0, 3, 1), List.of(again.noted(), again.notedRepeated(), again.rejected()));
    }

    @Test
    void aChannelInAListIsShownWithTheListsClaim() throws IOException {
        Files.writeString(
                folder.resolve("list.csv"),
                "indicator_type,indicator_value,comment,ds\ndomain_name,example[.]com,a spoof,2031-09-27\n");
        Files.writeString(
                folder.resolve("in/deep/page.html"),
                PAGE.replace("<head>", "<head><link rel=\"canonical\" href=\"https://news.example.com/a\">"));
        take("in");
        take("list.csv");
        Listing channels = jobs.show("c", What.CHANNELS, "");
        assertThat(channels.rows().getFirst().getLast())
                .isEqualTo("listed by Meta as “list: domain_name; a spoof” (as of 2031-09-27; written there"
                        + " “example[.]com”)");
        assertThat(channels.text()).contains("\"places\":[\"list.csv line 2\"]");
    }

    @Test
    void aNameCannotSteerTheTerminal() throws IOException {
        Files.write(folder.resolve("in/a\u001b[31m\u202Etxt.exe"), new byte[] {0, 1, 2, 3});
        assertThat(take("in").files())
                .extracting(ImportResult.FileResult::name)
                .contains("in/a\uFFFD[31m\uFFFDtxt.exe");
    }

    private ImportResult take(String path) {
        return jobs.importInto("c", ImportRequest.of(folder.resolve(path)), Progress.SILENT);
    }
}
