package headwater.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.influence.Influence.Stream;
import headwater.model.Capture;
import headwater.model.Chance;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Context.Searched;
import headwater.model.Credit;
import headwater.model.Effect;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InfluenceTestTest {

    private static final LocalDate FROM = LocalDate.parse("2021-08-02");
    private static final int HOURS = 24 * 24;
    private static final Searched SEARCHED =
            new Searched("s", "*", FROM, FROM.plusDays(23), ZoneOffset.UTC, "everything");

    @Test
    void echoesThreeHoursLaterArePutDownToTheirSource() {
        List<Integer> source = drawn(1, 2);
        Influence influence = Influence.of(new Stream(echoes(source, 3), flat()), new Stream(source, flat()), 1);

        assertTrue(influence.corrected() > 0.3);
    }

    @Test
    void theSourceIsNotPutDownToItsEchoes() {
        List<Integer> source = drawn(1, 2);
        Influence influence = Influence.of(new Stream(source, flat()), new Stream(echoes(source, 3), flat()), 1);

        assertTrue(influence.corrected() < Influence.FLOOR);
    }

    @Test
    void streamsThatHaveNothingToDoWithEachOtherAreBelowTheFloor() {
        Influence influence = Influence.of(new Stream(drawn(1, 2), flat()), new Stream(drawn(2, 2), flat()), 1);

        assertTrue(influence.corrected() < Influence.FLOOR);
        assertEquals(Influence.SHIFTS, influence.shifts());
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        Stream one = new Stream(drawn(1, 1), flat());
        Stream two = new Stream(drawn(2, 1), flat());
        assertEquals(Influence.of(one, two, 5), Influence.of(one, two, 5));
    }

    @Test
    void withoutOtherStoriesThereIsNoAnswer() {
        List<Observation> items = items("weibo", drawn(1, 2), 0);
        items.addAll(items("web", drawn(2, 2), 100_000));

        assertThat(codes(InfluenceTest.test(items, items, List.of(SEARCHED), 1)))
                .containsOnly(Code.NO_BASELINE);
    }

    @Test
    void withoutASearchThereIsNoAnswer() {
        List<Observation> items = items("weibo", drawn(1, 2), 0);
        items.addAll(items("web", drawn(2, 2), 100_000));

        assertThat(codes(InfluenceTest.test(items, items, List.of(), 1))).containsOnly(Code.CAPTURE_GAP);
    }

    @Test
    void withABackgroundEchoesAreSupportedAndNamedAsPossiblyCommon() {
        List<Integer> source = drawn(1, 2);
        List<Observation> items = items("weibo", source, 0);
        items.addAll(items("web", echoes(source, 3), 100_000));
        List<Observation> all = new ArrayList<>(items);
        all.addAll(items("weibo", drawn(3, 22), 200_000));
        all.addAll(items("web", drawn(4, 22), 400_000));

        assertThat(InfluenceTest.test(items, all, List.of(SEARCHED), 1))
                .isInstanceOfSatisfying(Finding.Supported.class, found -> {
                    assertEquals(
                            "influence.or-common", found.reasons().getLast().key());
                    Effect.Interval left = (Effect.Interval) found.effect();
                    assertEquals(Phrase.of("influence.effect.left", "weibo", "web"), left.of(), "and not the way back");
                    assertThat(left.low()).isGreaterThanOrEqualTo(Influence.FLOOR);
                    assertThat(left.level()).isBetween(0.8, 0.82);
                    Chance chance = found.method().chance().getFirst();
                    assertThat(chance.beyond())
                            .as("no moved stream gives as much")
                            .isZero();
                    assertThat(chance.varied()).hasSize(2);
                    assertEquals(1.0 / 21, chance.varied().getFirst().p(), 1e-9);
                });
    }

    @Test
    void aWeekIsTooShort() {
        Context week = new Searched("s", "*", FROM, FROM.plusDays(6), ZoneOffset.UTC, "everything");
        List<Observation> items = items("weibo", drawn(1, 2), 0);
        items.addAll(items("web", drawn(2, 2), 100_000));

        assertThat(codes(InfluenceTest.test(items, items, List.of(week), 1))).containsOnly(Code.CAPTURE_GAP);
    }

    @Test
    void aNarrativeOnOnePlatformIsNotAsked() {
        assertThat(InfluenceTest.isAsked(items("weibo", List.of(2), 0))).isFalse();
    }

    @Test
    void aGapInOneSearchShortensTheStretch() {
        List<Searched> searched = List.of(
                new Searched("a", "*", FROM, FROM.plusDays(9), ZoneOffset.UTC, "x"),
                new Searched("b", "*", FROM.plusDays(11), FROM.plusDays(15), ZoneOffset.UTC, "x"));
        assertEquals(new Hours(FROM, 10), Hours.of(searched, "weibo", "web"));
    }

    private static List<Integer> drawn(long seed, int mean) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < HOURS; i++) {
            counts.add(random.nextInt(2 * mean + 1));
        }
        return counts;
    }

    private static List<Integer> flat() {
        return java.util.Collections.nCopies(HOURS, 20);
    }

    private static List<Integer> echoes(List<Integer> source, int later) {
        List<Integer> echoes = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            echoes.add(i < later ? 0 : source.get(i - later));
        }
        return echoes;
    }

    private static List<Observation> items(String platform, List<Integer> counts, int from) {
        List<Observation> items = new ArrayList<>();
        for (int hour = 0; hour < counts.size(); hour++) {
            for (int i = 0; i < counts.get(hour); i++) {
                items.add(item(platform, hour, from + items.size()));
            }
        }
        return items;
    }

    private static Observation item(String platform, int hour, int number) {
        Instant time = FROM.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(hour * 3600L + 60);
        When when = When.at(time, When.Zone.UTC_EPOCH, When.Basis.PLATFORM_EPOCH, "");
        return new Observation(
                String.format("o-%016x", number),
                new Capture(
                        when,
                        Known.notStated(),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("00")),
                        "json",
                        "p" + number,
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                new Channel(
                        platform,
                        Known.of("a" + number % 7),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        List.of()),
                new Item(
                        Item.Kind.POST,
                        Known.of("n" + number),
                        new Item.Address(Known.notStated(), Known.notStated(), Known.notStated()),
                        new Item.Body(
                                Known.of("title"),
                                Known.notStated(),
                                Known.notStated(),
                                Item.Completeness.TITLE_ONLY,
                                Known.of("en"),
                                Item.LanguageBasis.DECLARED),
                        Known.of(when),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                List.of());
    }

    private static List<Code> codes(Finding finding) {
        return ((Finding.Undetermined) finding)
                .missing().stream().map(Finding.Missing::code).toList();
    }
}
