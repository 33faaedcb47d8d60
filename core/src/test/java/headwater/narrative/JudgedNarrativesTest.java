package headwater.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.match.Match;
import headwater.match.Samples;
import headwater.model.Judgement;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.text.Foldings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people say of items called by one letter, beside copies of which the score says how alike they are.
class JudgedNarrativesTest {

    private static final List<Observation> ITEMS = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
            .map(id -> Samples.item(id, "", ""))
            .toList();

    private static final List<Match.Kind> KINDS = List.of(Match.Kind.values());

    private static String id(String letter) {
        return "o-0000000000" + letter;
    }

    private static List<String> ids(String letters) {
        return letters.chars().mapToObj(c -> id(Character.toString(c))).toList();
    }

    private static Match copy(String pair, double score) {
        List<String> ids = ids(pair);
        return new Match(ids.get(0), ids.get(1), Match.Kind.NEAR_VERBATIM, score, List.of(), List.of());
    }

    private static Judgement together(int day, String letters) {
        return Judgement.of(new Judgement.Together(ids(letters)), "KL", day(day), "the same claim");
    }

    private static Judgement apart(int day, String letters, String from) {
        return Judgement.of(new Judgement.Apart(ids(letters), ids(from)), "MN", day(day), "another claim");
    }

    private static Judgement withdrawn(int day, Judgement earlier) {
        return Judgement.of(new Judgement.Withdrawn(earlier.id()), "KL", day(day), "I misread it");
    }

    private static Instant day(int day) {
        return Instant.parse("2021-10-01T00:00:00Z").plusSeconds(86_400L * day);
    }

    private static Judgements judgements(Judgement... given) {
        Set<String> known = new HashSet<>();
        ITEMS.forEach(each -> known.add(each.id()));
        return Judgements.of(List.of(given), id -> known.contains(id) ? id : "");
    }

    /// The members of each narrative as letters.
    private static List<String> grouped(List<Match> matches, Judgement... given) {
        return Narratives.of(matches, ITEMS, judgements(given), Foldings.ALL).stream()
                .map(each -> String.join(
                        "",
                        each.members().stream()
                                .map(id -> id.substring(id.length() - 1))
                                .toList()))
                .sorted()
                .toList();
    }

    private static List<Standing.State> states(Judgement... given) {
        return judgements(given).standings().stream().map(Standing::state).toList();
    }

    private static final List<Match> CHAIN = List.of(copy("ab", .9), copy("bc", .6), copy("cd", .9));

    @Test
    void whatIsPutTogetherIsOneNarrativeWithoutAnyMatch() {
        assertEquals(List.of("ae"), grouped(List.of(), together(1, "ae")));
        assertEquals(List.of("abcde"), grouped(CHAIN, together(1, "ae")));
    }

    @Test
    void whatIsKeptApartIsCutWhereTheChainIsWeakest() {
        assertEquals(List.of("abcd"), grouped(CHAIN));
        assertEquals(List.of("ab", "cd"), grouped(CHAIN, apart(1, "a", "d")));
    }

    @Test
    void aMemberThatLeavesTakesNobodyWithIt() {
        List<Match> all = List.of(copy("ab", .9), copy("ac", .8), copy("bc", .9), copy("cd", .7));
        assertEquals(
                List.of("abd"),
                grouped(Stream.concat(all.stream(), Stream.of(copy("bd", .6))).toList(), apart(1, "c", "abd")));
    }

    @Test
    void eachNarrativeSaysWhoShapedItAndWhatWasCut() {
        Judgement judgement = apart(1, "a", "d");
        List<Narrative> found = Narratives.of(CHAIN, ITEMS, judgements(judgement), Foldings.ALL);
        assertThat(found).hasSize(2).allSatisfy(each -> {
            assertEquals(List.of(judgement), each.judged().judgements());
            assertEquals(List.of(copy("bc", .6)), each.judged().cut());
        });
    }

    @Test
    void aNarrativeThatNobodyJudgedSaysSo() {
        List<Match> matches =
                Stream.concat(CHAIN.stream(), Stream.of(copy("gh", .8))).toList();
        assertThat(Narratives.of(matches, ITEMS, judgements(apart(1, "a", "d")), Foldings.ALL))
                .filteredOn(each -> each.members().contains(id("g")))
                .singleElement()
                .satisfies(each -> assertEquals(Narrative.Judged.BY_NOBODY, each.judged()));
    }

    @Test
    void aLaterWordOnTheSameTwoSupersedesTheEarlier() {
        assertEquals(List.of("ab", "cd"), grouped(CHAIN, together(1, "ad"), apart(2, "a", "d")));
        assertEquals(List.of("abcd"), grouped(CHAIN, apart(1, "a", "d"), together(2, "ad")));
        assertEquals(
                List.of(Standing.State.SET_ASIDE, Standing.State.STANDS),
                states(apart(1, "a", "d"), together(2, "ad")));
        assertThat(judgements(apart(1, "a", "d"), together(2, "ad")).open()).isEmpty();
    }

    @Test
    void whatLeavesAnEarlierMergeLeavesAsOne() {
        assertEquals(List.of("abc", "de"), grouped(List.of(), together(1, "abcde"), apart(2, "de", "a")));
        assertEquals(
                List.of(Standing.State.IN_PART, Standing.State.STANDS),
                states(together(1, "abcde"), apart(2, "de", "a")));
    }

    @Test
    void aWithdrawalUndoesAndMayBeUndone() {
        Judgement first = apart(1, "a", "d");
        Judgement undo = withdrawn(2, first);
        assertEquals(List.of("abcd"), grouped(CHAIN, first, undo));
        assertEquals(List.of(Standing.State.WITHDRAWN, Standing.State.STANDS), states(first, undo));
        assertEquals(List.of("ab", "cd"), grouped(CHAIN, first, undo, withdrawn(3, undo)));
    }

    @Test
    void aWithdrawalLetsTheOneBeforeStandAgain() {
        Judgement first = together(1, "ad");
        Judgement second = apart(2, "a", "d");
        assertEquals(List.of("ad"), grouped(List.of(), first, second, withdrawn(3, second)));
    }

    @Test
    void aContradictionIsToldAndTheLaterOnesStand() {
        Judgement ab = together(1, "ab");
        Judgement bc = together(2, "bc");
        Judgement ac = apart(3, "a", "c");
        assertEquals(List.of("bc"), grouped(List.of(), ab, bc, ac));
        assertThat(judgements(ab, bc, ac).open())
                .containsExactly(Phrase.of(
                        "narrative.judged.contradicts",
                        ab.id(),
                        "KL",
                        bc.id() + " (KL), " + ac.id() + " (MN)",
                        id("a"),
                        id("b")));
    }

    @Test
    void aSeparationThatLaterMergesMakeImpossibleIsToldToo() {
        Judgement ac = apart(1, "a", "c");
        assertEquals(List.of("abc"), grouped(List.of(), ac, together(2, "ab"), together(3, "bc")));
        assertThat(judgements(ac, together(2, "ab"), together(3, "bc")).open())
                .singleElement()
                .satisfies(each -> {
                    assertEquals("narrative.judged.contradicts", each.key());
                    assertEquals(ac.id(), each.args().getFirst());
                });
    }

    @Test
    void anUnknownObservationIsToldAndLosesNothing() {
        Judgement judgement = Judgement.of(
                new Judgement.Together(List.of(id("a"), id("b"), "o-gone")), "KL", day(1), "the same claim");
        assertEquals(List.of("ab"), grouped(List.of(), judgement));
        assertEquals(
                List.of(Phrase.of("narrative.judged.unknown", judgement.id(), "KL", "o-gone")),
                judgements(judgement).open());
        assertEquals(List.of(Standing.State.IN_PART), states(judgement));
    }

    @Test
    void aJudgementOnOneCaptureHoldsForTheItem() {
        Judgement judgement = together(1, "ab");
        Judgements later = Judgements.of(List.of(judgement), id -> id.equals(id("a")) ? id("h") : id);
        assertThat(Narratives.of(List.of(), ITEMS, later, Foldings.ALL))
                .singleElement()
                .satisfies(each -> assertEquals(List.of(id("b"), id("h")), each.members()));
        assertThat(Judgements.of(List.of(judgement), _ -> id("h")).open())
                .containsExactly(Phrase.of("narrative.judged.one-item", judgement.id(), "KL", id("h")));
    }

    @Test
    void whatComesLaterGoesWithTheSideItIsMoreLike() {
        Judgement judgement = apart(1, "ab", "cd");
        List<Match> more = new ArrayList<>(CHAIN);
        more.add(copy("be", .7));
        more.add(copy("ce", .8));
        assertEquals(List.of("ab", "cde"), grouped(more, judgement));
    }

    @Test
    void everyOrderGivesTheSameAndNobodyIsBesideWhomTheyAreKeptFrom() {
        Random random = new Random(11);
        int cuts = 0;
        for (int round = 0; round < 400; round++) {
            Map<String, Match> byPair = new TreeMap<>();
            for (int i = 0; i < 9; i++) {
                pair(random).forEach(each -> byPair.putIfAbsent(each.a() + each.b(), each));
            }
            List<Match> matches = new ArrayList<>(byPair.values());
            List<Judgement> given = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                given.add(random(random, given));
            }
            Judgements judgements = judgements(given.toArray(Judgement[]::new));
            List<Narrative> expected = Narratives.of(matches, ITEMS, judgements, Foldings.ALL);
            cuts += (int) expected.stream()
                    .filter(each -> !each.judged().cut().isEmpty())
                    .count();
            assertStands(judgements, expected);
            List<Observation> items = new ArrayList<>(ITEMS);
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(items, random);
                Collections.shuffle(matches, random);
                Collections.shuffle(given, random);
                Judgements again = judgements(given.toArray(Judgement[]::new));
                assertEquals(expected, Narratives.of(matches, items, again, Foldings.ALL));
                assertEquals(judgements.standings(), again.standings());
            }
        }
        assertThat(cuts).isGreaterThan(100);
    }

    /// Every judgement that stands wholly is kept to the letter.
    private static void assertStands(Judgements judgements, List<Narrative> found) {
        for (Standing each : judgements.standings()) {
            if (each.state() != Standing.State.STANDS) {
                continue;
            }
            switch (each.judgement().says()) {
                case Judgement.Together(List<String> items) ->
                    assertThat(found).anyMatch(narrative -> narrative.members().containsAll(items));
                case Judgement.Apart(List<String> items, List<String> from) ->
                    assertThat(found)
                            .noneMatch(narrative -> items.stream().anyMatch(narrative.members()::contains)
                                    && from.stream().anyMatch(narrative.members()::contains));
                case Judgement.Unsure _, Judgement.Taken _, Judgement.Withdrawn _ -> {}
            }
        }
    }

    private static List<Match> pair(Random random) {
        int a = random.nextInt(ITEMS.size());
        int b = random.nextInt(ITEMS.size());
        Match.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        return a < b
                ? List.of(new Match(
                        ITEMS.get(a).id(), ITEMS.get(b).id(), kind, random.nextInt(5) / 5.0, List.of(), List.of()))
                : List.of();
    }

    private static Judgement random(Random random, List<Judgement> earlier) {
        List<Observation> items = new ArrayList<>(ITEMS);
        Collections.shuffle(items, random);
        String letters = String.join(
                "", items.stream().limit(4).map(each -> each.id().substring(12)).toList());
        return switch (random.nextInt(earlier.isEmpty() ? 2 : 3)) {
            case 0 -> together(random.nextInt(4), letters.substring(0, 2 + random.nextInt(3)));
            case 1 -> apart(random.nextInt(4), letters.substring(0, 2), letters.substring(2, 3 + random.nextInt(2)));
            default -> withdrawn(random.nextInt(4), earlier.get(random.nextInt(earlier.size())));
        };
    }
}
