package headwater.synchrony;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.synchrony.PairAnswer.Lead;
import headwater.synchrony.SynchronyTest.Outcome;
import headwater.synchrony.SynchronyTest.Setting;
import headwater.twin.Rings;
import headwater.twin.Scenario;
import headwater.twin.Stream;
import headwater.twin.Streams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class SynchronyTestTest {

    private static final Setting MINUTE = new Setting(List.of(new Scale(60, 3_600)), 1, 1);

    @Test
    void twoWhoAreAlwaysSecondsApartAreBeyondHabit() {
        PairAnswer pair = only(SynchronyTest.test(days(20, day -> 9, true), MINUTE));
        assertThat(pair.answer()).isEqualTo(Answer.BEYOND_HABIT);
        assertThat(pair.evidence().together()).isEqualTo(20);
        assertThat(pair.lead()).isEqualTo(Lead.A_LEADS);
    }

    @Test
    void theSameIsOpenIfNobodyKnowsWhenTheObjectsBecamePublic() {
        assertThat(only(SynchronyTest.test(days(20, day -> 9, false), MINUTE)).answer())
                .isEqualTo(Answer.TRIGGER_OPEN);
    }

    @Test
    void whoTakesTurnsLeadsNobody() {
        assertThat(only(SynchronyTest.test(days(20, day -> day % 2 == 0 ? 9 : -9, true), MINUTE))
                        .lead())
                .isEqualTo(Lead.NEITHER);
    }

    @Test
    void twoWhoAreAlwaysApartAreExplained() {
        assertThat(only(SynchronyTest.test(days(20, day -> 700 + 31 * day, true), MINUTE))
                        .answer())
                .isEqualTo(Answer.HABIT_SUFFICES);
    }

    @Test
    void twoJointBlocksAreTooFewToTest() {
        assertThat(SynchronyTest.test(days(2, day -> 1, true), MINUTE).tested()).isEmpty();
    }

    @Test
    void twentyOnOneDayAreOneDay() {
        Shares.Table table = new Shares.Table();
        for (int hour = 0; hour < 20; hour++) {
            table.add("a", "x" + hour, hour * 3_600L + 1_000).add("b", "x" + hour, hour * 3_600L + 1_001);
        }
        assertThat(SynchronyTest.test(table.shares(), MINUTE).tested()).isEmpty();
    }

    @Test
    void outletsThatAreAlwaysAsFarBehindTheirWireAreNotBeyondHabit() {
        Shares.Table table = new Shares.Table();
        Random random = new Random(3);
        for (int day = 0; day < 60; day++) {
            long out = day * 86_400L + random.nextInt(80_000);
            table.add("a", "w" + day, out + 38 + random.nextInt(5))
                    .add("b", "w" + day, out + 45 + random.nextInt(5))
                    .origin("w" + day, out, "wire", "wire");
        }
        assertThat(SynchronyTest.test(table.shares(), MINUTE).with(Answer.BEYOND_HABIT))
                .isEmpty();
    }

    @Test
    void timesToTheMinuteAreTooCoarseForAWindowOfOne() {
        Outcome outcome = SynchronyTest.test(days(20, day -> 9, true), new Setting(Scale.LADDER, 60, 1));
        assertThat(outcome.scales()).containsExactly(Scale.LADDER.get(1), Scale.LADDER.get(2));
    }

    @Test
    void rowsInAnyOrderGiveTheSame() {
        Stream stream = Rings.of(20).plantedIn(Streams.organic(Scenario.FANS, 5), 6);
        List<Stream.Act> acts = new ArrayList<>(stream.acts());
        Collections.reverse(acts);
        Outcome forward = SynchronyTest.test(stream.shares(), MINUTE);
        Outcome backward = SynchronyTest.test(new Stream(acts, stream.objects(), stream.groups()).shares(), MINUTE);
        assertThat(backward.with(Answer.BEYOND_HABIT))
                .extracting(PairAnswer::a, PairAnswer::b)
                .isEqualTo(forward.with(Answer.BEYOND_HABIT).stream()
                        .map(pair -> org.assertj.core.groups.Tuple.tuple(pair.a(), pair.b()))
                        .toList());
        assertThat(forward.with(Answer.BEYOND_HABIT)).isNotEmpty();
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        Shares shares =
                Rings.of(20).plantedIn(Streams.organic(Scenario.NEWS, 7), 8).shares();
        assertThat(SynchronyTest.test(shares, MINUTE)).isEqualTo(SynchronyTest.test(shares, MINUTE));
    }

    /// Labels changed within each object and hour: who acts together is then a matter of chance.
    @Test
    void realStreamsWithPermutedLabelsAccuseNobody() {
        int alarms = 0;
        for (int seed = 0; seed < 10; seed++) {
            Shares real =
                    seed % 2 == 0 ? CoSharesReferenceTest.russian() : CoSharesReferenceTest.german("url_id", "fb");
            alarms += SynchronyTest.test(permuted(real, seed), MINUTE).tested().stream()
                            .anyMatch(pair -> pair.q() <= SynchronyTest.RATE)
                    ? 1
                    : 0;
        }
        assertThat(alarms).isLessThanOrEqualTo(1);
    }

    private static Shares permuted(Shares shares, long seed) {
        Random random = new Random(seed);
        Shares.Table table = new Shares.Table();
        for (int o = 0; o < shares.objects.length; o++) {
            int from = shares.first[o];
            while (from < shares.first[o + 1]) {
                int to = from;
                List<String> accounts = new ArrayList<>();
                while (to < shares.first[o + 1] && shares.second[to] / 3_600 == shares.second[from] / 3_600) {
                    accounts.add(shares.accounts[shares.account[to++]]);
                }
                Collections.shuffle(accounts, random);
                for (int i = from; i < to; i++) {
                    table.add(accounts.get(i - from), shares.objects[o], shares.second[i]);
                }
                from = to;
            }
        }
        return table.shares();
    }

    private static PairAnswer only(Outcome outcome) {
        assertThat(outcome.tested()).hasSize(1);
        return outcome.tested().getFirst();
    }

    /// One object a day, which two accounts share an hour or more after it became public.
    private static Shares days(int days, IntToLongFunction lag, boolean known) {
        Shares.Table table = new Shares.Table();
        for (int day = 0; day < days; day++) {
            long out = day * 86_400L;
            long first = out + 3_600L * (1 + day % 7) + 600 + 37L * day;
            table.add("a", "x" + day, first).add("b", "x" + day, first + lag.applyAsLong(day));
            if (known) {
                table.origin("x" + day, out, "press", "story");
            } else {
                table.add("c" + day, "x" + day, out);
            }
        }
        return table.shares();
    }
}
