package headwater.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.accumulation.Dossier;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.NarrativeAssessment;
import headwater.model.Context;
import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.model.Written;
import headwater.model.Written.Said;
import headwater.prose.Block;
import headwater.prose.Moments;
import headwater.prose.Section;
import headwater.prose.Wording;
import headwater.site.SiteTie;
import headwater.site.Sites;
import headwater.site.TieKind;
import headwater.trace.Earliest;
import headwater.trace.Trace;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The frames, the way to readers, the brief and the weekly report, on the small case.
class EditionsTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant SINCE = Instant.parse("2021-09-10T00:00:00Z");
    private static final Assessment EMPTY = without(Samples.assessment(""), List.of());

    private static List<Said> said(String english, String french) {
        return List.of(new Said("en", english), new Said("fr", french));
    }

    private static Written.Statement statement(String id, Written.Sort sort, String english, String french) {
        return new Written.Statement(
                id,
                sort,
                said(english, french),
                List.of(Samples.COPY),
                sort == Written.Sort.JUDGEMENT
                        ? Known.of(new Written.Likelihood(0.6, 0.75, "icd-203-1"))
                        : Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                "AB");
    }

    private static When at(String time) {
        return Moments.minute(time, UTC);
    }

    private static Assessment with(Context... more) {
        Assessment sample = Samples.assessment("");
        List<Context> context = new ArrayList<>(sample.material().context());
        context.addAll(List.of(more));
        return of(sample, sample.material().observations(), context);
    }

    private static Assessment without(Assessment sample, List<Observation> observations) {
        Assessment fewer = of(sample, observations, sample.material().context());
        return new Assessment(
                fewer.material(),
                fewer.settings(),
                Assessment.Compared.NOTHING,
                List.of(),
                List.of(),
                fewer.across(),
                fewer.agreement(),
                List.of());
    }

    private static Assessment of(Assessment sample, List<Observation> observations, List<Context> context) {
        return new Assessment(
                new Material(sample.material().name(), observations, context, List.of()),
                sample.settings(),
                sample.compared(),
                sample.narratives(),
                sample.appearances(),
                sample.across(),
                sample.agreement(),
                sample.skipped());
    }

    private static String text(Report report, String section, Locale language) {
        Wording words = Wording.of(language);
        StringBuilder text = new StringBuilder();
        for (Section each : report.sections()) {
            if (each.id().equals(section)) {
                each.blocks().forEach(block -> text(block, words, text));
            }
        }
        return text.toString();
    }

    private static void text(Block block, Wording words, StringBuilder text) {
        switch (block) {
            case Block.Paragraph paragraph ->
                paragraph
                        .sentences()
                        .forEach(each -> text.append(words.sentence(each)).append('\n'));
            case Block.Table table ->
                table.rows()
                        .forEach(row -> text.append(String.join(
                                        " | ", row.stream().map(words::say).toList()))
                                .append('\n'));
            case Block.Heading heading -> text.append(words.say(heading.text())).append('\n');
            case Block.Quote _, Block.Picture _ -> {}
        }
    }

    private static String english(Report report, String section) {
        return text(report, section, Locale.ENGLISH);
    }

    private static String whole(Report report) {
        return report.sections().stream()
                .map(each -> english(report, each.id()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatNobodyAnswersIsNotFilledByTheRun() {
        Report report = Report.of(with(new Framed.Aspect("f", Framed.Field.TARGET, List.of("s1"))));
        assertThat(english(report, "frames"))
                .contains("Objective | not for a run to say | not stated", "legal and ethical | not for a run to say")
                .contains("not available to this system")
                .doesNotContain("VIGINUM", "Techniques");
    }

    @Test
    void anAnswerOfAnalystsStandsBesideTheRunInBothLanguages() {
        Report report = Report.of(with(
                statement("s1", Written.Sort.JUDGEMENT, "Readers abroad.", "Des lecteurs à l’étranger."),
                new Framed.Aspect("f", Framed.Field.TARGET, List.of("s1"))));
        assertThat(english(report, "frames")).contains("Target | not for a run to say | Readers abroad.");
        assertThat(text(report, "frames", Locale.FRENCH))
                .contains("Cible | ne relève pas d’un calcul | Des lecteurs à l’étranger.");
    }

    @Test
    void aTechniqueHasItsNameFromTheListAndTheLicenceIsPrinted() {
        Framed.Tag tag = new Framed.Tag(
                "t", "T0001", Framed.Seen.INFERRED, said("It reads so.", "Cela se lit."), List.of(Samples.COPY), "AB");
        Framed.TechniqueList list = new Framed.TechniqueList(
                "l", "A list", "7", "CC0", List.of(new Framed.Technique("T0001", "A name", List.of())), "a.json");
        assertThat(english(Report.of(with(tag, list)), "frames"))
                .contains("Names are those of “A list”, version 7; licence: CC0.", "T0001 A name | inferred");
        assertThat(english(Report.of(with(tag)), "frames")).contains("T0001 | inferred", "No list of techniques");
    }

    @Test
    void theClockSaysNoMoreThanItKnows() {
        assertEquals(Phrase.of("report.issue.hours", 5L), Issue.took(at("2021-09-09T08:00"), at("2021-09-09T13:00")));
        assertEquals(
                Phrase.of("report.issue.hours-between", 9L, 33L),
                Issue.took(Moments.day("2021-09-09", UTC), at("2021-09-10T09:00")));
    }

    @Test
    void whatDiffersIsMarkedWithoutCuttingWords() {
        assertEquals(
                new Issue.Stretch("They carry ", "all", " of it."),
                Issue.Stretch.of("They carry all of it.", "They carry most of it."));
        assertEquals(new Issue.Stretch("转载了", "全部", "句子。"), Issue.Stretch.of("转载了全部句子。", "转载了大部分句子。"));
        assertEquals(new Issue.Stretch("", "\uD842\uDFB7", "家"), Issue.Stretch.of("\uD842\uDFB7家", "\uD842\uDFB6家"));
        assertEquals(new Issue.Stretch("a b", "", ""), Issue.Stretch.of("a b", "a b"));
        assertEquals(new Issue.Stretch("a ", "", "b"), Issue.Stretch.of("a b", "a c b"));
    }

    @Test
    void aCorrectionShowsWhatItSaidAndWhatItBecame() {
        Issued.Correction first =
                new Issued.Correction("s1", said("It was 8.", "C’était 8."), said("A slip.", "Une erreur."));
        Issued.Correction second =
                new Issued.Correction("s1", said("It was 31.", "C’était 31."), said("Recounted.", "Recompté."));
        String shown = english(
                Report.of(with(
                        statement("s1", Written.Sort.FACT, "It was 32.", "C’était 32."),
                        new Issued.Version("v1", 1, at("2021-09-13T10:00"), List.of(), "AB"),
                        new Issued.Version("v2", 2, at("2021-09-14T10:00"), List.of(first), "AB"),
                        new Issued.Version("v3", 3, at("2021-09-15T10:00"), List.of(second), "AB"))),
                "issue");
        assertThat(shown)
                .contains("2 | s1 | It was [−8−]. | It was [+31+]. | A slip.")
                .contains("3 | s1 | It was [−31−]. | It was [+32+]. | Recounted.");
    }

    @Test
    void anAnswerAfterPublicationIsMarkedAsLate() {
        Issued.Version version = new Issued.Version("v1", 1, at("2021-09-13T10:00"), List.of(), "AB");
        assertThat(english(Report.of(with(reply("2021-09-13T09:00"), version)), "issue"))
                .contains("No. (13 September 2021, 09:00 UTC, to the minute)")
                .doesNotContain("after the first version");
        assertThat(english(Report.of(with(reply("2021-09-14T09:00"), version)), "issue"))
                .contains("after the first version was published");
    }

    private static Issued.Reply reply(String answered) {
        return new Issued.Reply(
                "y",
                "hill-times",
                at("2021-09-12T09:00"),
                said("Did you?", "L’avez-vous fait?"),
                Known.of(new Issued.Answer(at(answered), said("No.", "Non."))),
                "AB");
    }

    @Test
    void aBriefKeepsProbabilityAndConfidenceApartAndNamesDissent() {
        Issued.Review dissent = new Issued.Review(
                "r", List.of(), Issued.Outcome.DISSENTS, said("Too few.", "Trop peu."), at("2021-09-13T10:00"), "CD");
        Report brief = Report.brief(
                with(statement("s1", Written.Sort.JUDGEMENT, "It is likely.", "C’est probable."), dissent));
        assertThat(english(brief, "judgements"))
                .contains("It is likely.\nThe word stands for 60% to 75%", "CD reads it otherwise: Too few.");
        assertThat(english(brief, "open")).contains("One question could not be answered");
        assertEquals(
                List.of("brief", "judgements", "open", "chinese", "evidence"),
                brief.sections().stream().map(Section::id).toList());
    }

    @Test
    void whatWasTakenAwayIsInNoReportNorIsWhatWasSaidOfIt() {
        Context[] written = {
            statement("s1", Written.Sort.JUDGEMENT, "It is likely.", "C’est probable."),
            statement("s2", Written.Sort.ASSUMPTION, "It is held so.", "On le tient pour vrai."),
            new Framed.Aspect("f", Framed.Field.OBJECTIVE, List.of("s1")),
            new Issued.Review(
                    "r",
                    List.of("s1"),
                    Issued.Outcome.DISSENTS,
                    said("Too few.", "Trop peu."),
                    at("2021-09-13T10:00"),
                    "CD")
        };
        Issued.Withdrawal away = new Issued.Withdrawal(
                "w", "s1", said("Taken by mistake.", "Pris par erreur."), at("2021-09-14T10:00"), "AB");
        Context[] fewer = Stream.concat(Stream.of(written), Stream.of(away)).toArray(Context[]::new);
        for (Function<Assessment, Report> edition : List.<Function<Assessment, Report>>of(Report::of, Report::brief)) {
            assertThat(whole(edition.apply(with(written)))).contains("It is likely.", "Too few.");
            assertThat(whole(edition.apply(with(fewer))))
                    .doesNotContain("It is likely.", "Too few.", "Taken by mistake.");
        }
        assertThat(english(Report.of(with(fewer)), "judgements")).contains("It is held so.");
        assertThat(english(Report.of(with(fewer)), "methods"))
                .contains("2 entries of analysts or readers stand in the record and not in this report");
        assertThat(english(Report.of(with(written)), "methods")).doesNotContain("not in this report");
    }

    @Test
    void aBriefSaysHowLikelyAnAnswerOfAFrameIsAndHowManyAssumptionsItLeavesOut() {
        Report brief = Report.brief(with(
                statement("s1", Written.Sort.JUDGEMENT, "It is likely.", "C’est probable."),
                statement("s2", Written.Sort.ASSUMPTION, "It is held so.", "On le tient pour vrai."),
                new Framed.Aspect("f", Framed.Field.OBJECTIVE, List.of("s1"))));
        assertThat(english(brief, "brief")).contains("Objective: It is likely.");
        assertThat(english(brief, "judgements"))
                .contains("It is likely.\nThe word stands for 60% to 75%", "1 assumption stands in the full report.")
                .doesNotContain("It is held so.");
    }

    @Test
    void nothingAtAllCanBeReported() {
        Assessment nothing = of(EMPTY, List.of(), List.of());
        for (Report each : List.of(Report.of(nothing), Report.brief(nothing), Report.weekly(nothing, nothing, SINCE))) {
            each.sections()
                    .forEach(section -> List.of(Locale.ENGLISH, Locale.FRENCH)
                            .forEach(language -> assertThat(text(each, section.id(), language))
                                    .isNotNull()));
        }
        assertThat(english(Report.brief(nothing), "brief")).contains("Source: not for a run to say");
    }

    @Test
    void aListOfTechniquesIsNothingThatAnalystsWrote() {
        Framed.TechniqueList list = new Framed.TechniqueList(
                "l", "A list", "7", "CC0", List.of(new Framed.Technique("T0001", "A name", List.of())), "a.json");
        assertThat(Report.of(with(list)).sections())
                .extracting(Section::id)
                .doesNotContain("judgements", "frames", "issue");
    }

    @Test
    void whatHappenedBeforeTheFirstSightTookNoTime() {
        assertEquals(Phrase.of("report.issue.before"), Issue.took(at("2021-09-09T08:00"), at("2021-09-08T08:00")));
    }

    @Test
    void aChineseDayWithoutAZoneIsTheDayThatWasWritten() {
        When naive = When.naive(
                LocalDateTime.parse("2021-09-08T00:00"), When.Precision.DAY, When.Basis.PLATFORM_TEXT, "9月8日");
        assertThat(chinese(naive)).contains("2021年9月8日（时区未注明）");
        When elsewhere = new When(
                SINCE, SINCE, When.Precision.MINUTE, When.Zone.DECLARED_ZONE, "Mars/Phobos", When.Basis.HTML_META, "x");
        assertThat(chinese(elsewhere)).contains("2021年9月10日00:00（UTC）");
    }

    private static String chinese(When when) {
        Assessment sample = Samples.assessment("");
        NarrativeAssessment first = sample.narratives().getFirst();
        Trace trace = new Trace(
                "n-1",
                List.of(new Earliest("*", "*", List.of(Samples.ENGLISH), when, Known.notStated(), List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Assessment dated = new Assessment(
                sample.material(),
                sample.settings(),
                sample.compared(),
                List.of(new NarrativeAssessment(
                        first.narrative(),
                        trace,
                        first.findings(),
                        first.events(),
                        first.controls(),
                        first.reach(),
                        first.absences(),
                        first.impact())),
                sample.appearances(),
                sample.across(),
                sample.agreement(),
                sample.skipped());
        return english(Report.of(dated), "chinese");
    }

    @Test
    void aGroundThatTheCaseDoesNotHoldIsNotShown() {
        Report report = Report.of(with(new Framed.Aspect("f", Framed.Field.ACTOR, List.of("s1"))));
        assertThat(english(report, "frames")).contains("contextual | not for a run to say");
    }

    @Test
    void moreTiesThanATableHoldsAreCounted() {
        List<SiteTie> ties = IntStream.range(0, 30)
                .mapToObj(i -> new SiteTie(
                        TieKind.ANALYTICS,
                        "UA-" + (1_000_000 + i),
                        SiteTie.Standing.ONE_PAGE,
                        List.of(holder("a.example"), holder("b.example"))))
                .toList();
        Assessment sample = Samples.assessment("");
        Assessment tied = new Assessment(
                sample.material(),
                sample.settings(),
                sample.compared(),
                sample.narratives(),
                sample.appearances(),
                new Assessment.Across(new Sites(List.of(), ties, List.of(), List.of()), List.of(), Dossier.NONE),
                sample.agreement(),
                sample.skipped());
        assertThat(english(Report.of(tied), "shared"))
                .contains("UA-1000024", "5")
                .doesNotContain("UA-1000025");
    }

    private static SiteTie.Holder holder(String site) {
        return new SiteTie.Holder(site, List.of(Samples.ENGLISH), 1, Known.notStated(), Known.notStated());
    }

    @Test
    void aWeekWithoutNewsSaysSo() {
        Assessment sample = Samples.assessment("");
        Report quiet = Report.weekly(sample, sample, SINCE);
        assertThat(english(quiet, "period")).contains("Nothing significant");
        assertThat(text(quiet, "period", Locale.FRENCH)).contains("Rien de notable");
        assertEquals(
                List.of("period", "evidence"),
                quiet.sections().stream().map(Section::id).toList());
    }

    @Test
    void whatIsNewIsToldBesideWhatWasHeldBefore() {
        Report news = Report.weekly(with(reply("2021-09-14T09:00")), EMPTY, SINCE);
        assertThat(english(news, "period")).doesNotContain("Nothing significant");
        assertThat(english(news, "new-items")).contains("4 items were captured", "wechat | 1");
        assertThat(english(news, "new-narratives")).contains("A new narrative of 4 items.");
        assertThat(english(news, "new-answers")).contains("not asked | unable to determine");
        assertThat(english(news, "new-readers")).contains("reply | 14 September 2021, 09:00 UTC", "Hill Times");
    }

    @Test
    void anAnswerOfBeforeIsNoNews() {
        Assessment both = with(reply("2021-09-09T09:00"));
        assertThat(english(Report.weekly(both, both, SINCE), "period")).contains("Nothing significant");
    }
}
