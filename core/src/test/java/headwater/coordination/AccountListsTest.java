package headwater.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.model.Context;
import headwater.model.Context.Preregistration;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Plan;
import headwater.synchrony.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Two accounts pass on a few pages of a site within seconds, among thirty that pass on pages when they like.
class AccountListsTest {

    private static final long START = 1_631_059_200;
    private static final Instant BEFORE = Instant.ofEpochSecond(START - 86_400);
    private static final Context WATCHED = new Context.Watched("w", "*", "weibo", 20, 20, "all of them");
    private static final Context SITES = new Context.Watched("v", "*", "web", 20, 20, "all of them");

    /// So many that a search among everybody cannot find them.
    private static final int FEW = 3;

    @Test
    void aListFixedBeforehandFindsWhatASearchAmongEverybodyCannot() {
        List<Finding> findings = findings(posts(FEW, 8), list(BEFORE, 60, "weibo:one", "weibo:other"));

        assertThat(findings.get(0)).isInstanceOf(Finding.Undetermined.class);
        assertThat(findings.get(1)).isInstanceOf(Finding.Supported.class);
        assertThat(((Effect.Interval) findings.get(1).effect()).low()).isGreaterThan(0.1);
    }

    @Test
    void aListFixedAfterTheFirstShareIsExploratoryAndCountsAmongAll() {
        Instant after = Instant.ofEpochSecond(START + 41 * 86_400L);
        Finding finding = findings(posts(FEW, 8), list(after, 60, "weibo:one", "weibo:other"))
                .get(1);

        assertThat(finding).isInstanceOf(Finding.Undetermined.class);
        assertThat(keys(finding)).contains("coordination.list.exploratory").doesNotContain("coordination.list.fixed");
    }

    @Test
    void anItemWithoutATimeWasThereBeforeItWasCaptured() {
        Preregistration fixed = list(Instant.ofEpochSecond(2_000_000_001L), 60, "weibo:one", "weibo:other");
        Plan.AccountList list = (Plan.AccountList) fixed.plan();
        Plan.Kept kept = new Plan.Kept(fixed, Plan.Standing.FIXED);

        assertEquals(
                Plan.Standing.LATE, AccountLists.standing(kept, list, List.of(Samples.undated(1, "weibo", "one"))));
        assertEquals(
                Plan.Standing.FIXED, AccountLists.standing(kept, list, List.of(Samples.undated(1, "weibo", "else"))));
    }

    @Test
    void aLongListPaysForItsPairs() {
        List<String> many = new ArrayList<>(List.of("weibo:one", "weibo:other"));
        for (int i = 0; i < 100; i++) {
            many.add("weibo:unseen" + i);
        }
        Finding finding = findings(posts(FEW, 8), list(BEFORE, 60, many.toArray(String[]::new)))
                .get(1);

        assertThat(finding).isInstanceOf(Finding.Undetermined.class);
        assertThat(finding.method().parameters()).contains("pairs=5151");
    }

    @Test
    void accountsNobodySawAreNotExonerated() {
        Finding finding = findings(posts(FEW, 8), list(BEFORE, 60, "weibo:nobody", "weibo:either"))
                .get(1);

        assertThat(((Finding.Undetermined) finding).missing())
                .extracting(Finding.Missing::code)
                .contains(Code.TOO_FEW_ITEMS);
        assertEquals(Effect.none(Effect.Why.TOO_LITTLE), finding.effect());
    }

    @Test
    void onlyTheLinksThatAListNamesCount() {
        Preregistration fixed = Preregistration.of(
                "together?",
                "KL",
                BEFORE,
                Known.notStated(),
                new Plan.Over(
                        new Plan.AccountList(
                                List.of("weibo:one", "weibo:other"), 60, List.of("https://example.org/nothing")),
                        List.of()));

        assertThat(findings(posts(FEW, 8), fixed).get(1)).isInstanceOf(Finding.Undetermined.class);
    }

    @Test
    void nobodyOnAListIsNamed() {
        Finding finding = findings(posts(FEW, 8), list(BEFORE, 60, "weibo:one", "weibo:other"))
                .get(1);

        assertThat(finding.toString()).doesNotContain("weibo:one");
    }

    @Test
    void twoWhoComeWhenTheyLikeAreAccusedAtMostAtTheNominalRate() {
        int accused = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<Finding> findings = findings(crowd(seed, 6, 60), list(BEFORE, 60, "weibo:a1", "weibo:a2"));
            accused += findings.get(1) instanceof Finding.Supported ? 1 : 0;
        }
        assertThat(accused).isLessThanOrEqualTo(10);
    }

    @Test
    void oneAccountIsNoListAndNeitherIsEverybody() {
        assertThrows(IllegalArgumentException.class, () -> list(BEFORE, 60, "weibo:one", "weibo:one"));
        assertThrows(IllegalArgumentException.class, () -> list(BEFORE, 61, "weibo:one", "weibo:other"));
    }

    @Test
    void anotherListHasAnotherDigest() {
        assertThat(list(BEFORE, 60, "weibo:one", "weibo:other").sha256())
                .isNotEqualTo(list(BEFORE, 300, "weibo:one", "weibo:other").sha256())
                .isNotEqualTo(list(BEFORE, 60, "weibo:one", "weibo:others").sha256());
    }

    private static Preregistration list(Instant made, int window, String... accounts) {
        Plan plan = new Plan.AccountList(List.of(accounts), window, List.of());
        return Preregistration.of("together?", "KL", made, Known.notStated(), new Plan.Over(plan, List.of()));
    }

    private static List<Finding> findings(List<Observation> posts, Preregistration fixed) {
        List<Context> context = List.of(WATCHED, SITES, fixed);
        return CoordinationTests.all()
                .getFirst()
                .testAll(posts, List.of(), new CoordinationTest.Beside(context, Plan.kept(context), List.of()), 42);
    }

    private static List<String> keys(Finding finding) {
        return finding.reasons().stream().map(Phrase::key).toList();
    }

    /// On so many days a page comes out, which the two pass on at one moment, beside others.
    private static List<Observation> posts(int joint, int crowd) {
        List<Observation> posts = crowd(7, crowd, 4 * joint);
        int number = posts.size();
        for (int day = 0; day < joint; day++) {
            long out = START + (40 + 2L * day) * 86_400 + 3_600;
            long at = out + 2_000 + 4_000L * day;
            posts.add(Samples.page(number++, "own" + day, Samples.second(out)));
            posts.add(Samples.link(number++, "one", "own" + day, Samples.second(at)));
            posts.add(Samples.link(number++, "other", "own" + day, Samples.second(at + 7)));
            for (int i = 0; i < crowd; i++) {
                posts.add(Samples.link(number++, "a" + i, "own" + day, Samples.second(at - 1_400 + 331L * i)));
            }
        }
        return posts;
    }

    /// Each passes on each of so many pages at a moment of its own in the hour after it.
    private static List<Observation> crowd(long seed, int accounts, int pages) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observation> posts = new ArrayList<>();
        int number = 0;
        for (int page = 0; page < pages; page++) {
            long out = START + page * 43_200L;
            posts.add(Samples.page(number++, "page" + page, Samples.second(out)));
            for (int i = 0; i < accounts; i++) {
                if (random.nextInt(2) == 0) {
                    posts.add(Samples.link(
                            number++, "a" + i, "page" + page, Samples.second(out + 60 + random.nextInt(3_400))));
                }
            }
        }
        return posts;
    }

    /// The plan stands before the test in the order of the stages and cannot ask it.
    @Test
    void theWindowsOfAListAreThoseOfTheTest() {
        assertEquals(Scale.LADDER.stream().map(Scale::window).toList(), Plan.AccountList.WINDOWS);
    }
}
