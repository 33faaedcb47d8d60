package headwater.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.assess.NarrativeAssessment;
import headwater.exporting.ExportRequest;
import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.match.Match;
import headwater.model.Judgement;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.narrative.Standing;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.reporting.ReportRequest;
import headwater.running.Progress;
import headwater.trace.Derivation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case of two lines, each on two pages, and what a person says of them.
class JudgingTest {

    private static final String HARBOUR =
            "The harbour office will raise the mooring fee in spring, and the fishermen say"
                    + " that small boats can no longer pay for a place at the quay.";
    private static final String ORCHARD =
            "Frost took half of the cherries in the upper valley last week, and the growers"
                    + " ask the county for help before the harvest begins in June.";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-10-01T10:00:00Z");
    private Jobs jobs;

    @BeforeEach
    void aCase() throws IOException {
        jobs = new Jobs(folder.resolve("home"), () -> now = now.plusSeconds(1));
        jobs.createCase("c", "", "");
        page("c", "h1", HARBOUR);
        page("c", "h2", HARBOUR + " Nobody asked them.");
        page("c", "o1", ORCHARD);
        page("c", "o2", ORCHARD + " It was the third year in a row.");
        analyse("c");
    }

    private void page(String name, String title, String text) throws IOException {
        Path page = folder.resolve(title + ".html");
        Files.writeString(
                page,
                "<!doctype html><html lang=en><link rel=canonical href=https://" + title + ".example/a><title>" + title
                        + "</title><article><p>" + text);
        jobs.importInto(name, new ImportRequest(List.of(page), "", ""), Progress.SILENT);
    }

    private void analyse(String name) {
        jobs.analyse(name, "2026-10-02T00:00:00Z", 1, Progress.SILENT);
    }

    private String id(String title) {
        return jobs.observations("c").stream()
                .filter(each -> each.label().equals(title))
                .map(Observation::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Narrative> narratives(String name) {
        return jobs.assessment(name).narratives().stream()
                .map(NarrativeAssessment::narrative)
                .toList();
    }

    private List<Integer> sizes() {
        return narratives("c").stream()
                .map(each -> each.members().size())
                .sorted()
                .toList();
    }

    private static JudgementRequest together(String... ids) {
        return new JudgementRequest(JudgementRequest.Verb.TOGETHER, List.of(ids), List.of(), "KL", "one claim");
    }

    private static JudgementRequest apart(String id, String from) {
        return new JudgementRequest(JudgementRequest.Verb.APART, List.of(id), List.of(from), "MN", "another claim");
    }

    private static JudgementRequest withdraw(Judgement earlier) {
        return new JudgementRequest(
                JudgementRequest.Verb.WITHDRAW, List.of(earlier.id()), List.of(), "KL", "I misread it");
    }

    private Judgement judge(JudgementRequest request) {
        Judging.Outcome outcome = jobs.judging().judge("c", request);
        assertEquals(Standing.State.STANDS, outcome.state());
        return outcome.judgement();
    }

    @Test
    void twoNarrativesAreMergedAndComeApartAgain() {
        assertEquals(List.of(2, 2), sizes());
        Judgement merged =
                judge(together(narratives("c").stream().map(Narrative::id).toArray(String[]::new)));
        assertEquals(false, jobs.info("c").isAnalysed());
        analyse("c");
        assertEquals(List.of(4), sizes());
        assertEquals(List.of(merged), narratives("c").getFirst().judged().judgements());
        judge(withdraw(merged));
        analyse("c");
        assertEquals(List.of(2, 2), sizes());
        assertThat(jobs.show("c", What.JUDGEMENTS, "").text())
                .contains("\"state\":\"withdrawn\"", "one claim", "I misread it");
    }

    private JudgementRequest of(JudgementRequest.Verb verb, String child, String parent) {
        return new JudgementRequest(verb, List.of(id(child)), List.of(id(parent)), "KL", "looked at both");
    }

    private List<Derivation> derivations() {
        return jobs.assessment("c").narratives().stream()
                .flatMap(each -> each.trace().derivations().stream())
                .toList();
    }

    @Test
    void whatIsSaidOfADerivationNobodyFoundIsKeptAndSetsNothingAside() {
        Judgement said = judge(of(JudgementRequest.Verb.CONFIRM, "h2", "h1"));
        assertEquals(new Judgement.Taken(id("h2"), id("h1"), Judgement.Answer.CONFIRMED), said.says());
        judge(of(JudgementRequest.Verb.DOUBT, "h1", "h2"));
        Judging.Outcome later = jobs.judging().judge("c", of(JudgementRequest.Verb.REJECT, "h2", "h1"));
        assertEquals(Standing.State.STANDS, later.state());
        assertThat(jobs.judging().notes(later)).singleElement().asString().contains(said.id(), "gives way");
        assertThat(jobs.show("c", What.JUDGEMENTS, "").rows())
                .extracting(row -> row.get(1))
                .containsExactly(
                        "confirmed: " + id("h2") + " from: " + id("h1"),
                        "unsure: " + id("h1") + " from: " + id("h2"),
                        "rejected: " + id("h2") + " from: " + id("h1"));
        analyse("c");
        assertThat(derivations()).noneMatch(each -> each.child().equals(id("h2")));
        assertThat(report(Locale.FRENCH)).contains("n’a pas été tiré de");
    }

    @Test
    void oneItemIsTakenFromOneOther() {
        for (JudgementRequest wrong : List.of(
                of(JudgementRequest.Verb.CONFIRM, "h1", "h1"),
                new JudgementRequest(
                        JudgementRequest.Verb.REJECT, List.of(id("h1"), id("h2")), List.of(id("o1")), "KL", "x"),
                new JudgementRequest(
                        JudgementRequest.Verb.DOUBT, List.of(id("h1")), List.of(narrativeOf("o1")), "KL", "x"))) {
            assertThrows(ProblemException.class, () -> jobs.judging().judge("c", wrong));
        }
    }

    @Test
    void theQueueOffersWhatOneHasNotAnsweredTheLeastCertainFirst() {
        MatchQueue first = jobs.judging().queue("c", "KL");
        assertEquals(2, first.left());
        Match least = first.next().get().view().match();
        assertThat(jobs.assessment("c").matches()).allMatch(each -> each.score() >= least.score());
        judge(new JudgementRequest(
                JudgementRequest.Verb.UNSURE, List.of(least.a(), least.b()), List.of(), "K. L.", "too short"));
        MatchQueue second = jobs.judging().queue("c", "kl");
        assertEquals(1, second.left());
        assertThat(second.next().get().view().match()).isNotEqualTo(least);
        assertEquals("too short", second.last().get().reason());
        assertEquals(2, jobs.judging().queue("c", "MN").left());
    }

    @Test
    void whatIsTakenBackIsAskedAgain() {
        Match least = jobs.judging().queue("c", "KL").next().get().view().match();
        Judgement said = judge(together(least.a(), least.b()));
        assertEquals(1, jobs.judging().queue("c", "KL").left());
        judge(withdraw(said));
        assertEquals(2, jobs.judging().queue("c", "KL").left());
        assertEquals(false, jobs.judging().queue("c", "KL").last().isKnown());
    }

    @Test
    void agreementCountsPairsThatSeveralAnswered() {
        Match one = jobs.judging().queue("c", "KL").next().get().view().match();
        judge(together(one.a(), one.b()));
        assertEquals(
                new MatchQueue.Tally(1, 0, 0), jobs.judging().queue("c", "KL").tally());
        jobs.judging()
                .judge(
                        "c",
                        new JudgementRequest(
                                JudgementRequest.Verb.APART, List.of(one.b()), List.of(one.a()), "MN", "no"));
        assertEquals(
                new MatchQueue.Tally(2, 1, 0), jobs.judging().queue("c", "MN").tally());
        Match other = jobs.judging().queue("c", "KL").next().get().view().match();
        judge(together(other.a(), other.b()));
        jobs.judging()
                .judge(
                        "c",
                        new JudgementRequest(
                                JudgementRequest.Verb.TOGETHER, List.of(other.b(), other.a()), List.of(), "MN", "yes"));
        assertEquals(
                new MatchQueue.Tally(2, 2, 1), jobs.judging().queue("c", "MN").tally());
    }

    @Test
    void whatLeavesANarrativeStaysOutWhenMoreComes() throws IOException {
        judge(apart(id("h1"), narrativeOf("h1")));
        analyse("c");
        assertEquals(List.of(2), sizes());
        page("c", "h3", HARBOUR + " Nobody asked them.");
        analyse("c");
        assertThat(narratives("c"))
                .filteredOn(each -> each.members().contains(id("h3")))
                .singleElement()
                .satisfies(each -> {
                    assertEquals(Stream.of(id("h2"), id("h3")).sorted().toList(), each.members());
                    assertThat(each.judged().cut()).isNotEmpty();
                });
    }

    @Test
    void twoBatchesWithARunBetweenGiveWhatOneGives() throws IOException {
        judge(apart(id("h1"), narrativeOf("h1")));
        judge(together(id("h1"), id("o1")));
        analyse("c");
        page("c", "h3", HARBOUR + " Nobody asked them.");
        page("c", "o3", ORCHARD);
        analyse("c");
        jobs.createCase("one", "", "");
        for (String each : List.of("o3", "h3", "h2", "o2", "o1", "h1")) {
            jobs.importInto("one", new ImportRequest(List.of(folder.resolve(each + ".html")), "", ""), Progress.SILENT);
        }
        analyse("one");
        jobs.judging().judge("one", apart(id("h1"), id("h2")));
        jobs.judging().judge("one", together(id("h1"), id("o1")));
        analyse("one");
        assertEquals(
                narratives("c").stream().map(Narrative::members).toList(),
                narratives("one").stream().map(Narrative::members).toList());
        assertThat(narratives("c")).hasSize(2);
    }

    private String narrativeOf(String title) {
        return narratives("c").stream()
                .filter(each -> each.members().contains(id(title)))
                .map(Narrative::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        for (JudgementRequest wrong : List.of(
                together(id("h1"), "o-none"),
                together(id("h1")),
                apart(id("h1"), id("h1")),
                apart(id("h1"), "n-none"))) {
            assertThrows(ProblemException.class, () -> jobs.judging().judge("c", wrong));
        }
        assertEquals(
                Problem.BAD_PARAMETER,
                assertThrows(
                                ProblemException.class,
                                () -> new JudgementRequest(
                                        JudgementRequest.Verb.TOGETHER, List.of("a", "b"), List.of(), "KL", " "))
                        .problem());
        assertThrows(
                ProblemException.class,
                () -> JudgementRequest.of(
                        new JudgementRequest.Said(
                                Map.of(
                                        JudgementRequest.Verb.TOGETHER,
                                        List.of("a"),
                                        JudgementRequest.Verb.APART,
                                        List.of("b")),
                                List.of(),
                                List.of("c")),
                        "KL",
                        "x"));
        assertEquals("[]\n", jobs.show("c", What.JUDGEMENTS, "").text());
        assertEquals(true, jobs.info("c").isAnalysed());
    }

    @Test
    void theReportSaysWhoWhenAndWhyInBothLanguages() {
        judge(apart(id("h1"), id("h2")));
        judge(together(id("h1"), id("o1")));
        analyse("c");
        assertThat(report(Locale.ENGLISH))
                .contains(
                        "2 judgements were made",
                        "1 match of a narrative joins nothing",
                        "MN, 1 October 2026",
                        "another claim");
        assertThat(report(Locale.FRENCH))
                .contains(
                        "2 jugements ont été portés",
                        "1 correspondance d’un récit",
                        "MN, 1er octobre 2026",
                        "another claim");
        assertThat(new String(jobs.export("c", ExportRequest.of("case-json")), StandardCharsets.UTF_8))
                .contains("\"by\" : \"MN\"", "\"cut\" : [ {");
    }

    private String report(Locale language) {
        return new String(jobs.report("c", ReportRequest.full(language, "md")), StandardCharsets.UTF_8);
    }

    @Test
    void aJudgementIsExportedLoggedAndHeldAgainstItsDigest() throws SQLException, IOException {
        Judgement made = judge(apart(id("h1"), id("h2")));
        analyse("c");
        Path out = folder.resolve("data");
        jobs.making().export("c", ExportRequest.of("data-package"), out, Progress.SILENT);
        assertThat(Files.readString(out.resolve("judgements.csv"))).contains(made.id(), "another claim", "stands");
        assertEquals(List.of(), jobs.verify(out.toString()).differences());
        assertThat(jobs.show("c", What.CUSTODY, "").text()).contains("\"act\":\"judge\"", made.id());
        assertEquals(List.of(), jobs.verifyCase("c").differences());
        try (Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/cases/c/case.db"));
                Statement statement = foreign.createStatement()) {
            String change = "UPDATE judgement SET json = replace(json, 'another', 'a better')";
            assertThrows(SQLException.class, () -> statement.execute(change));
            assertThrows(SQLException.class, () -> statement.execute("DELETE FROM judgement"));
            statement.execute("DROP TRIGGER judged_fixed");
            statement.execute("DROP TRIGGER judgement_changed");
            statement.execute(change);
        }
        assertThat(jobs.verifyCase("c").differences())
                .anyMatch(each -> each.where().equals("judgement"));
    }

    @Test
    void theApiTakesAJudgementAndRefusesOneFromElsewhere() throws Exception {
        try (Server server = Server.start(jobs, 0);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(server.address() + "api/cases/c/judgements");
            String body = "together=" + id("h1") + "," + id("o1") + "&by=KL&reason=one+claim";
            HttpRequest.Builder post = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            HttpResponse<String> refused = client.send(
                    post.copy().header("Origin", "http://elsewhere.example").build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(421, refused.statusCode());
            HttpResponse<String> made = client.send(post.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(201, made.statusCode(), made.body());
            assertThat(made.body()).contains("\"state\":\"stands\"");
            HttpResponse<String> shown =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(shown.body()).contains("one claim").contains(id("o1"));
        }
    }
}
