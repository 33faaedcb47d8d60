package headwater.trace;

import static headwater.descent.Times.minute;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.credit.Credits;
import headwater.credit.Outlets;
import headwater.match.Match;
import headwater.model.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each mark alone. A child that is the only one of its language has no source among texts, so unseen stands at 1.
class OddsTest {

    private static final double MATCHED = 0.7;

    private static Samples.Draft english(String host, String title, String text) {
        return new Samples.Draft("1", host).text("en", title, text).at(minute("2021-09-08T08:00", "America/Toronto"));
    }

    private static Samples.Draft chinese(String text) {
        return new Samples.Draft("2", "blog.example").text("zh-Hans", "", text);
    }

    private static final Observation PARENT = english(
                    "paper.example", "Platform names China", "Experts count and doubt.")
            .item();

    private static Odds odds(Node child) {
        return new Odds(new Lineage(List.of(child), 0.7, 1), new Credits(new Outlets(Samples.OUTLETS)));
    }

    private static double matched(Observation parent, Observation child, Pair.Order order) {
        return probability(parent, child, Samples.match(parent, child, Match.Kind.TRANSLATED, MATCHED), order);
    }

    private static double probability(Observation parent, Observation child, @Nullable Match match, Pair.Order order) {
        List<Node> nodes = Samples.nodes(parent, child);
        Node taken = nodes.getLast();
        return odds(taken)
                .of(taken, List.of(new Pair(nodes.getFirst(), taken, match, order)))
                .getFirst()
                .probability();
    }

    private static double of(double odds) {
        return odds / (1 + odds);
    }

    @Test
    void aMatchAloneIsAsStrongAsItsScore() {
        assertEquals(of(0.7), matched(PARENT, chinese("专家怎么看？").item(), Pair.Order.TIME), 1e-9);
    }

    @Test
    void withoutAMatchALineMayHaveBeenUsed() {
        assertEquals(of(0.1), probability(PARENT, chinese("专家怎么看？").item(), null, Pair.Order.TIME), 1e-9);
    }

    @Test
    void aWeakMatchIsNoLessThanALine() {
        Observation child = chinese("专家怎么看？").item();
        Match weak = Samples.match(PARENT, child, Match.Kind.TRANSLATED, 0.02);
        assertEquals(of(0.1), probability(PARENT, child, weak, Pair.Order.TIME), 1e-9);
    }

    @Test
    void aCreditCountsThirty() {
        Observation child = chinese("专家怎么看？").credits("渥太华日报").item();
        assertEquals(of(0.7 * 30), matched(PARENT, child, Pair.Order.TIME), 1e-9);
    }

    @Test
    void aFigureCountsFive() {
        Observation parent =
                english("paper.example", "", "The platform names it 31 times.").item();
        assertEquals(of(0.7 * 5), matched(parent, chinese("纲领31次提到。").item(), Pair.Order.TIME), 1e-9);
    }

    @Test
    void aSharedMistakeCountsThirty() {
        Observation parent = new Samples.Draft("1", "gazette.example")
                .text("zh-Hans", "", "他谈到外国人影响行动。")
                .item();
        Observation child = chinese("小心外国人影响行动吧").item();
        assertEquals(of(0.1 * 30), probability(parent, child, null, Pair.Order.TIME), 1e-9);
    }

    @Test
    void aDateIsNoFigure() {
        Observation parent =
                english("paper.example", "", "It came on 8 September 2021.").item();
        assertEquals(of(0.7), matched(parent, chinese("2021年9月8日的事。").item(), Pair.Order.TIME), 1e-9);
    }

    @Test
    void aHashtagThatIsTheHeadlineCountsThirty() {
        Observation child = chinese("看看").hashtags("PlatformNamesChina").item();
        assertEquals(of(0.7 * 30), matched(PARENT, child, Pair.Order.TIME), 1e-9);
    }

    @Test
    void whatIsDeclaredIsAsSureAsAnything() {
        assertEquals(Odds.MOST, matched(PARENT, chinese("专家怎么看？").item(), Pair.Order.DECLARED));
    }

    private static double sameLanguage(String title, String parent, String child) {
        Observation first = english("paper.example", title, parent).item();
        Observation second =
                new Samples.Draft("2", "blog.example").text("en", "", child).item();
        return probability(first, second, null, Pair.Order.TIME);
    }

    @Test
    void aPhraseCountsTwenty() {
        String phrase = "almost amounts to breaking off diplomatic relations";
        assertEquals(of(0.1 * 20), sameLanguage("", "It " + phrase + ", he said.", "They wrote: it " + phrase), 1e-9);
    }

    @Test
    void theHeadlineCountsTwoHundredAndNotAsAPhraseBeside() {
        String title = "Party plank could lead to retaliation, say experts";
        assertEquals(of(0.1 * 200), sameLanguage(title, "Nobody answered.", "Read this: " + title), 1e-9);
    }

    @Test
    void nothingSharedLeavesALine() {
        assertEquals(of(0.1), sameLanguage("", "Nobody answered on Monday.", "Ferries stay in port."), 1e-9);
    }

    /// A copy shares a phrase with its source as well.
    @Test
    void ofOneLanguageTheTextsTell() {
        String text = "The ferry between the two harbours will not run this winter, for the hull has to be replaced.";
        Observation copy = new Samples.Draft("2", "blog.example")
                .text("en", "", text + " So it goes.")
                .at(minute("2021-09-08T12:00", "America/Toronto"))
                .item();
        List<Node> nodes = Samples.nodes(english("paper.example", "", text).item(), copy);
        Lineage lineage = new Lineage(nodes, 0.7, 1);
        double share = 20 * lineage.share(nodes.getFirst(), nodes.getLast());
        double expected = Math.min(Odds.MOST, share / (share + lineage.unseen(nodes.getLast())));
        Pair pair = new Pair(nodes.getFirst(), nodes.getLast(), null, Pair.Order.TIME);
        Odds odds = new Odds(lineage, new Credits(new Outlets(Samples.OUTLETS)));
        assertEquals(
                expected, odds.of(nodes.getLast(), List.of(pair)).getFirst().probability(), 1e-9);
    }

    @Test
    void severalShareTheOddsAndTheSurestComesFirst() {
        Observation other = new Samples.Draft("3", "echo.example")
                .text("en", "", "Nothing of it.")
                .item();
        Observation child = chinese("专家怎么看？").credits("渥太华日报").item();
        List<Node> nodes = Samples.nodes(other, PARENT, child);
        Node taken = nodes.getLast();
        List<Pair> pairs = nodes.stream()
                .limit(2)
                .map(each -> new Pair(
                        each,
                        taken,
                        Samples.match(each.observation(), child, Match.Kind.TRANSLATED, MATCHED),
                        Pair.Order.TIME))
                .toList();
        List<Odds.Weighed> weighed = odds(taken).of(taken, pairs);
        assertEquals(PARENT.id(), weighed.getFirst().pair().parent().id());
        assertEquals(21 / 22.7, weighed.getFirst().probability(), 1e-9);
        assertEquals(0.7 / 22.7, weighed.getLast().probability(), 1e-9);
    }

    @Test
    void equalsComeInTheOrderOfTheirIds() {
        Observation other = new Samples.Draft("0", "echo.example")
                .text("en", "", "Nothing of it.")
                .item();
        Observation child = chinese("专家怎么看？").item();
        List<Node> nodes = Samples.nodes(PARENT, other, child);
        Node taken = nodes.getLast();
        List<Pair> pairs = nodes.stream()
                .limit(2)
                .map(each -> new Pair(each, taken, null, Pair.Order.TIME))
                .toList();
        assertEquals(
                List.of(other.id(), PARENT.id()),
                odds(taken).of(taken, pairs).stream()
                        .map(each -> each.pair().parent().id())
                        .toList());
    }

    @Test
    void anotherLanguageGivesNoPassageBeside() {
        List<Node> nodes = Samples.nodes(PARENT, chinese("专家怎么看？").item());
        assertEquals(
                List.of(),
                odds(nodes.getLast()).beside(new Pair(nodes.getFirst(), nodes.getLast(), null, Pair.Order.TIME)));
    }
}
