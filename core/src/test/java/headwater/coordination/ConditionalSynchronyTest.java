package headwater.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.match.Match;
import headwater.model.Chance;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Observation;
import headwater.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class ConditionalSynchronyTest {

    private static final long START = 1_631_059_200;
    private static final Context WATCHED = new Context.Watched("w", "*", "weibo", 20, 20, "all of them");

    @Test
    void plantedSynchronyIsUndeterminedBecauseOfACommonTrigger() {
        Finding finding = test(posts(12, hour -> 20), WATCHED);

        assertThat(codes(finding)).contains(Code.COMMON_TRIGGER);
        assertThat(pValue(finding)).isLessThan(1e-5);
        Chance chance = finding.method().chance().getFirst();
        assertThat(chance.beyond()).isCloseTo(pValue(finding), within(1e-9));
        assertThat(chance.seen()).isEqualTo(12);
        assertThat(chance.varied().stream().filter(Chance.Varied::isOwn).map(Chance.Varied::p))
                .containsExactly(pValue(finding));
    }

    @Test
    void synchronyIsNotSupportedWhereNobodyKnowsWhenTheTextBecamePublic() {
        assertThat(test(posts(200, hour -> 0), WATCHED)).isInstanceOf(Finding.Undetermined.class);
    }

    @Test
    void manyOccasionsFarApartAreNotIndicated() {
        assertThat(test(posts(200, hour -> 2_500), WATCHED)).isInstanceOf(Finding.NotIndicated.class);
    }

    @Test
    void theSameWithoutAStatementOfCoverageIsUndetermined() {
        assertThat(codes(test(posts(200, hour -> 2_500)))).contains(Code.CAPTURE_GAP);
    }

    @Test
    void twoOccasionsAreTooFewHoweverCloseTheyAre() {
        assertThat(codes(test(posts(2, hour -> 1), WATCHED)))
                .contains(Code.TOO_FEW_ITEMS)
                .doesNotContain(Code.COMMON_TRIGGER);
    }

    @Test
    void datesAloneCannotShowSynchrony() {
        List<Observation> posts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            posts.add(Samples.post(i, "weibo", "a" + i % 2, Samples.day(START + i / 2 * 86_400L)));
        }
        assertThat(codes(test(posts, WATCHED))).contains(Code.NO_TIMESTAMPS).doesNotContain(Code.COMMON_TRIGGER);
    }

    @Test
    void timesToTheMinuteAreReadInAWiderWindow() {
        List<Observation> posts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            When exact = Samples.second(START + i / 2 * 14_400L + i / 2 * 1_117 % 6_000);
            When minute = new When(
                    exact.earliest(),
                    exact.earliest().plusSeconds(59),
                    When.Precision.MINUTE,
                    exact.zone(),
                    "",
                    exact.basis(),
                    "");
            posts.add(Samples.post(i, "weibo", "a" + i % 2, minute));
        }
        assertThat(test(posts, WATCHED).method().parameters()).contains("window=300 s in 14400 s");
        assertThat(codes(test(posts, WATCHED))).contains(Code.COMMON_TRIGGER);
    }

    @Test
    void independentMomentsAreCalledSynchronisedAtMostAtTheNominalRate() {
        int alarms = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Observation> posts = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                long second = START + random.nextInt(10 * 86_400);
                posts.add(Samples.post(i, "weibo", "a" + i % 2, Samples.second(second)));
            }
            alarms += codes(test(posts, WATCHED)).contains(Code.COMMON_TRIGGER) ? 1 : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(10);
    }

    @Test
    void twoWhoPassOnThePagesOfAThirdAreSynchronisedBeyondItsTrigger() {
        List<Observation> posts = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            long out = START + day * 86_400L + 3_600;
            long later = out + 1_800 + 3_600L * (day % 5);
            posts.add(Samples.page(3 * day, "page" + day, Samples.second(out)));
            posts.add(Samples.link(3 * day + 1, "first", "page" + day, Samples.second(later)));
            posts.add(Samples.link(3 * day + 2, "second", "page" + day, Samples.second(later + 9)));
        }
        Finding finding = CoordinationTests.all().getFirst().test(Samples.manyTexts(posts), posts, beside(WATCHED), 42);

        assertThat(finding).isInstanceOf(Finding.Supported.class);
        assertThat(finding.reasons())
                .extracting(headwater.model.Phrase::key)
                .contains("coordination.synchrony.arranged-or-triggered");
    }

    @Test
    void aPageKnownToTheDayIsNoTrigger() {
        List<Observation> posts = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            long out = START + day * 86_400L;
            long later = out + 3_600L * (2 + day % 5) + 61L * day;
            posts.add(Samples.page(3 * day, "page" + day, Samples.day(out)));
            posts.add(Samples.link(3 * day + 1, "first", "page" + day, Samples.second(later)));
            posts.add(Samples.link(3 * day + 2, "second", "page" + day, Samples.second(later + 9)));
        }
        assertThat(CoordinationTests.all().getFirst().test(Samples.manyTexts(posts), posts, beside(WATCHED), 42))
                .isNotInstanceOf(Finding.Supported.class);
    }

    /// Joined from the last to the first, one text is a chain as long as the case.
    @Test
    void aTextThatThousandsCarryIsOneText() {
        List<Observation> posts = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            posts.add(Samples.post(i, "weibo", "a" + i, Samples.second(START + i)));
            if (i > 0) {
                matches.addFirst(new Match(
                        posts.get(i - 1).id(), posts.get(i).id(), Match.Kind.VERBATIM, 1, List.of(), List.of()));
            }
        }
        assertThat(codes(CoordinationTests.all()
                        .getFirst()
                        .testAll(posts, matches, beside(), 42)
                        .getFirst()))
                .contains(Code.TOO_FEW_ITEMS);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        assertThat(test(posts(12, hour -> 20), WATCHED)).isEqualTo(test(posts(12, hour -> 20), WATCHED));
    }

    @Test
    void wechatBringsItsMissingEvidenceByItself() {
        List<Observation> posts = List.of(
                Samples.post(1, "wechat", "a", Samples.second(START)),
                Samples.post(2, "douyin", "b", Samples.second(START + 5)));

        assertThat(codes(test(posts)))
                .contains(Code.NO_ACCOUNT_AGE, Code.PRIVATE_SPACE, Code.PLATFORM_OPAQUE, Code.TOO_FEW_ITEMS);
    }

    /// Two accounts that post the same text once in three hours, the second so many seconds after the first.
    private static List<Observation> posts(int hours, IntToLongFunction lag) {
        List<Observation> posts = new ArrayList<>();
        for (int hour = 0; hour < hours; hour++) {
            long first = START + hour * 10_800L + hour * 1_117L % 400 + 600;
            posts.add(Samples.post(2 * hour, "weibo", "first", Samples.second(first)));
            posts.add(Samples.post(2 * hour + 1, "weibo", "second", Samples.second(first + lag.applyAsLong(hour))));
        }
        return posts;
    }

    private static Finding test(List<Observation> posts, Context... context) {
        return CoordinationTests.all().getFirst().test(Samples.oneText(posts), posts, beside(context), 42);
    }

    private static CoordinationTest.Beside beside(Context... context) {
        return new CoordinationTest.Beside(List.of(context), List.of(), List.of());
    }

    private static List<Code> codes(Finding finding) {
        return finding instanceof Finding.Undetermined undetermined
                ? undetermined.missing().stream().map(Finding.Missing::code).toList()
                : List.of();
    }

    private static double pValue(Finding finding) {
        return finding.reasons().stream()
                .filter(reason -> reason.key().equals("coordination.synchrony.beyond"))
                .map(reason -> (Double) reason.args().get(4))
                .findFirst()
                .orElseThrow();
    }
}
