package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing is published that breaks a rule of wording; a draft says that it is one.
class FinalReportTest {

    private static final String CONTEXT = """
            {"headwater": "context",
             "question": {"question": "Where did the line come from?", "purpose": "p", "scope": "s", "notice": ""},
             "contenders": [{"id": "p1", "names": ["Blue Party", "Parti bleu", "蓝党"], "leaders": []},
                            {"id": "p2", "names": ["Red Party", "Parti rouge", "红党"], "leaders": []}],
             "queries": [{"id": "k1", "platform": "*", "by": "AB", "justification": "%s", "terms": ["蓝党 中国"]}],
             "statements": [{"id": "s1", "sort": "fact", "by": "AB",
               "words": {"en": "The page %s so.", "fr": "La page %s ainsi.", "zh": "该网页%s如此。"}, "evidence": [%s]}],
             "alternatives": [%s]}
            """;

    private static final String THREE = answer(1, "commerce") + "," + answer(2, "directed") + "," + answer(3, "other");

    @TempDir
    Path home;

    private static String answer(int number, String sort) {
        return """
                {"id": "a%d", "sort": "%s", "title": {"en": "Answer %1$d", "fr": "Réponse %1$d"},
                 "readings": [{"evidence": "k1", "fit": "fits", "reason": {"en": "It says so.", "fr": "Il le dit."}}]}
                """.formatted(number, sort);
    }

    @BeforeEach
    void aCase() {
        assertEquals(0, run("case", "create", "c"));
    }

    @Test
    void aDraftWithoutAFaultIsWritten() throws IOException {
        given(CONTEXT.formatted("The line names one party.", "says", "dit", "写道", "\"k1\"", THREE));
        assertThat(refusal("en")).isEmpty();
        assertThat(Files.readString(home.resolve("out.md")))
                .contains("What the analysts judge", "The page says so.")
                .doesNotContain("This is a draft");
    }

    @Test
    void eachFaultIsNamedWithItsPlaceAndItsRuleInEachLanguage() throws IOException {
        given(CONTEXT.formatted("", "clearly says", "dit clairement", "显然写道", "", answer(1, "directed")));
        assertThat(refusal("fr"))
                .contains(
                        "not-ready",
                        "s1 [unlinked-fact]",
                        "s1 (en) at 9 [certainty] “clearly”",
                        "s1 (fr) at 12 [certainty] “clairement”",
                        "s1 (zh) at 3 [certainty] “显然”",
                        "k1 [one-sided-queries] “Red Party”",
                        "the draft [alternatives]");
        assertThat(home.resolve("out.md")).doesNotExist();
        assertEquals(0, run("report", "c", "--lang", "fr", "--format", "md", "--out", out()));
        assertThat(Files.readString(home.resolve("out.md")))
                .contains("Ceci est une ébauche", "à 6 endroits", "clairement");
    }

    @Test
    void sentencesStandInTheOrderOfTheirNumbers() throws IOException {
        StringBuilder statements = new StringBuilder();
        for (int number : new int[] {10, 2, 1}) {
            statements.append(statements.isEmpty() ? "" : ",").append("""
                    {"id": "s%d", "sort": "assumption", "by": "AB",
                     "words": {"en": "Number %1$d.", "fr": "Numéro %1$d."}}
                    """.formatted(number));
        }
        given("{\"headwater\": \"context\", \"statements\": [" + statements + "]}");
        assertEquals(0, run("report", "c", "--lang", "en", "--format", "md", "--out", out()));
        assertThat(Files.readString(home.resolve("out.md")))
                .containsSubsequence("Number 1.", "Number 2.", "Number 10.");
    }

    @Test
    void aCaseInWhichNobodyWroteAnythingIsNotReadyEither() throws IOException {
        given("{\"headwater\": \"context\", \"question\": {\"question\": \"Where from?\"}}");
        assertThat(refusal("en")).contains("the draft [alternatives]");
    }

    private void given(String context) throws IOException {
        Path file = Files.writeString(home.resolve("context.json"), context);
        assertEquals(0, run("import", "c", file.toString()));
        assertEquals(0, run("analyse", "c", "--as-of", "2026-11-29T00:00:00Z"));
    }

    private String out() {
        return home.resolve("out.md").toString();
    }

    /// What is said on standard error where the report is refused; empty where it is written.
    private String refusal(String language) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = run("report", "c", "--lang", language, "--format", "md", "--final", "--out", out());
            assertThat(code).isIn(0, 3);
            return code == 0 ? "" : said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setErr(before);
        }
    }

    private int run(String... args) {
        return Main.execute(Stream.concat(Stream.of(args), Stream.of("--home", home.toString()))
                .toArray(String[]::new));
    }
}
