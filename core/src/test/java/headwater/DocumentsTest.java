package headwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents say what the code does, or the build fails.
class DocumentsTest {

    @Test
    void architectureNamesOnlyTypesThatExist() {
        List<String> missing = Pattern.compile("`([A-Z][A-Za-z]+)`")
                .matcher(Repository.read("ARCHITECTURE.md"))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(name -> Repository.files(".", "/" + name + ".java").isEmpty())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void architecturePrintsTheOrderOfTheStages() {
        assertTrue(
                Repository.read("ARCHITECTURE.md").contains(String.join(" → ", StageOrderTest.ORDER)),
                "ARCHITECTURE.md must print: " + String.join(" → ", StageOrderTest.ORDER));
    }

    @Test
    void everyProblemHasItsHeading() {
        String page = Repository.read("docs/reference/problems.md");
        assertEquals(
                List.of(),
                Stream.of(Problem.values())
                        .map(Problem::code)
                        .filter(code -> !page.contains("\n## " + code + "\n"))
                        .toList());
    }

    @Test
    void everyLinkInTheDocumentsLeadsToAFile() {
        List<String> broken = Repository.files(".", ".md").stream()
                .filter(page -> !page.toString().contains("node_modules"))
                .flatMap(DocumentsTest::brokenLinks)
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void everyDecisionNamesWhatWasRejected() {
        List<Path> records = Repository.files("docs/decisions", ".md").stream()
                .filter(each -> each.getFileName().toString().matches("\\d{4}-.*"))
                .toList();
        assertTrue(records.size() >= 8, "decision records: " + records.size());
        for (Path record : records) {
            String text = Repository.read(Repository.root().relativize(record).toString());
            for (String heading : List.of("## Context", "## Options", "## Outcome", "## Consequences")) {
                assertTrue(text.contains(heading), record + " lacks " + heading);
            }
        }
    }

    private static Stream<String> brokenLinks(Path page) {
        return Pattern.compile("\\]\\(([^)#: ]+)(#[^)]*)?\\)")
                .matcher(Repository.read(Repository.root().relativize(page).toString()))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .map(target -> Repository.root().relativize(page) + " → " + target);
    }
}
