package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.flow.LocalFlow;
import headwater.importing.Given;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Fifty saved news pages from many sites, three of which carry one article.
class NewsPagesTest {

    @Test
    void threeCopiesAreOneNarrativeAndNothingElseIsJoined() throws IOException {
        Optional<Path> folder = Repository.data("html-news-zh");
        assumeTrue(folder.isPresent());
        List<Observation> pages;
        try (Stream<Path> files = Files.list(folder.get().resolve("pages"))) {
            pages = files.sorted()
                    .flatMap(file -> Given.file(file).accepted().stream())
                    .toList();
        }
        List<Match> matches = Matching.matches(LocalFlow.of(pages), List.of());
        List<Narrative> narratives = Narratives.of(matches, pages);
        if (Boolean.getBoolean("show")) {
            matches.forEach(match -> System.out.println(match.kind() + " " + match.score() + " " + match.reasons()
                    + "\n  " + page(match.a(), pages) + "\n  " + page(match.b(), pages)));
        }
        assertThat(narratives).singleElement().satisfies(narrative -> {
            assertThat(narrative.members().stream().map(id -> page(id, pages)))
                    .allMatch(page -> page.contains("000002") || page.contains("000752") || page.contains("001668"))
                    .hasSize(3);
            assertThat(narrative.matches()).hasSize(3).allMatch(match -> match.kind() == Match.Kind.VERBATIM);
        });
    }

    private static String page(String id, List<Observation> pages) {
        return pages.stream()
                .filter(page -> page.id().equals(id))
                .map(page -> page.capture().locator() + " " + page.label() + " "
                        + page.item().body().text().orElse("").length())
                .findFirst()
                .orElse(id);
    }
}
