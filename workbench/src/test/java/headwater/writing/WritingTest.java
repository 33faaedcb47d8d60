package headwater.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.listing.What;
import headwater.model.Issued;
import headwater.model.Written;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import headwater.wording.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        return jobs.writing().keep("c", new StatementForm(typed));
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
        StatementForm again = StatementForm.of(kept);
        assertEquals("75.5", again.get("high"));
        keep(new HashMap<>(again.typed()));
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
        jobs.writing().review("c", List.of("s1"), Issued.Outcome.AGREES, Map.of(), "AB");
        assertThat(faults("s1")).contains(Rule.NO_SECOND_READER);
        jobs.writing().review("c", List.of("s1"), Issued.Outcome.AGREES, Map.of(), "CD");
        assertThat(faults("s1")).isEmpty();
        jobs.writing()
                .review(
                        "c",
                        List.of(),
                        Issued.Outcome.SENDS_BACK,
                        Map.of("en", "Too strong.", "fr", "Trop fort."),
                        "EF");
        assertThat(faults("s1")).contains(Rule.SENT_BACK);
    }

    @Test
    void whatCannotBeAStatementIsRefusedAndKeepsNothing() {
        for (Map<String, String> wrong : List.of(
                typed("sort", "fact"),
                typed("sort", "guess", "en", "x"),
                typed("sort", "fact", "en", "x", "by", " "),
                typed("sort", "fact", "en", "x", "low", "60", "high", "70"),
                typed("sort", "judgement", "en", "x", "low", "sixty"),
                typed("sort", "judgement", "en", "x", "low", "NaN", "high", "NaN"),
                typed("sort", "judgement", "en", "x".repeat(5_000)),
                typed("sort", "judgement", "en", "x", "low", "0", "high", "100"),
                typed("sort", "judgement", "en", "x", "confidence", "high"))) {
            assertThrows(ProblemException.class, () -> keep(wrong), wrong.toString());
        }
        assertThrows(
                ProblemException.class,
                () -> jobs.writing().review("c", List.of("s9"), Issued.Outcome.AGREES, Map.of(), "CD"));
        assertThrows(
                ProblemException.class,
                () -> jobs.writing().review("c", List.of(), Issued.Outcome.DISSENTS, Map.of(), "CD"));
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
        assertThrows(ProblemException.class, () -> keep(wrong));
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
}
