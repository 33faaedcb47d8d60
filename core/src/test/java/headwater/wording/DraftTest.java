package headwater.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwater.alternatives.Lexicon;
import headwater.model.Confidence;
import headwater.model.Issued;
import headwater.model.Known;
import headwater.model.When;
import headwater.model.Written;
import headwater.model.Written.Alternative;
import headwater.model.Written.Contender;
import headwater.model.Written.Fit;
import headwater.model.Written.Kind;
import headwater.model.Written.QuerySet;
import headwater.model.Written.Reading;
import headwater.model.Written.Said;
import headwater.model.Written.Sort;
import headwater.model.Written.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {

    private static final Set<String> CASE = Set.of("o-1", "o-2", "test:shift-rank");

    private static final List<Written> ALTERNATIVES = List.of(
            alternative("a-1", Kind.GENUINE_DEBATE, Fit.FITS),
            alternative("a-2", Kind.COMMERCE, Fit.SPEAKS_AGAINST),
            alternative("a-3", Kind.DIRECTED, Fit.SAYS_NOTHING));

    private static Alternative alternative(String id, Kind kind, Fit fit) {
        return new Alternative(
                id,
                kind,
                List.of(new Said("en", "Because of " + id), new Said("fr", "En raison de " + id)),
                List.of(new Reading("o-1", fit, List.of(new Said("en", "as it reads"), new Said("fr", "tel quel")))));
    }

    private static Statement statement(Sort sort, String english, String french, String... evidence) {
        return statement(sort, Known.notStated(), english, french, evidence);
    }

    private static Statement statement(
            Sort sort, Known<Written.Likelihood> likelihood, String english, String french, String... evidence) {
        return new Statement(
                "s-1",
                sort,
                List.of(new Said("en", english), new Said("fr", french)),
                List.of(evidence),
                likelihood,
                Known.notStated(),
                Known.notStated(),
                "AB");
    }

    private static Known<Written.Likelihood> between(double low, double high, String table) {
        return Known.of(new Written.Likelihood(low, high, table));
    }

    private static List<Placed> faults(Written... written) {
        List<Written> all = new ArrayList<>(List.of(written));
        all.addAll(ALTERNATIVES);
        all.add(new Issued.Review(
                "r",
                List.of(),
                Issued.Outcome.AGREES,
                List.of(),
                When.at(Instant.EPOCH, When.Zone.UTC_EPOCH, When.Basis.ANALYST_STATED, "x"),
                "CD"));
        return Draft.faults(all, CASE::contains, Lexicon.standard());
    }

    private static List<Rule> rules(Written... written) {
        return faults(written).stream().map(each -> each.fault().rule()).toList();
    }

    @Test
    void aLinkedFactWithThreeAnswersPasses() {
        assertThat(faults(statement(Sort.FACT, "It stood there.", "Il y figurait.", "o-1")))
                .isEmpty();
    }

    @Test
    void aFactWithoutEvidenceIsRefused() {
        assertThat(faults(statement(Sort.FACT, "It stood there.", "Il y figurait.")))
                .extracting(Placed::where, each -> each.fault().rule())
                .containsExactly(tuple("s-1", Rule.UNLINKED_FACT));
    }

    @Test
    void evidenceThatIsNotInTheCaseIsRefused() {
        assertThat(faults(statement(Sort.FACT, "It stood there.", "Il y figurait.", "o-1", "o-9")))
                .extracting(each -> each.fault().rule(), each -> each.fault().found())
                .containsExactly(tuple(Rule.UNKNOWN_EVIDENCE, "o-9"));
    }

    @Test
    void bannedWordsAreFoundInEachLanguageWithTheirPlace() {
        assertThat(faults(statement(Sort.JUDGEMENT, "They clearly agreed.", "Ils se sont évidemment entendus.")))
                .extracting(
                        each -> each.fault().language(),
                        each -> each.fault().start(),
                        each -> each.fault().found())
                .containsExactly(tuple("en", 5, "clearly"), tuple("fr", 12, "évidemment"));
    }

    @Test
    void aStatementStandsInBothLanguages() {
        Statement english = new Statement(
                "s-1",
                Sort.ASSUMPTION,
                List.of(new Said("en", "The pages are whole.")),
                List.of(),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                "AB");
        assertThat(faults(english))
                .extracting(each -> each.fault().rule(), each -> each.fault().language())
                .containsExactly(tuple(Rule.LANGUAGE_MISSING, "fr"));
    }

    @ParameterizedTest
    @CsvSource({
        "It is likely.,         C'est probable.,        .60, .70,",
        "It is very likely.,    C'est très probable.,   .60, .70, OTHER_WORD",
        "It is probable.,       C'est vraisemblable.,   .60, .70, OTHER_TABLE",
        "It is so.,             C'est ainsi.,           .60, .70, NO_WORD",
        "It is likely.,         C'est probable.,        .10, .90, OTHER_WORD",
        "It is very likely.,    C'est très probable.,   .75, .85,",
    })
    void theWordSaysTheStatedLikelihood(String english, String french, double low, double high, Rule rule) {
        List<Rule> expected = rule == null ? List.of() : List.of(rule, rule);
        assertThat(rules(statement(Sort.JUDGEMENT, between(low, high, "icd-203-1"), english, french)))
                .isEqualTo(expected);
    }

    @Test
    void aLikelihoodOfAnotherTableThanTheReportsIsRefused() {
        assertThat(rules(statement(Sort.JUDGEMENT, between(.6, .7, "canada"), "It is likely.", "C'est probable.")))
                .containsExactly(Rule.OTHER_TABLE);
    }

    @Test
    void aWordOfProbabilityNeedsItsPercentages() {
        assertThat(rules(statement(Sort.FACT, "It is likely so.", "C'est ainsi.", "o-1")))
                .containsExactly(Rule.UNSTATED_PROBABILITY);
    }

    @Test
    void whyTheBasisIsGoodIsReadToo() {
        Statement judged = new Statement(
                "s-1",
                Sort.JUDGEMENT,
                List.of(new Said("en", "It is likely."), new Said("fr", "C'est probable.")),
                List.of("o-1"),
                between(.6, .7, "icd-203-1"),
                Known.of(new Written.Basis(
                        Confidence.MODERATE, List.of(new Said("en", "The sources are clearly independent.")))),
                Known.notStated(),
                "AB");
        assertThat(rules(judged)).containsExactly(Rule.CERTAINTY);
    }

    @Test
    void whatAMachineMadeIsNeverTheOnlyGround() {
        Statement machine = new Statement(
                "s-0",
                Sort.FACT,
                List.of(new Said("en", "A machine translation says so."), new Said("fr", "Il est dit ainsi.")),
                List.of("o-1"),
                Known.notStated(),
                Known.notStated(),
                Known.of(new Written.Machine("translator", "2", LocalDate.of(2026, 11, 1))),
                "AB");
        assertThat(rules(machine, statement(Sort.FACT, "It is so.", "C'est ainsi.", "s-0")))
                .containsExactly(Rule.MACHINE_ALONE);
        assertThat(rules(machine, statement(Sort.FACT, "It is so.", "C'est ainsi.", "s-0", "o-2")))
                .isEmpty();
    }

    @Test
    void twoAnswersAreTooFewAndThreeWithoutAnInnocentOneToo() {
        List<Written> two = ALTERNATIVES.subList(0, 2);
        List<Written> guilty = Stream.of("b-1", "b-2", "b-3")
                .<Written>map(id -> alternative(id, Kind.DIRECTED, Fit.FITS))
                .toList();
        assertThat(Draft.faults(two, CASE::contains, Lexicon.standard()))
                .extracting(each -> each.fault().rule())
                .containsExactly(Rule.ALTERNATIVES);
        assertThat(Draft.faults(guilty, CASE::contains, Lexicon.standard()))
                .extracting(each -> each.fault().rule())
                .containsExactly(Rule.ALTERNATIVES);
    }

    @Test
    void evidenceIsReadForEveryAnswer() {
        Alternative further = new Alternative(
                "a-4",
                Kind.OTHER,
                List.of(new Said("en", "Other"), new Said("fr", "Autre")),
                List.of(new Reading(
                        "o-2", Fit.FITS, List.of(new Said("en", "as it reads"), new Said("fr", "tel quel")))));
        assertThat(faults(further))
                .extracting(
                        Placed::where,
                        each -> each.fault().rule(),
                        each -> each.fault().found())
                .containsExactly(
                        tuple("a-4", Rule.UNSCORED, "o-1"),
                        tuple("a-1", Rule.UNSCORED, "o-2"),
                        tuple("a-2", Rule.UNSCORED, "o-2"),
                        tuple("a-3", Rule.UNSCORED, "o-2"));
    }

    private static final List<Contender> CONTENDERS = List.of(
            new Contender("p-1", List.of("Conservative Party", "保守党", "CPC"), List.of("O'Toole", "奥图尔")),
            new Contender("p-2", List.of("Liberal Party", "自由党"), List.of("Trudeau", "特鲁多")),
            new Contender("p-3", List.of("NDP", "新民主党"), List.of("Singh", "辛格")));

    private static List<String> missing(String justification, String... terms) {
        return Queries.missing(new QuerySet("q-9", "weibo", List.of(terms), "AB", justification), CONTENDERS);
    }

    @Test
    void queriesForOnePartyOnlyAreRefused() {
        assertThat(missing("", "保守黨 中國", "platform")).containsExactly("Liberal Party", "NDP");
        assertThat(missing("", "CPC")).containsExactly("Liberal Party", "NDP");
        assertThat(missing("", "保守党", "自由党", "NDP")).isEmpty();
        assertThat(missing("", "CPCs")).isEmpty();
    }

    @Test
    void aTermForOneLeaderAsksForOneForEach() {
        assertThat(missing("", "奥图尔", "保守党", "自由党", "新民主党")).containsExactly("Trudeau", "Singh");
    }

    @Test
    void aReasonMakesAOneSidedSearchLegitimate() {
        assertThat(missing("The line names only this party.", "保守党")).isEmpty();
    }

    @Test
    void withoutContendersATermForAPartyHasNothingBesideIt() {
        assertThat(rules(new QuerySet("q-9", "web", List.of("Parti conservateur Chine"), "AB", "")))
                .containsExactly(Rule.ONE_SIDED_QUERIES);
        assertThat(rules(new QuerySet("q-9", "web", List.of("port of Vancouver"), "AB", "")))
                .isEmpty();
    }

    private static Issued.Withdrawal withdrawal(String id, String of, String at) {
        return new Issued.Withdrawal(
                id,
                of,
                List.of(new Said("en", "It was wrong.")),
                When.at(Instant.parse(at), When.Zone.UTC_EPOCH, When.Basis.ANALYST_STATED, at),
                "AB");
    }

    private static List<Placed> faultsBeside(Written... written) {
        return Draft.faults(
                Stream.concat(ALTERNATIVES.stream(), Stream.of(written)).toList(), CASE::contains, Lexicon.standard());
    }

    @Test
    void nothingIsHeldToWhatWasTakenAwayAndNothingRestsOnIt() {
        Statement wrong = statement(Sort.FACT, "It clearly was so.", "Ce fut ainsi.");
        assertThat(faultsBeside(wrong)).isNotEmpty();
        Issued.Withdrawal away = withdrawal("w1", "s-1", "2021-09-13T12:00:00Z");
        assertThat(faultsBeside(wrong, away)).isEmpty();
        Statement other = new Statement(
                "s-2",
                Sort.FACT,
                List.of(new Said("en", "It was open."), new Said("fr", "C’était ouvert.")),
                List.of("s-1"),
                Known.notStated(),
                Known.notStated(),
                Known.notStated(),
                "AB");
        assertThat(faultsBeside(wrong, away, other))
                .containsExactly(new Placed("s-2", Fault.of(Rule.TAKEN_AWAY, "", "s-1")));
    }

    @Test
    void aLaterWithdrawalBringsBackAndAnEarlierDoesNot() {
        Statement wrong = statement(Sort.FACT, "It was so.", "Ce fut ainsi.");
        Issued.Withdrawal away = withdrawal("w1", "s-1", "2021-09-13T12:00:00Z");
        assertThat(faultsBeside(wrong, away, withdrawal("w0", "w1", "2021-09-13T12:00:01Z")))
                .containsExactly(new Placed("s-1", Fault.of(Rule.UNLINKED_FACT, "", "")));
        assertThat(faultsBeside(wrong, away, withdrawal("w2", "w1", "2021-09-13T11:00:00Z")))
                .isEmpty();
    }

    @Test
    void anAnswerCanBeTakenAwayAndAReviewCannot() {
        assertThat(faultsBeside(withdrawal("w1", "a-3", "2021-09-13T12:00:00Z")))
                .containsExactly(new Placed("", Fault.of(Rule.ALTERNATIVES, "", "")));
        Issued.Review review = new Issued.Review(
                "r1",
                List.of(),
                Issued.Outcome.SENDS_BACK,
                List.of(new Said("en", "Too strong.")),
                When.at(Instant.EPOCH, When.Zone.UTC_EPOCH, When.Basis.ANALYST_STATED, ""),
                "CD");
        assertThat(faultsBeside(review, withdrawal("w1", "r1", "2021-09-13T12:00:00Z")))
                .containsExactly(new Placed("w1", Fault.of(Rule.UNKNOWN_WITHDRAWN, "", "r1")));
    }
}
