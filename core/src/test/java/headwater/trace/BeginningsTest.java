package headwater.trace;

import static headwater.descent.Times.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.credit.Credits;
import headwater.credit.Outlets;
import headwater.model.Observation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BeginningsTest {

    private static final String TAG = "#渥太华出现怪异一幕#";

    private static Observation post(String id, String host, String text, String time) {
        return new Samples.Draft(id, host)
                .text("zh-Hans", "", text)
                .at(minute(time, "Asia/Shanghai"))
                .item();
    }

    private static Observation gazette(String time) {
        return post("1", "gazette.example", "【渥太华出现怪异一幕】世界公报记者今天看到，街上的人都在谈一份纲领。" + TAG, time);
    }

    private static final Observation LATER = post("2", "blog.example", "大家都在说 " + TAG + " 我也来看看", "2021-09-09T12:00");

    private static final Observation LAST = post("3", "private.example", "这件事怎么看呢 " + TAG, "2021-09-09T13:00");

    @Test
    void registeredOutletWithTheTagAsItsHeadlineIsNamed() {
        Observation first = gazette("2021-09-09T10:00");
        Beginning beginning = Samples.trace(first, LATER, LAST).beginnings().getFirst();
        assertEquals(first.id(), beginning.observation());
        assertThat(beginning.isNamed()).isTrue();
        assertThat(beginning.reasons())
                .extracting(each -> each.key())
                .contains("trace.beginning.carries", "trace.beginning.headline", "trace.beginning.registered");
    }

    @Test
    void whoCameLaterIsLessProbable() {
        double early = probability(gazette("2021-09-09T10:00"));
        double late = probability(gazette("2021-09-09T15:00"));
        assertThat(late).isLessThan(early);
    }

    private static double probability(Observation gazette) {
        return Samples.trace(gazette, LATER, LAST).beginnings().stream()
                .filter(each -> each.observation().equals(gazette.id()))
                .mapToDouble(Beginning::probability)
                .sum();
    }

    @Test
    void oneOutletAloneTellsNothingOfWhereItBegan() {
        Observation again = post("4", "gazette.example", "续报 " + TAG, "2021-09-09T11:00");
        assertThat(Samples.trace(gazette("2021-09-09T10:00"), again).beginnings())
                .isEmpty();
    }

    @Test
    void nobodyIsNamedWhereNothingIsCommon() {
        List<Beginning> beginnings = Samples.trace(
                        post("5", "one.example", "今天的天气很好，适合出门走走。", "2021-09-09T10:00"),
                        post("6", "two.example", "今天的天气很好，适合出门走走！", "2021-09-09T10:05"))
                .beginnings();
        assertThat(beginnings).noneMatch(Beginning::isNamed);
    }

    /// Of the first, beside the hundred of an outlet that nobody captured.
    private static double odds(Observation of, Observation... others) {
        return first(Map.of(), Stream.concat(Stream.of(of), Stream.of(others)).toArray(Observation[]::new));
    }

    private static double first(Map<String, Parents.Choice> choices, Observation... items) {
        return new Beginnings(Samples.nodes(items), choices, new Credits(new Outlets(Samples.OUTLETS)))
                .all().stream()
                        .filter(each -> each.observation().equals(items[0].id()))
                        .mapToDouble(Beginning::probability)
                        .sum();
    }

    /// Unknown to the registry, without the tag and after the other: too improbable to be told, and of these odds.
    private static final double ALSO = 1.0 / 4 / 2;

    private static double probability(double odds, double other) {
        return odds / (100 + odds + other);
    }

    private static final Observation BARE = post("8", "private.example", "这件事怎么看呢", "2021-09-09T13:00");

    private static Observation registered(String text) {
        return post("1", "gazette.example", text, "2021-09-09T10:00");
    }

    @Test
    void aRegisteredOutletCountsTenAndWhoIsLaterAnEighth() {
        assertEquals(probability(10, ALSO), odds(registered("街上的人都在谈一份纲领。"), BARE), 1e-9);
    }

    /// Of the two tagged posts the other is later than a registered one and carries the tag among its first words.
    private static double tagged(String text) {
        return odds(registered(text), post("8", "private.example", "怎么看" + "长".repeat(80) + TAG, "2021-09-09T13:00"));
    }

    @Test
    void theTagCountsTenWhereItStandsFarBehind() {
        assertEquals(probability(100, 10 * ALSO), tagged("长".repeat(80) + TAG), 1e-9);
    }

    @Test
    void theTagCountsFiftyWhereItOpens() {
        assertEquals(probability(500, 10 * ALSO), tagged("长".repeat(40) + TAG), 1e-9);
    }

    @Test
    void theTagCountsTwoHundredAndFiftyAsAHeadline() {
        assertEquals(probability(2500, 10 * ALSO), tagged("长".repeat(80) + "【渥太华出现怪异一幕】" + TAG), 1e-9);
    }

    @Test
    void theOpeningEndsAfterSixtyLetters() {
        assertEquals(probability(500, 10 * ALSO), tagged("长".repeat(60) + TAG), 1e-9);
        assertEquals(probability(100, 10 * ALSO), tagged("长".repeat(61) + TAG), 1e-9);
    }

    /// A credit is worth three to whom it names, and halves the odds of who gives it.
    @Test
    void whoIsCreditedCountsThreeAndWhoCreditsAHalf() {
        Observation crediting = new Samples.Draft("8", "private.example")
                .text("zh-Hans", "", "这件事怎么看呢")
                .credits("世界公报")
                .at(minute("2021-09-09T13:00", "Asia/Shanghai"))
                .item();
        assertEquals(probability(30, ALSO / 2), odds(registered("街上的人都在谈一份纲领。"), crediting), 1e-9);
    }

    @Test
    void aThirdWhoCreditsItAddsNothing() {
        Observation[] crediting = Stream.of("5", "6", "7")
                .map(each -> new Samples.Draft(each, "private" + each + ".example")
                        .text("zh-Hans", "", "这件事怎么看呢")
                        .credits("世界公报")
                        .at(minute("2021-09-09T13:00", "Asia/Shanghai"))
                        .item())
                .toArray(Observation[]::new);
        assertEquals(probability(90, 3 * ALSO / 2), odds(registered("街上的人都在谈一份纲领。"), crediting), 1e-9);
    }

    @Test
    void whoCameBeforeGivesNoCredit() {
        Observation before = new Samples.Draft("8", "private.example")
                .text("zh-Hans", "", "这件事怎么看呢")
                .credits("世界公报")
                .at(minute("2021-09-09T08:00", "Asia/Shanghai"))
                .item();
        double later = 10 * 10 * 5 * ALSO;
        assertEquals(2500 / (100 + 2500 + later + 0.5), odds(headline("2021-09-09T10:00"), LATER, before), 1e-9);
    }

    /// Of five earlier ones three count, and of the registered ones among them two.
    @Test
    void manyEarlierCountNoMoreThanThree() {
        Observation[] earlier = new Observation[5];
        for (int i = 0; i < 5; i++) {
            earlier[i] =
                    post("" + (i + 2), "private" + i + ".example", "怎么看" + "长".repeat(80) + TAG, "2021-09-09T08:00");
        }
        double late = 2500 / 64.0;
        assertEquals(late / (100 + late + 5 * 10), odds(headline("2021-09-09T15:00"), earlier), 1e-9);
    }

    private static Observation headline(String time) {
        return post("1", "gazette.example", "【渥太华出现怪异一幕】" + TAG, time);
    }

    /// Of a day it may be later than ten o'clock of that day.
    @Test
    void whoMayBeLaterIsNotBefore() {
        Observation open = new Samples.Draft("2", "private.example")
                .text("zh-Hans", "", "长".repeat(80) + TAG)
                .at(headwater.descent.Times.day("2021-09-09", "Asia/Shanghai"))
                .item();
        assertEquals(2500 / (100 + 2500 + 10.0), odds(headline("2021-09-09T10:00"), open), 1e-9);
    }

    @Test
    void anUnknownTimeIsAfterAll() {
        Observation undated = new Samples.Draft("8", "private.example")
                .text("zh-Hans", "", TAG)
                .item();
        double late = 10 * 5 / 16.0 / 2;
        assertEquals(2500 / (100 + 2500 + late), odds(headline("2021-09-09T15:00"), undated), 1e-9);
    }

    /// It was taken with a probability of .8: a fifth is left, and never less than a twentieth.
    @Test
    void whatWasTakenKeepsTheRest() {
        assertEquals(probability(2500 * 0.2, 500 * ALSO), taken(LATER, 0.8), 1e-9);
        assertEquals(probability(2500 * 0.05, 500 * ALSO), taken(LATER, 0.99), 1e-9);
    }

    @Test
    void whatWasTakenFromItsOwnOutletKeepsAll() {
        Observation own = post("4", "gazette.example", "街上的人都在谈。", "2021-09-09T08:00");
        assertEquals(probability(2500, 500 * ALSO), taken(own, 0.8), 1e-9);
    }

    private static double taken(Observation from, double probability) {
        Observation child = headline("2021-09-09T10:00");
        List<Node> nodes = Samples.nodes(child, from);
        Pair pair = new Pair(nodes.get(1), nodes.get(0), null, Pair.Order.TIME);
        Parents.Choice chosen = new Parents.Choice.Chosen(new Odds.Weighed(pair, probability), null, List.of());
        return first(Map.of(child.id(), chosen), child, LATER);
    }

    @Test
    void ofAnOutletTheFirstThatCarriesTheTagCounts() {
        Observation without = post("4", "gazette.example", "街上的人都在谈。", "2021-09-09T08:00");
        Observation late = post("5", "gazette.example", "【渥太华出现怪异一幕】" + TAG, "2021-09-09T12:00");
        double first = odds(headline("2021-09-09T10:00"), without, late, LATER);
        assertEquals(probability(2500, 500 * ALSO), first, 1e-9);
    }
}
