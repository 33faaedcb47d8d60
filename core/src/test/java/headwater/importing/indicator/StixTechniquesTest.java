package headwater.importing.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.model.Framed.Technique;
import headwater.model.Framed.TechniqueList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StixTechniquesTest {

    private static final Optional<Path> SAMPLES = Repository.data("samples");

    private static List<TechniqueList> lists(Given given) {
        return given.read().stream()
                .filter(Imported.Noted.class::isInstance)
                .map(each -> ((Imported.Noted) each).context())
                .filter(TechniqueList.class::isInstance)
                .map(TechniqueList.class::cast)
                .toList();
    }

    @Test
    void attackPatternsWithIdsAreAListOfTheBundlesOwnWords() {
        String bundle = """
                {"type": "bundle", "id": "bundle--1", "objects": [
                 {"type": "x-mitre-tactic", "id": "x--1", "name": "Made tactic", "x_mitre_shortname": "made"},
                 {"type": "attack-pattern", "id": "attack-pattern--1", "name": "Made technique",
                  "created": "2026-01-05T00:00:00Z", "kill_chain_phases": [{"phase_name": "made"}],
                  "external_references": [{"external_id": "T9001.002"}]},
                 {"type": "attack-pattern", "id": "attack-pattern--2", "name": "Without an id"},
                 {"type": "marking-definition", "id": "m--1", "definition_type": "statement",
                  "definition": {"statement": "CC0"}}]}
                """;
        TechniqueList list = lists(Given.text("made.json", bundle)).getFirst();
        assertEquals(List.of(new Technique("T9001.002", "Made technique", List.of("Made tactic"))), list.techniques());
        assertEquals("2026-01-05", list.version());
        assertEquals("CC0", list.licence());
        assertEquals("made.json", list.title());
    }

    @Test
    void aBundleWithoutTechniquesIsNoList() {
        assertThat(lists(Given.text("none.json", "{\"type\":\"bundle\",\"objects\":[]}")))
                .isEmpty();
    }

    @Test
    void theListsThatDisarmPublishedAreReadWithVersionAndLicence() {
        assumeTrue(SAMPLES.isPresent(), "skipped: no data");
        TechniqueList list = lists(Given.file(SAMPLES.get().resolve("stix-disarm/DISARM-2024-11.json")))
                .getFirst();
        assertThat(list.techniques()).hasSize(391);
        assertEquals("DISARM Framework", list.title());
        assertEquals("2024-11-22", list.version());
        assertEquals("CC-BY-SA-4.0 DISARM Foundation", list.licence());
        assertThat(list.techniques())
                .extracting(Technique::id)
                .contains("T0084.001", "T0084.002", "T0084.003", "T0084.004", "T0023.001", "T0119.002", "T0139");
    }
}
