package headwater.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.assess.Assessment;
import headwater.assess.Progress;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A case of more narratives than anybody reads: what is told, and that what is not told is counted.
class ManyNarrativesTest {

    private static final int ALL = Report.NARRATIVES + 11;

    private static Assessment many(int narratives) {
        Assessment one = Samples.assessment();
        return new Assessment(
                one.material(),
                one.settings(),
                one.compared(),
                Collections.nCopies(narratives, one.narratives().getFirst()),
                one.appearances(),
                one.across(),
                one.agreement(),
                one.skipped());
    }

    private static Section section(Report report, String id) {
        return report.sections().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long pictures(Report report) {
        return section(report, "picture").blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .count();
    }

    private static String said(Section section, Locale language) {
        Wording words = Wording.of(language);
        return section.blocks().stream()
                .flatMap(
                        block -> block instanceof Block.Paragraph(List<Sentence> said) ? said.stream() : Stream.empty())
                .map(each -> words.say(each.phrase()))
                .collect(Collectors.joining(" "));
    }

    private static List<List<Phrase>> others(Report report) {
        return section(report, "narratives").blocks().stream()
                .flatMap(block -> block instanceof Block.Table table
                                && table.caption().key().equals("report.others.caption")
                        ? table.rows().stream()
                        : Stream.empty())
                .toList();
    }

    @Test
    void theFirstAreToldAndTheOthersCounted() {
        Report report = Report.of(many(ALL));
        assertEquals(Report.NARRATIVES, pictures(report));
        String english = said(section(report, "narratives"), Locale.ENGLISH);
        assertTrue(english.contains("61 narratives were chained"), english);
        assertTrue(english.contains("The first 50 are told below"), english);
        assertTrue(english.contains("11 further ones are counted here"), english);
        String french = said(section(report, "narratives"), Locale.FRENCH);
        assertTrue(french.contains("11 autres sont comptés ici"), french);
        int verdicts = many(ALL).narratives().getFirst().findings().size();
        assertEquals(
                11 * verdicts,
                others(report).stream()
                        .mapToInt(row ->
                                Integer.parseInt(Wording.of(Locale.ENGLISH).say(row.getLast())))
                        .sum());
    }

    @Test
    void asManyAreToldAsAreAskedFor() {
        assertEquals(3, pictures(Report.of(many(ALL), 3, Progress.NONE)));
        Report all = Report.of(many(ALL), Integer.MAX_VALUE, Progress.NONE);
        assertEquals(ALL, pictures(all));
        assertEquals(List.of(), others(all));
        assertEquals(List.of(), others(Report.of(many(Report.NARRATIVES))));
    }

    @Test
    void oneByItselfKeepsItsNumber() {
        Report report = Report.narrative(many(ALL), 57);
        assertEquals(
                List.of("picture-57"),
                section(report, "picture").blocks().stream()
                        .flatMap(block ->
                                block instanceof Block.Heading heading ? Stream.of(heading.id()) : Stream.empty())
                        .toList());
        List<String> first = ((Block.Table) section(report, "evidence").blocks().get(1))
                .rows().stream()
                        .map(row -> row.getFirst().args().getFirst().toString())
                        .toList();
        assertTrue(first.containsAll(many(1).narratives().getFirst().narrative().members()));
    }

    @Test
    void aWeekComparesAllAndListsTheFirst() {
        Assessment now = many(ALL);
        Report news = Report.weekly(now, many(0), Instant.parse("2021-09-10T00:00:00Z"));
        String said = said(section(news, "new-narratives"), Locale.ENGLISH);
        assertTrue(said.contains("The first 50 of them stand here; 11 further ones have something new."), said);
        assertTrue(Report.weekly(now, now, Instant.parse("2021-09-10T00:00:00Z")).sections().stream()
                .noneMatch(each -> each.id().equals("new-narratives")));
    }
}
