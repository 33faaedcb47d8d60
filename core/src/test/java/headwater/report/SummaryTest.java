package headwater.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.NarrativeAssessment;
import headwater.drawing.Svg;
import headwater.model.Context;
import headwater.model.Count;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Moments;
import headwater.prose.Sentence;
import headwater.prose.Wording;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said once, in which words, and as what sort of statement.
class SummaryTest {

    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
    private static final Wording FRENCH = Wording.of(Locale.FRENCH);

    private static final Finding FINDING = new Finding.Undetermined(
            Samples.text("These accounts acted together."),
            List.of(
                    missing(Finding.Code.NO_TIMESTAMPS, "wechat", Phrase.of("coordination.missing.times", 3, 4, 100)),
                    missing(Finding.Code.NO_TIMESTAMPS, "web", Phrase.of("coordination.missing.times", 3, 4, 100)),
                    missing(
                            Finding.Code.CAPPED_COUNT,
                            "wechat",
                            Phrase.of("coordination.platform.capped-count.none", "WeChat", "2021-09", "seen"))),
            Effect.none(Effect.Why.TOO_LITTLE),
            List.of(Samples.text("3 items are too few.")),
            new Finding.Method(
                    "synchrony/1",
                    List.of("window=60s"),
                    7,
                    Samples.text("Three joint hours are needed."),
                    List.of(Samples.text("Exact times."))));

    private static final CaseView TWICE = CaseView.of(withNarratives(List.of(narrative(), narrative())));

    private static Finding.Missing missing(Finding.Code code, String platform, Phrase detail) {
        return new Finding.Missing(code, platform, detail);
    }

    private static NarrativeAssessment narrative() {
        NarrativeAssessment sample = Samples.narrative();
        return new NarrativeAssessment(
                sample.narrative(),
                sample.trace(),
                List.of(FINDING),
                sample.events(),
                sample.controls(),
                sample.reach(),
                sample.absences(),
                sample.impact());
    }

    private static Assessment withNarratives(List<NarrativeAssessment> narratives) {
        Assessment sample = Samples.assessment();
        return new Assessment(
                sample.material(),
                sample.settings(),
                sample.compared(),
                narratives,
                sample.appearances(),
                sample.across(),
                sample.agreement(),
                sample.skipped());
    }

    private static Block.Table table(List<Block> blocks, String caption) {
        return blocks.stream()
                .flatMap(each -> each instanceof Block.Table table ? Stream.of(table) : Stream.empty())
                .filter(each -> each.caption().key().equals(caption))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said(List<Block> blocks) {
        return blocks.stream()
                .flatMap(each -> each instanceof Block.Paragraph(List<Sentence> said) ? said.stream() : Stream.empty())
                .map(ENGLISH::sentence)
                .toList();
    }

    @Test
    void theSummarySaysInWordsWhatIsMissingAndOnceForBothNarratives() {
        List<List<Phrase>> rows = table(Summary.section(TWICE).blocks(), "report.summary.undetermined")
                .rows();

        assertEquals(1, rows.size());
        assertEquals(
                List.of(
                        "These accounts acted together.",
                        "1, 2",
                        "unable to determine",
                        "exact times of publication; uncapped numbers"),
                rows.getFirst().stream().map(ENGLISH::say).toList());
    }

    @Test
    void aFurtherNarrativeHasOneRowWithItsEarliestItem() {
        List<Phrase> row = table(Summary.section(TWICE).blocks(), "report.summary.others")
                .rows()
                .getFirst();

        assertEquals("2", ENGLISH.say(row.getFirst()));
        assertTrue(ENGLISH.say(row.get(3)).contains("8 September 2021 (day only"), ENGLISH.say(row.get(3)));
    }

    @Test
    void aReasonThatHoldsForBothNarrativesIsSaidOnce() {
        List<String> said = said(Reasoning.blocks(TWICE));

        assertEquals(1, said.stream().filter("3 items are too few."::equals).count());
        assertTrue(said.contains("For narratives 1, 2."), said.toString());
    }

    @Test
    void oneDetailMissingOnTwoPlatformsNamesThemTogether() {
        List<String> said = said(Reasoning.blocks(TWICE));

        assertTrue(
                said.stream()
                        .anyMatch(each ->
                                each.startsWith("Missing: exact times of publication (web, wechat). 3 of 4 items")),
                said.toString());
        assertFalse(said.stream().anyMatch(each -> each.contains("CAPPED_COUNT")), said.toString());
    }

    @Test
    void aLimitOfAPlatformIsOneRowForBothNarratives() {
        List<List<Phrase>> rows =
                table(Measures.limits(TWICE).blocks(), "report.limits.caption").rows();

        assertEquals(1, rows.size());
        assertEquals(
                List.of(
                        "wechat",
                        "uncapped numbers (CAPPED_COUNT)",
                        "On WeChat, the numbers shown are capped (as of 2021-09; seen).",
                        "1, 2"),
                rows.getFirst().stream().map(ENGLISH::say).toList());
    }

    @Test
    void aShareIsAFactAKinshipAJudgementAnEstimateAnAssumption() {
        List<String> both = List.of(Samples.ENGLISH, Samples.CHINESE);

        assertEquals(
                Sentence.Sort.FACT,
                Sentence.of(Phrase.of("trace.parent.covered", 0.17), both).sort());
        assertEquals(
                Sentence.Sort.JUDGEMENT,
                Sentence.of(Phrase.of("trace.parent.slip", "slip"), both).sort());
        assertEquals(
                Sentence.Sort.ASSUMPTION,
                Sentence.of(Phrase.of("trace.earliest.first", 1, 2, "a day", 0.05, "basis"), both)
                        .sort());
        assertEquals(
                Sentence.Sort.JUDGEMENT,
                Sentence.of(Phrase.of("trace.parent.covered", 0.17), List.of()).sort());
    }

    @Test
    void numbersThatAreNotKnownStandTogetherByWhy() {
        List<Count> counts = List.of(
                count(Count.Name.LIKES, Count.Qualifier.HIDDEN, -1),
                count(Count.Name.READS, Count.Qualifier.EXACT, 8_643),
                count(Count.Name.PLAYS, Count.Qualifier.HIDDEN, -1));

        assertEquals("reads 8,643; likes, plays hidden", ENGLISH.say(Origins.counts(counts)));
    }

    private static Count count(Count.Name name, Count.Qualifier qualifier, long number) {
        return new Count(name, qualifier, number, number, "", Count.Scope.ITEM, Known.notStated());
    }

    @Test
    void aLongEventBesideTheLastDayBeginsInsideThePicture() {
        Assessment sample = Samples.assessment();
        String title = "Le chef s’engage à interdire les produits issus du travail forcé, ".repeat(4);
        List<Context> context = Stream.concat(
                        sample.material().context().stream(),
                        Stream.of(new Context.Event(
                                "long",
                                "announcement",
                                List.of(title, title),
                                Moments.day("2021-09-10", ZoneOffset.UTC),
                                true,
                                "daily update")))
                .toList();
        CaseView view = CaseView.of(new Assessment(
                new Material(
                        sample.material().name(),
                        sample.material().observations(),
                        context,
                        sample.material().rejected()),
                sample.settings(),
                sample.compared(),
                sample.narratives(),
                sample.appearances(),
                sample.across(),
                sample.agreement(),
                sample.skipped()));
        LaneLegend.Words words = new LaneLegend.Words(FRENCH, Evidence.memberNumbers(view));
        LaneLayout.Flag flag = LaneLayout.of(view, sample.narratives().getFirst(), words).flags().stream()
                .filter(each -> each.event().id().equals("long"))
                .findFirst()
                .orElseThrow();

        assertTrue(flag.text().endsWith("…"), flag.text());
        assertTrue(flag.textEnds());
        assertTrue(flag.textX() - Svg.width(flag.text(), LaneLegend.Words.SMALL) / 1.08 > 0, flag.text());
    }
}
