package headwater;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.json.ContextJson;
import headwater.model.Context;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bundled case says of itself, everywhere, that it is a reconstruction.
class CanadaSampleTest {

    private static final String CASE = "samples/canada-2021/";

    @Test
    void everyPageSaysItIsAReconstructionInItsHeadAndOnItsFace() {
        assertThat(Repository.files(CASE + "pages", ".html"))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(page -> assertThat(Repository.read(
                                Repository.root().relativize(page).toString()))
                        .contains("<meta name=\"headwater:notice\" content=\"Reconstruction")
                        .contains("<p class=\"notice\">"));
    }

    @Test
    void everyRowOfTheTableSaysIt() {
        List<String> lines = Repository.read(CASE + "manual-review.csv").lines().toList();
        assertThat(lines.getFirst()).startsWith("notice,");
        assertThat(lines.stream().filter(line -> line.startsWith("reconstruction,")))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void everySnapshotOfAListSaysThatItIsThinned() {
        assertThat(Repository.read(CASE + "rankings.ndjson").lines()).allMatch(line -> line.contains("thinned"));
    }

    @Test
    void theContextIsReadableAndItsNoticeSaysIt() {
        JsonNode entries = JsonMapper.builder()
                .build()
                .readTree(Repository.read(CASE + "context.json"))
                .get("entries");
        List<Context> context = entries.values().stream()
                .map(JsonNode::toString)
                .map(ContextJson::read)
                .toList();
        assertThat(context)
                .filteredOn(Context.Question.class::isInstance)
                .singleElement()
                .extracting(each -> ((Context.Question) each).notice())
                .asString()
                .contains("Reconstruction", "Reconstitution");
        assertThat(context).filteredOn(Context.ControlStory.class::isInstance).hasSize(2);
    }
}
