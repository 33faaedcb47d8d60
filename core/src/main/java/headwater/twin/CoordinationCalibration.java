package headwater.twin;

import headwater.chance.Share;
import headwater.model.Phrase;
import headwater.synchrony.Answer;
import headwater.synchrony.PairAnswer;
import headwater.synchrony.Scale;
import headwater.synchrony.SynchronyTest;
import headwater.synchrony.SynchronyTest.Outcome;
import headwater.synchrony.SynchronyTest.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Scores the test of synchrony at its finest window: quiet streams, planted groups, and unknown
/// triggers.
///
/// A hidden list is no part of it: its readers are together, and no time tells why.
public final class CoordinationCalibration implements Calibration {

    private static final List<Scenario> QUIET = List.of(
            Scenario.FLAT, Scenario.DAILY, Scenario.NEWS, Scenario.TIMERS, Scenario.WIRES, Scenario.FANS, Scenario.ALL);

    /// Groups are planted in these, with so many actions; the claim is the share of their accounts
    /// that is named.
    private static final List<Planting> PLANTED = List.of(
            new Planting(Scenario.NEWS, 20, 0.95),
            new Planting(Scenario.NEWS, 10, 0.85),
            new Planting(Scenario.ALL, 20, 0.95),
            new Planting(Scenario.ALL, 10, 0.60));

    private static final List<Scenario> LISTED = List.of(Scenario.NEWS, Scenario.ALL);

    private static final int LIST = 8;

    private static final double EXONERATED = 0.01;

    private record Planting(Scenario scenario, int actions, double named) {}

    @Override
    public String id() {
        return "coordination";
    }

    @Override
    public int steps(int sets) {
        return sets * (QUIET.size() + PLANTED.size() + LISTED.size() + 1);
    }

    @Override
    public List<Observed> observed(int sets, long seed, Step step) {
        List<Observed> observed = new ArrayList<>();
        for (Scenario scenario : QUIET) {
            observed.add(quiet(scenario, sets, seed, step));
        }
        for (Planting planting : PLANTED) {
            observed.addAll(planted(planting, sets, seed, step));
        }
        observed.add(unknown(sets, seed, step));
        LISTED.forEach(scenario -> observed.add(listed(scenario, sets, seed, step)));
        return observed;
    }

    private static Observed quiet(Scenario scenario, int sets, long seed, Step step) {
        int accused = 0;
        for (int i = 0; i < sets; i++) {
            Outcome outcome = test(Streams.organic(scenario, seed + i), seed, step);
            accused += outcome.with(Answer.BEYOND_HABIT).isEmpty() ? 0 : 1;
        }
        return new Observed(name(scenario), Said.ORGANIC_ACCUSED, SynchronyTest.RATE, new Share(accused, sets));
    }

    private static List<Observed> planted(Planting planting, int sets, long seed, Step step) {
        int accused = 0;
        int wrong = 0;
        int pairs = 0;
        int exonerated = 0;
        int members = 0;
        int named = 0;
        for (int i = 0; i < sets; i++) {
            Stream stream = stream(planting, seed + i);
            Set<String> names = new TreeSet<>();
            for (PairAnswer pair : test(stream, seed, step).tested()) {
                boolean isPlanted = stream.isPlanted(pair.a(), pair.b());
                if (pair.answer() == Answer.BEYOND_HABIT) {
                    accused++;
                    wrong += isPlanted ? 0 : 1;
                    names.addAll(isPlanted ? List.of(pair.a(), pair.b()) : List.of());
                }
                exonerated += isPlanted && pair.answer() == Answer.HABIT_SUFFICES ? 1 : 0;
            }
            for (List<String> group : stream.groups()) {
                pairs += group.size() * (group.size() - 1) / 2;
                members += group.size();
            }
            named += names.size();
        }
        Phrase made = Phrase.of("twin.made.planted", name(planting.scenario()), planting.actions());
        return List.of(
                new Observed(made, Said.ACCUSED_NOT_PLANTED, SynchronyTest.RATE, new Share(wrong, accused)),
                new Observed(made, Said.PLANTED_NAMED, planting.named(), new Share(named, members)),
                new Observed(made, Said.PLANTED_EXONERATED, EXONERATED, new Share(exonerated, pairs)));
    }

    private static Observed unknown(int sets, long seed, Step step) {
        int accused = 0;
        for (int i = 0; i < sets; i++) {
            Stream stream = stream(PLANTED.getLast(), seed + i);
            Outcome outcome = SynchronyTest.test(stream.sharesOfUnknownTrigger(), minute(seed));
            step.done();
            accused += outcome.with(Answer.BEYOND_HABIT).isEmpty() ? 0 : 1;
        }
        Phrase made = Phrase.of("twin.made.unknown", name(PLANTED.getLast().scenario()));
        return new Observed(made, Said.ACCUSED_WITHOUT_TRIGGERS, 0, new Share(accused, sets));
    }

    /// Lists of eight who do not act together, the most active of each stream: most is seen of them.
    private static Observed listed(Scenario scenario, int sets, long seed, Step step) {
        int accused = 0;
        for (int i = 0; i < sets; i++) {
            Stream stream = Streams.organic(scenario, seed + i);
            Map<String, Long> acts = stream.acts().stream()
                    .collect(Collectors.groupingBy(Stream.Act::account, TreeMap::new, Collectors.counting()));
            Set<String> list = acts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(LIST)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Outcome outcome =
                    SynchronyTest.test(stream.shares(), new Setting(List.of(Scale.LADDER.getFirst()), 1, seed, list));
            step.done();
            accused += outcome.with(Answer.BEYOND_HABIT).isEmpty() ? 0 : 1;
        }
        return new Observed(
                Phrase.of("twin.made.listed", name(scenario), LIST),
                Said.LIST_ACCUSED,
                SynchronyTest.RATE,
                new Share(accused, sets));
    }

    private static Stream stream(Planting planting, long seed) {
        return Rings.of(planting.actions()).plantedIn(Streams.organic(planting.scenario(), seed), seed + 1);
    }

    private static Outcome test(Stream stream, long seed, Step step) {
        Outcome outcome = SynchronyTest.test(stream.shares(), minute(seed));
        step.done();
        return outcome;
    }

    private static Setting minute(long seed) {
        return new Setting(List.of(Scale.LADDER.getFirst()), 1, seed);
    }

    private static Phrase name(Scenario scenario) {
        return Phrase.of(
                "twin.scenario." + scenario.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
