package headwater.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.model.Written;
import headwater.running.Progress;
import headwater.wording.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody types on the page for writing, and what the rules say of it at once.
class WritingTest {

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-10-01T10:00:00Z");
    private Jobs jobs;
    private String item = "";

    @BeforeEach
    void aCaseOfOnePage() throws IOException {
        jobs = new Jobs(folder.resolve("home"), () -> now = now.plusSeconds(1));
        jobs.createCase("c", "", "");
        Path page = Files.writeString(
                folder.resolve("a.html"),
                "<!doctype html><html lang=en><link rel=canonical href=https://a.example/a><title>Harbour</title>"
                        + "<article><p>The harbour office will raise the mooring fee in spring.");
        jobs.importInto("c", new ImportRequest(List.of(page), "", ""), Progress.SILENT);
        item = jobs.observations("c").getFirst().id();
    }

    private static Map<String, String> typed(String... pairs) {
        Map<String, String> typed = new HashMap<>(Map.of("by", "AB"));
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], pairs[i + 1]);
        }
        return typed;
    }

    private Map<String, String> fact() {
        return typed(
                "sort",
                "fact",
                "en",
                "The article named its source.",
                "fr",
                "L’article nommait sa source.",
                "evidence",
                item);
    }

    private Map<String, String> judgement() {
        return typed(
                "sort",
                "judgement",
                "en",
                "It is likely that the office wrote it.",
                "fr",
                "Il est probable que le bureau l’a écrit.",
                "evidence",
                item,
                "low",
                "60",
                "high",
                "75,5",
                "confidence",
                "moderate",
                "why-en",
                "One page.",
                "why-fr",
                "Une page.");
    }

    private String keep(Map<String, String> typed) {
        return keep(Form.SENTENCE, typed).id();
    }

    private Kept keep(Form form, Map<String, String> typed) {
        return jobs.writing().keep("c", form, new Typed(typed));
    }

    private static Map<String, String> review(String of, String outcome, String by) {
        return typed("of", of, "outcome", outcome, "by", by);
    }

    private static Map<String, String> away(String of) {
        return typed("of", of, "why-en", "It was wrong.");
    }

    private List<Rule> faults(String of) {
        return jobs.writing().draft("c").of(of).stream()
                .map(each -> each.rule())
                .toList();
    }

    @Test
    void aSentenceGetsTheNextIdAndIsKeptAsItWouldBeImported() {
        assertEquals("s1", keep(fact()));
        assertEquals("s2", keep(judgement()));
        Written.Statement second = jobs.writing().draft("c").statements().getLast();
        assertEquals(
                new Written.Likelihood(0.6, 0.755, "icd-203-1"),
                second.likelihood().get());
        assertEquals(List.of(item), second.evidence());
        assertThat(jobs.show("c", What.CUSTODY, "").text()).contains("write", "L’article nommait sa source.");
    }

    @Test
    void whatIsOpenedToBeChangedIsWhatWasTyped() {
        keep(judgement());
        Written.Statement kept = jobs.writing().draft("c").statements().getFirst();
        Typed again = StatementForm.of(kept);
        assertEquals("75.5", again.get("high"));
        keep(new HashMap<>(again.fields()));
        assertEquals(List.of(kept), jobs.writing().draft("c").statements());
    }

    @Test
    void aSentenceWithTheIdOfAnotherTakesItsPlaceAndThePastIsKept() {
        keep(fact());
        Map<String, String> changed = fact();
        changed.put("id", "s1");
        changed.put("en", "The article named a source.");
        assertEquals("s1", keep(changed));
        assertEquals(1, jobs.writing().draft("c").statements().size());
        assertThat(jobs.show("c", What.CUSTODY, "").text())
                .contains("The article named its source.", "The article named a source.");
    }

    @Test
    void eachRuleIsToldWhereItIsBroken() {
        Map<String, String> wrong = fact();
        wrong.put("evidence", "");
        wrong.remove("fr");
        keep(wrong);
        assertThat(faults("s1")).contains(Rule.UNLINKED_FACT, Rule.LANGUAGE_MISSING);
        Map<String, String> banned = judgement();
        banned.put("en", "This clearly proves that the office wrote it.");
        keep(banned);
        assertThat(faults("s2")).contains(Rule.CERTAINTY, Rule.NO_SECOND_READER);
        assertThat(jobs.writing().draft("c").elsewhere())
                .anyMatch(each -> each.fault().rule() == Rule.ALTERNATIVES);
        assertThat(jobs.writing().draft("c").isReady()).isFalse();
    }

    @Test
    void evidenceThatTheCaseDoesNotHoldIsAFaultAndNoLabel() {
        Map<String, String> wrong = fact();
        wrong.put("evidence", item + "\no-0000000000000000");
        keep(wrong);
        assertThat(faults("s1")).containsExactly(Rule.UNKNOWN_EVIDENCE);
        assertThat(jobs.writing().draft("c").labels()).containsOnlyKeys(item);
    }

    @Test
    void aJudgementPassesWhenSomebodyElseHasReadIt() {
        keep(judgement());
        assertThat(faults("s1")).contains(Rule.NO_SECOND_READER);
        keep(Form.REVIEW, review("s1", "agrees", "AB"));
        assertThat(faults("s1")).contains(Rule.NO_SECOND_READER);
        keep(Form.REVIEW, review("s1", "agrees", "CD"));
        assertThat(faults("s1")).isEmpty();
        Map<String, String> sentBack = review("", "sends-back", "EF");
        sentBack.put("why-en", "Too strong.");
        keep(Form.REVIEW, sentBack);
        assertThat(faults("s1")).contains(Rule.SENT_BACK);
    }

    @ParameterizedTest
    @CsvSource({
        "'sort=fact', en words",
        "'sort=guess en=x', sort choice",
        "'sort=fact en=x by=.', by by",
        "'sort=fact en=x low=60 high=70', low only-judgement",
        "'sort=judgement en=x low=sixty high=70', low number",
        "'sort=judgement en=x low=60', high number",
        "'sort=judgement en=x low=NaN high=NaN', low number; high number",
        "'sort=judgement en=x low=0 high=100', low interval; high interval",
        "'sort=judgement en=x low=70 high=60', low interval",
        "'sort=judgement en=x confidence=high', why-en words",
        "'sort=judgement en=x confidence=sure why-en=x', confidence choice",
        "'sort=judgement en=x why-en=x', confidence level",
        "'sort=fact en=x id=gone', id gone",
    })
    void whatCannotBeAStatementIsRefusedWithItsReasonsAndKeepsNothing(String typed, String reasons) {
        keep(new HashMap<>(Map.of("id", "gone", "sort", "fact", "en", "x", "by", "AB")));
        keep(Form.WITHDRAWAL, away("gone"));
        Map<String, String> wrong = typed();
        for (String each : typed.split(" ")) {
            wrong.put(each.split("=")[0], each.split("=")[1]);
        }
        assertEquals(
                reasons,
                keep(Form.SENTENCE, wrong).faults().stream()
                        .map(each -> each.field() + " " + each.key())
                        .collect(Collectors.joining("; ")));
        assertEquals(List.of(), jobs.writing().draft("c").statements());
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertEquals(
                List.of(new FormFault("en", "long", "5000")),
                keep(Form.SENTENCE, typed("sort", "fact", "en", "x".repeat(5_000)))
                        .faults());
    }

    @Test
    void aReviewOfNothingAndADissentWithoutAReasonAreRefused() {
        assertEquals(
                List.of(new FormFault("of", "gone", "s9")),
                keep(Form.REVIEW, review("s9", "agrees", "CD")).faults());
        assertEquals(
                List.of(new FormFault("why-en", "words", "")),
                keep(Form.REVIEW, review("", "dissents", "CD")).faults());
    }

    @Test
    void whatIsTakenAwayIsInTheRecordAndNotInTheDraftAndCanBeBroughtBack() {
        keep(fact());
        Written.Statement kept = jobs.writing().draft("c").statements().getFirst();
        String withdrawal = keep(Form.WITHDRAWAL, away("s1")).id();
        DraftView draft = jobs.writing().draft("c");
        assertEquals(List.of(), draft.statements());
        assertEquals(List.of(), draft.faults());
        assertEquals(kept, draft.taken().getFirst().entry());
        assertEquals("AB", draft.taken().getFirst().away().by());
        assertThat(jobs.show("c", What.CUSTODY, "").text())
                .contains("The article named its source.", "withdrawal-", "It was wrong.");
        assertEquals(
                List.of(new FormFault("of", "gone", "s1")),
                keep(Form.WITHDRAWAL, away("s1")).faults());
        assertEquals("s2", keep(fact()));
        keep(Form.WITHDRAWAL, away(withdrawal));
        assertThat(jobs.writing().draft("c").statements()).contains(kept).hasSize(2);
        assertEquals(List.of(), jobs.writing().draft("c").taken());
    }

    @Test
    void aWithdrawalSaysWhyAndByWhom() {
        keep(fact());
        assertEquals(
                List.of(new FormFault("why-en", "words", ""), new FormFault("by", "by", "")),
                keep(Form.WITHDRAWAL, typed("of", "s1", "by", "")).faults());
        assertEquals(1, jobs.writing().draft("c").statements().size());
    }

    @Test
    void aSentenceIsTakenAwayByAContextFileAsWell() throws IOException {
        keep(fact());
        Path file = Files.writeString(
                folder.resolve("context.json"),
                "{\"headwater\": \"context/1\", \"withdrawals\": [{\"id\": \"w1\", \"of\": \"s1\", \"by\": \"AB\","
                        + " \"why\": {\"en\": \"Wrong.\"}, \"when\": \"2026-10-02T10:00:00Z\"}]}");
        jobs.importInto("c", new ImportRequest(List.of(file), "", ""), Progress.SILENT);
        assertEquals(List.of(), jobs.writing().draft("c").statements());
    }

    @Test
    void aSentenceNeverTakesThePlaceOfAnotherEntry() throws IOException {
        Path events = Files.writeString(
                folder.resolve("context.json"),
                "{\"headwater\": \"context/1\", \"queries\": [{\"id\": \"q1\", \"platform\": \"web\", \"terms\": [\"x\"],"
                        + " \"by\": \"AB\"}]}");
        jobs.importInto("c", new ImportRequest(List.of(events), "", ""), Progress.SILENT);
        Map<String, String> wrong = fact();
        wrong.put("id", "q1");
        assertEquals(
                List.of(new FormFault("id", "other-entry", "q1")),
                keep(Form.SENTENCE, wrong).faults());
        assertThat(jobs.show("c", What.CUSTODY, "").text()).doesNotContain("\"write\"");
    }

    @Test
    void whatAMachineWroteStaysAMachinesWhoeverChangesIt() throws IOException {
        Path machine = Files.writeString(
                folder.resolve("context.json"),
                "{\"headwater\": \"context/1\", \"statements\": [{\"id\": \"s7\", \"sort\": \"assumption\", \"by\": \"AB\","
                        + " \"words\": {\"en\": \"One.\", \"fr\": \"Un.\"}, \"machine\": {\"model\": \"m\", \"version\": \"1\","
                        + " \"made\": \"2026-01-01\"}}]}");
        jobs.importInto("c", new ImportRequest(List.of(machine), "", ""), Progress.SILENT);
        keep(typed("id", "s7", "sort", "assumption", "en", "Two.", "fr", "Deux."));
        Written.Statement changed = jobs.writing().draft("c").statements().getFirst();
        assertEquals("Two.", changed.words().getFirst().text());
        assertEquals("m", changed.machine().get().model());
        assertEquals("s8", keep(fact()));
    }

    @Test
    void anAddressWithACommaStaysOneAndPartsOfAPercentAreKept() {
        Map<String, String> typed = judgement();
        typed.put("evidence", "https://a.example/a,b");
        typed.put("low", "33.33");
        keep(typed);
        Written.Statement kept = jobs.writing().draft("c").statements().getFirst();
        assertEquals(List.of("https://a.example/a,b"), kept.evidence());
        assertEquals("33.33", StatementForm.of(kept).get("low"));
    }

    @Test
    void theReportPrintsWhatIsWrittenNowWithoutBeingWorkedOutAgain() {
        jobs.analyse("c", "", 1, Progress.SILENT);
        assertEquals(List.of(), jobs.writing().draft("c").printed());
        keep(fact());
        assertEquals(false, jobs.info("c").isAnalysed());
        assertThat(jobs.writing().draft("c").printed())
                .singleElement()
                .matches(each -> each.toString().contains("The article named its source."));
    }

    @Test
    void daysThatWereNotSearchedAfterAllAreTakenAway() {
        keep(fact());
        keep(Form.SEARCHED, searched());
        DraftView draft = jobs.writing().draft("c");
        assertEquals("d1", draft.searched().getFirst().id());
        assertThat(draft.removable().stream().map(DraftView::label)).contains("d1: web, 2021-09-01 – 2021-09-30");

        String withdrawal = keep(Form.WITHDRAWAL, away("d1")).id();

        assertEquals(List.of(), jobs.writing().draft("c").searched());
        assertEquals(List.of(), faults(withdrawal));
        assertThat(jobs.writing().draft("c").taken())
                .singleElement()
                .matches(each -> DraftView.text(each.entry()).equals("web, 2021-09-01 – 2021-09-30"));
    }

    private static Map<String, String> searched() {
        return typed(
                "platform",
                "web",
                "from",
                "2021-09-01",
                "to",
                "2021-09-30",
                "zone",
                "UTC",
                "basis",
                "The site's own search, by hand.");
    }
}
