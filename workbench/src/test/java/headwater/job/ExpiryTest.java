package headwater.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.json.ObservationJson;
import headwater.listing.What;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.reporting.ReportRequest;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiryTest {

    private static final String NAME = "quillandquay";

    private static final String WORDS = "The ferry will certainly be late";

    private static final String PAGE =
            "<html lang=\"en\"><head><title>A timetable</title></head><body><article><p>The harbour prints its timetable"
                    + " for the winter, with three ferries fewer.</p></article></body></html>";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2031-09-13T12:00:00Z");

    private final InstantSource clock = () -> now;

    private Jobs jobs() {
        return new Jobs(folder.resolve("home"), clock);
    }

    private void make(String retention) throws IOException {
        jobs().createCase(new CaseRequest("c", "Who was late?", "", Map.of("retention", retention)));
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("post.json"), post());
        Files.writeString(in.resolve("page.html"), PAGE);
        assertEquals(
                2, jobs().importInto("c", ImportRequest.of(in), Progress.SILENT).accepted());
    }

    private static String post() {
        return """
                [{"id":"110","created_at":"2031-09-09T02:28:00.000Z","visibility":"public","language":"en",
                "uri":"https://sea.example/users/NAME/statuses/110","url":"https://sea.example/@NAME/110",
                "content":"<p>WORDS, says @NAME</p>","account":{"id":"1","username":"NAME","acct":"NAME",
                "display_name":"NAME","bot":false,"url":"https://sea.example/@NAME","followers_count":12},
                "reblog":null,"mentions":[],"tags":[],"media_attachments":[]}]""".replace("NAME", NAME).replace("WORDS", WORDS);
    }

    @Test
    void beforeTheEndNothingIsRemoved() throws IOException {
        make("until:2031-12-31");
        now = Instant.parse("2031-12-31T23:59:59Z");
        assertThat(said(jobs().observations("c"))).contains(WORDS);
        assertThat(originals()).hasSize(2);
        assertThat(log()).doesNotContain("\"act\":\"expire\"");
    }

    @Test
    void afterTheEndNoFileOfTheCaseNamesAPrivatePerson() throws IOException {
        make("until:2031-12-31");
        jobs().analyse("c", "", Jobs.DEFAULT_SEED, Progress.SILENT);
        assertThat(filesWith(NAME)).isNotEmpty();
        now = Instant.parse("2032-01-01T00:00:00Z");
        String left = said(jobs().observations("c"));
        assertThat(left).contains(WORDS).contains("timetable").doesNotContain(NAME);
        assertThat(filesWith(NAME)).isEmpty();
        assertThat(folder.resolve("home/cases/c/people.key")).doesNotExist();
        assertThat(originals()).as("the page names no person and stays").hasSize(1);
    }

    @Test
    void whatWasMadeBeforeIsHeldNoMore() throws IOException {
        make("until:2031-12-31");
        Jobs jobs = jobs();
        jobs.analyse("c", "", 1, Progress.SILENT);
        jobs.running()
                .results()
                .keep(
                        "c",
                        "report.en.md",
                        out -> jobs.making()
                                .report("c", ReportRequest.full(Locale.ENGLISH, "md"), out, Progress.SILENT));
        assertThat(jobs.running().results().of("c")).hasSize(1);
        now = Instant.parse("2032-01-02T00:00:00Z");
        jobs.info("c");
        assertThat(jobs.running().results().of("c")).isEmpty();
    }

    @Test
    void materialOfAnElectionLosesItsWordsToo() throws IOException {
        make("election-30-days-after:2031-10-20");
        now = Instant.parse("2031-11-20T00:00:00Z");
        assertEquals(2, jobs().observations("c").size());
        assertThat(filesWith(WORDS)).isEmpty();
        assertThat(filesWith(NAME)).isEmpty();
        assertThat(originals()).isEmpty();
    }

    @Test
    void theLogSaysWhatWasDoneAndTheCaseIsStillSound() throws IOException {
        make("until:2031-12-31");
        now = Instant.parse("2032-02-01T08:00:00Z");
        jobs().info("c");
        assertThat(log())
                .contains("\"act\":\"expire\"")
                .contains("retention until:2031-12-31 ended on 2032-01-01T00:00:00Z")
                .contains("1 originals removed");
        Verified verified = jobs().verify("c");
        assertEquals(List.of(), verified.differences());
        assertThat(verified.removals()).singleElement().asString().contains("retention until:2031-12-31");
        now = now.plusSeconds(60);
        jobs().info("c");
        assertThat(log().split("\"act\":\"expire\"", -1)).as("it is done once").hasSize(2);
    }

    @Test
    void aChangeBehindTheProgramsBackIsStillFoundAfterwards() throws IOException {
        make("until:2031-12-31");
        now = Instant.parse("2032-02-01T08:00:00Z");
        jobs().info("c");
        Path original = originals().getFirst();
        assertThat(original.toFile().setWritable(true)).isTrue();
        Files.writeString(original, PAGE.replace("three", "seven"));
        assertThat(jobs().verify("c").differences()).isNotEmpty();
    }

    @Test
    void aCaseWhoseTimeIsUpTakesNothingIn() throws IOException {
        make("until:2031-12-31");
        now = Instant.parse("2032-02-01T08:00:00Z");
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> jobs().importInto("c", ImportRequest.of(folder.resolve("in")), Progress.SILENT));
        assertEquals(Problem.EXPIRED, refused.problem());
    }

    @Test
    void anImportCannotChangeHowACaseTreatsPersons() throws IOException {
        make("until:2031-12-31");
        Files.writeString(
                folder.resolve("rules.json"),
                "{\"headwater\":\"context/1\",\"handling\":{\"id\":\"handling\",\"persons\":\"keep\",\"floor\":0,"
                        + "\"retention\":\"none\",\"reason\":\"so\"}}");
        jobs().importInto("c", ImportRequest.of(folder.resolve("rules.json")), Progress.SILENT);
        assertEquals("until:2031-12-31", jobs().info("c").rules().retention());
        assertEquals("pseudonymise", jobs().info("c").rules().persons());
    }

    @Test
    void keepingNamesOrKeepingForEverNeedsAReason() {
        for (Map<String, String> rules : List.of(Map.of("people", "keep"), Map.of("retention", "none"))) {
            assertThrows(
                    ProblemException.class,
                    () -> jobs().createCase(new CaseRequest("d", "", "", rules)),
                    rules::toString);
        }
    }

    @Test
    void ofLeakedMaterialHashesAndANoteStay() throws IOException {
        jobs().createCase("c", "Who was late?", "");
        Path file = Files.writeString(folder.resolve("leak.json"), post());
        jobs().importInto("c", new ImportRequest(List.of(file), "", "", "", true), Progress.SILENT);
        assertEquals(1, jobs().observations("c").size());
        assertThat(filesWith(WORDS)).isEmpty();
        assertThat(filesWith(NAME)).isEmpty();
        assertThat(said(jobs().observations("c"))).contains("leaked");
    }

    @Test
    void whatTurnsOutToBeLeakedLaterIsTakenOutAgain() throws IOException {
        jobs().createCase("c", "Who was late?", "");
        Path file = Files.writeString(folder.resolve("leak.json"), post());
        Path page = Files.writeString(folder.resolve("page.html"), PAGE);
        jobs().importInto("c", ImportRequest.of(file, page), Progress.SILENT);
        jobs().analyse("c", "", Jobs.DEFAULT_SEED, Progress.SILENT);
        jobs().importInto("c", new ImportRequest(List.of(file), "", "", "", true), Progress.SILENT);
        assertThat(filesWith(WORDS)).isEmpty();
        assertThat(filesWith(NAME)).isEmpty();
        assertThat(said(jobs().observations("c"))).contains("leaked").contains("timetable");
        assertThat(originals()).as("the page is another file").hasSize(1);
        Verified verified = jobs().verify("c");
        assertEquals(List.of(), verified.differences());
        assertThat(verified.removals()).singleElement().asString().contains("leak.json: marked as leaked");
    }

    @Test
    void anOriginalWhoseRecordsStandUnderAnotherFileGoesToo() throws IOException {
        make("until:2031-12-31");
        String written = ObservationJson.write(jobs().observations("c").stream()
                .filter(each -> each.channel().platform().equals("mastodon"))
                .findFirst()
                .orElseThrow());
        String named = written.replaceAll("p-[0-9a-f]{16}", NAME);
        for (String file : List.of("a", "b")) {
            Path lines = folder.resolve(file + ".ndjson");
            Files.writeString(
                    lines,
                    named.replaceAll("o-[0-9a-f]{16}", "o-00000000000000aa") + "\n".repeat(file.charAt(0) - '`'));
            jobs().importInto("c", ImportRequest.of(lines), Progress.SILENT);
        }
        assertThat(originals()).hasSize(4);
        now = Instant.parse("2032-01-01T00:00:00Z");
        jobs().info("c");
        assertThat(originals()).as("only the page stays").hasSize(1);
        assertThat(filesWith(NAME)).isEmpty();
    }

    @Test
    void anOriginalWithAPostNobodyCouldReadGoesToo() throws IOException {
        jobs().createCase(new CaseRequest("c", "", "", Map.of("retention", "until:2031-12-31")));
        String refused = post().replace("\"public\"", "\"private\"").substring(1);
        Path file = Files.writeString(
                folder.resolve("posts.json"),
                post().replace("count\":12", "count\":90000").replace("]}]", "]},") + refused);
        ImportResult result = jobs().importInto("c", ImportRequest.of(file), Progress.SILENT);
        assertEquals(List.of(1, 1), List.of(result.accepted(), result.rejected()));
        assertThat(originals()).hasSize(1);
        now = Instant.parse("2032-01-01T00:00:00Z");
        jobs().info("c");
        assertThat(originals()).isEmpty();
    }

    @Test
    void aKeyThatAStoppedMachineLeftBehindIsDestroyedOnTheNextStart() throws IOException {
        make("until:2031-12-31");
        Path key = folder.resolve("home/cases/c/people.key");
        byte[] bytes = Files.readAllBytes(key);
        now = Instant.parse("2032-01-01T00:00:00Z");
        jobs().info("c");
        Files.write(key, bytes);
        jobs().info("c");
        assertThat(key).doesNotExist();
    }

    @Test
    void aDestroyedKeyGivesTheSameAccountAnotherPseudonym() throws IOException {
        make("until:2031-12-31");
        String first = pseudonym();
        jobs().forgetKey("c");
        assertThat(jobs().verify("c").differences()).isEmpty();
        Files.writeString(folder.resolve("in/other.json"), post().replace("\"110\"", "\"111\""));
        jobs().importInto("c", ImportRequest.of(folder.resolve("in/other.json")), Progress.SILENT);
        assertThat(jobs().observations("c").stream()
                        .filter(each -> each.channel().platform().equals("mastodon"))
                        .map(each -> each.channel().handle().get())
                        .distinct())
                .hasSize(2)
                .contains(first);
    }

    private String pseudonym() {
        return jobs().observations("c").stream()
                .filter(each -> each.channel().platform().equals("mastodon"))
                .map(each -> each.channel().handle().get())
                .findFirst()
                .orElseThrow();
    }

    private static String said(List<Observation> observations) {
        return observations.toString();
    }

    private String log() {
        return String.join("\n", jobs().show("c", What.CUSTODY, "").json());
    }

    private List<Path> originals() throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("home/cases/c/originals"))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Files of the case in whose bytes these letters stand, packed or not.
    private List<Path> filesWith(String letters) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder.resolve("home"))) {
            for (Path each : walk.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(letters)) {
                    found.add(each);
                }
            }
        }
        return found;
    }
}
