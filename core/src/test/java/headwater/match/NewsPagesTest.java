package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.Progress;
import headwater.assess.Settings;
import headwater.flow.LocalFlow;
import headwater.importing.Given;
import headwater.model.Credit;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import headwater.site.SiteTie;
import headwater.text.Foldings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Fifty saved news pages from many sites, three of which carry one article.
class NewsPagesTest {

    @Test
    void threeCopiesAreOneNarrativeAndNothingElseIsJoined() throws IOException {
        List<Observation> pages = pages();
        List<Narrative> narratives = Narratives.of(Matching.matches(LocalFlow.of(pages), List.of()), pages);
        assertThat(narratives).singleElement().satisfies(narrative -> {
            assertThat(narrative.members().stream().map(id -> page(id, pages)))
                    .containsExactlyInAnyOrder("000002", "000752", "001668");
            assertThat(narrative.matches()).hasSize(3).allMatch(match -> match.kind() == Match.Kind.VERBATIM);
        });
    }

    @Test
    void theThreeCopiesDoNotCreditOneAnotherAndShareAnAnalyticsId() throws IOException {
        List<Observation> pages = pages();
        Assessment assessment = Analysis.run(
                new Material("news", pages, List.of(), List.of()),
                new Settings(Instant.parse("2026-11-24T00:00:00Z"), 42, ZoneId.of("Asia/Taipei"), Foldings.ALL),
                Progress.NONE);
        // All three give the same minute, so that none can be said to have taken it from another.
        assertThat(assessment.narratives()).singleElement().satisfies(narrative -> {
            assertThat(narrative.trace().derivations()).isEmpty();
            assertThat(narrative.trace().orphans()).hasSize(3);
            // They name an agency and a page of a network as their sources, and none of the three sites.
            assertThat(pages.stream()
                            .filter(each -> narrative.narrative().members().contains(each.id()))
                            .flatMap(each -> each.credit().credited().stream())
                            .map(Credit.Credited::name))
                    .noneMatch(name -> name.matches("(?i).*(mission-tw|pplomo|missiback|bluepower).*"));
        });
        // Of each only one page is held, so that its id may have come with the copied page.
        assertThat(assessment.sites().standing(SiteTie.Standing.ONE_PAGE))
                .filteredOn(tie -> tie.id().equals("analytics:UA-135651881"))
                .singleElement()
                .satisfies(tie -> assertThat(tie.evidence().stream().map(id -> page(id, pages)))
                        .containsExactlyInAnyOrder("000002", "000752", "001668"));
    }

    private static List<Observation> pages() throws IOException {
        Optional<Path> folder = Repository.data("html-news-zh");
        assumeTrue(folder.isPresent());
        try (Stream<Path> files = Files.list(folder.get().resolve("pages"))) {
            return files.sorted()
                    .flatMap(file -> Given.file(file).accepted().stream())
                    .toList();
        }
    }

    /// The number in the name of its file.
    private static String page(String id, List<Observation> pages) {
        return pages.stream()
                .filter(page -> page.id().equals(id))
                .map(page -> page.capture().locator().replaceAll("^\\D*(\\d{6}).*$", "$1"))
                .findFirst()
                .orElse(id);
    }
}
