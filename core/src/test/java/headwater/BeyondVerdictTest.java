package headwater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Verdict;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.prose.Wording;
import headwater.report.Report;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever the findings are, no sentence and no row of any edition says more than their verdicts.
class BeyondVerdictTest {

    private static final int DRAWS = 60;

    /// Where a proposition is named as a question: the reading of analysts, whose row names the test that they read.
    private static final Set<String> OPEN = Set.of("judgements");

    /// Sentences of ours with such words in them that claim nothing, each with its reason.
    private static final Map<String, String> BOUNDED = Map.of(
            "report.summary.question", "the question of the case, in the words of who asked it",
            "report.alternatives.cap", "how far an attribution may go at most",
            "report.alternatives.would-change", "what would have to be answered first",
            "alternatives.answer.undetermined", "the row says that it was not answered",
            "report.category.state-controlled", "a category of the registry, shown no higher than its grounds carry it",
            "report.outlets.contested", "the same, contested",
            "report.brief.undetermined", "a list of what could not be answered");

    /// Says its verdict in words of its own.
    private static final Map<String, Verdict> IN_WORDS =
            Map.of("report.brief.undetermined", Verdict.UNABLE_TO_DETERMINE);

    private static CanadaCase canada;

    @BeforeAll
    static void read() {
        canada = CanadaCase.shared();
    }

    /// One sentence or one row of a table.
    private record Unit(String section, List<Phrase> phrases) {

        Stream<Phrase> all() {
            return phrases.stream().flatMap(Unit::within);
        }

        private static Stream<Phrase> within(Phrase phrase) {
            return Stream.concat(Stream.of(phrase), phrase.args().stream().flatMap(Unit::inside));
        }

        private static Stream<Phrase> inside(Serializable arg) {
            return switch (arg) {
                case Phrase phrase -> within(phrase);
                case List<?> list ->
                    list.stream()
                            .filter(Phrase.class::isInstance)
                            .map(Phrase.class::cast)
                            .flatMap(Unit::within);
                default -> Stream.of();
            };
        }

        Set<Verdict> verdicts() {
            Set<Verdict> verdicts = said();
            all().map(Phrase::key)
                    .filter(IN_WORDS::containsKey)
                    .map(IN_WORDS::get)
                    .forEach(verdicts::add);
            return verdicts;
        }

        private Set<Verdict> said() {
            return all().map(Phrase::key)
                    .filter(each -> each.startsWith("assess.verdict."))
                    .map(each -> Verdict.valueOf(each.substring("assess.verdict.".length())
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_')))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
        }
    }

    private static List<Unit> units(Report report) {
        List<Unit> units = new ArrayList<>();
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                switch (block) {
                    case Block.Paragraph paragraph ->
                        paragraph
                                .sentences()
                                .forEach(each -> units.add(new Unit(section.id(), List.of(each.phrase()))));
                    case Block.Table table -> table.rows().forEach(row -> units.add(new Unit(section.id(), row)));
                    case Block.Heading _, Block.Quote _, Block.Picture _ -> {}
                }
            }
        }
        return units;
    }

    private static List<Report> editions(Assessment assessment) {
        return List.of(
                Report.of(assessment),
                Report.brief(assessment),
                Report.weekly(assessment, canada.assessment, Instant.parse("2021-09-01T00:00:00Z")));
    }

    private static Finding drawn(Finding base, Random random) {
        Finding.Link link = new Finding.Link(
                Finding.Link.Kind.STATED,
                List.of(canada.material.observations().getFirst().id()),
                Phrase.of("report.none"));
        return switch (random.nextInt(5)) {
            case 0 -> supported(base, Finding.Strength.SOME_INDICATORS);
            case 1 -> supported(base, new Finding.Strength.StrongIndicators(List.of(link)));
            case 2 -> supported(base, new Finding.Strength.Observed(List.of(link)));
            case 3 ->
                new Finding.NotIndicated(
                        base.proposition(), Effect.none(Effect.Why.NO_SIZE), base.reasons(), base.method());
            default -> undetermined(base);
        };
    }

    private static Finding supported(Finding base, Finding.Strength strength) {
        return new Finding.Supported(
                base.proposition(), strength, Effect.none(Effect.Why.NO_SIZE), base.reasons(), base.method());
    }

    private static Finding undetermined(Finding base) {
        return base instanceof Finding.Undetermined
                ? base
                : new Finding.Undetermined(
                        base.proposition(),
                        List.of(new Finding.Missing(Finding.Code.TOO_FEW_ITEMS, "*", Phrase.of("report.none"))),
                        Effect.none(Effect.Why.TOO_LITTLE),
                        base.reasons(),
                        base.method());
    }

    private static Assessment with(BiFunction<Finding, Integer, Finding> other) {
        List<NarrativeAssessment> narratives = new ArrayList<>();
        for (NarrativeAssessment each : canada.assessment.narratives()) {
            int number = narratives.size() + 1;
            narratives.add(new NarrativeAssessment(
                    each.narrative(),
                    each.trace(),
                    each.findings().stream()
                            .map(finding -> other.apply(finding, number))
                            .toList(),
                    each.events(),
                    each.controls(),
                    each.reach(),
                    each.absences(),
                    each.impact()));
        }
        Assessment real = canada.assessment;
        return new Assessment(
                real.material(),
                real.settings(),
                real.compared(),
                narratives,
                real.appearances(),
                new Assessment.Across(
                        real.sites(),
                        real.across().findings().stream()
                                .map(finding -> other.apply(finding, 0))
                                .toList(),
                        real.across().dossier()),
                real.agreement(),
                real.skipped());
    }

    private static Map<Phrase, Set<Verdict>> verdicts(Assessment assessment) {
        Map<Phrase, Set<Verdict>> verdicts = new HashMap<>();
        Stream.concat(
                        assessment.narratives().stream().flatMap(each -> each.findings().stream()),
                        assessment.across().findings().stream())
                .forEach(each -> verdicts.computeIfAbsent(each.proposition(), _ -> EnumSet.noneOf(Verdict.class))
                        .add(Verdict.of(each)));
        return verdicts;
    }

    @Test
    void noSentenceAndNoRowGivesAPropositionAVerdictThatNobodyReached() {
        Random random = new Random(7);
        int named = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Assessment assessment = with((finding, _) -> drawn(finding, random));
            Map<Phrase, Set<Verdict>> reached = verdicts(assessment);
            for (Report report : editions(assessment)) {
                for (Unit unit : units(report)) {
                    Set<Phrase> propositions =
                            unit.all().filter(reached::containsKey).collect(Collectors.toSet());
                    if (propositions.isEmpty()) {
                        continue;
                    }
                    named++;
                    Set<Verdict> may = EnumSet.noneOf(Verdict.class);
                    propositions.forEach(each -> may.addAll(reached.get(each)));
                    // A weekly report also tells what a verdict was before.
                    if (report.edition() == Report.Edition.WEEKLY) {
                        may.add(Verdict.UNABLE_TO_DETERMINE);
                    }
                    assertThat(may).as(report.edition() + " " + unit).containsAll(unit.verdicts());
                    assertFalse(
                            unit.verdicts().isEmpty() && !OPEN.contains(unit.section()),
                            "a proposition without a verdict beside it: " + report.edition() + " " + unit);
                }
            }
        }
        assertThat(named).isGreaterThan(DRAWS * 10);
    }

    /// What claims something of people, in each language; in a sentence of ours only beside a verdict or where it is
    /// said what cannot be told.
    private static final Map<Locale, Pattern> CLAIMS = Map.of(
            Locale.ENGLISH,
            Pattern.compile(
                    "\\b(acted together|co-?ordinat|orchestrat|controlled by|on behalf of|inauthentic|was directed)",
                    Pattern.CASE_INSENSITIVE),
            Locale.FRENCH,
            Pattern.compile(
                    "(ont agi ensemble|coordonn|orchestr|contrôlée? par|pour le compte de|inauthenti|a été dirigé)",
                    Pattern.CASE_INSENSITIVE));

    @Test
    void withNothingDeterminedNoSentenceClaimsMoreThanWithout() {
        Assessment nothing = with((finding, _) -> undetermined(finding));
        for (Locale language : Report.LANGUAGES) {
            Wording wording = Wording.of(language);
            Set<String> found = new LinkedHashSet<>();
            for (Report report : editions(nothing)) {
                for (Unit unit : units(report)) {
                    for (Phrase each : unit.phrases()) {
                        String said = wording.say(each);
                        if (CLAIMS.get(language).matcher(said).find() && !isBounded(unit)) {
                            found.add(each.key() + ": " + said);
                        }
                    }
                }
            }
            assertEquals(Set.of(), found, language.toString());
        }
    }

    /// Words of analysts, captured words, what a test cannot tell, and rules of method are no findings of ours; neither
    /// is a sentence with "unable to determine" in it.
    private static boolean isBounded(Unit unit) {
        return Set.of("judgements", "methods", "evidence", "issue", "frames", "changes", "derivations", "chinese")
                        .contains(unit.section())
                || unit.verdicts().contains(Verdict.UNABLE_TO_DETERMINE)
                || unit.all().anyMatch(each -> BOUNDED.containsKey(each.key()));
    }
}
