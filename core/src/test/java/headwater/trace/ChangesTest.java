package headwater.trace;

import static headwater.descent.Times.minute;
import static headwater.trace.Samples.gazette;
import static headwater.trace.Samples.paper;
import static headwater.trace.Samples.taken;
import static headwater.trace.Samples.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.delta.Change;
import headwater.delta.Change.Sort;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Observation PAPER =
            paper("a").at(minute("2021-09-08T06:00", "America/Toronto")).item();

    private static final Observation GAZETTE =
            gazette("b").at(minute("2021-09-09T10:28", "Asia/Shanghai")).item();

    private static List<Change> changes(Observation child, Sort sort) {
        Trace trace = child.equals(GAZETTE) ? trace(PAPER, GAZETTE) : trace(PAPER, GAZETTE, child);
        return taken(trace, child).changes().stream()
                .filter(each -> each.sort() == sort)
                .toList();
    }

    private static String inChild(Observation child, Change change) {
        return Document.of(child).text().substring(change.childStart(), change.childEnd());
    }

    private static String inParent(Observation parent, Change change) {
        return Document.of(parent).text().substring(change.parentStart(), change.parentEnd());
    }

    private static Samples.Draft copy(String text) {
        return new Samples.Draft("c", "blog.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, text)
                .at(minute("2021-09-10T18:40", "America/Toronto"));
    }

    @Test
    void couldBecomesCertainAcrossLanguagesWithOffsetsOnBothSides() {
        List<Change> stronger = changes(GAZETTE, Sort.STRENGTHENED);
        assertThat(stronger).hasSize(2);
        assertEquals(
                List.of("could lead to retaliation", "could lead to retaliation"),
                stronger.stream().map(each -> inParent(PAPER, each)).sorted().toList());
        assertThat(stronger).allMatch(each -> inChild(GAZETTE, each).equals("必将招来反制"));
        assertThat(stronger.stream().map(each -> each.why().key()))
                .containsExactlyInAnyOrder("delta.change.strengthened.headline", "delta.change.strengthened.text");
    }

    @Test
    void frenchCertaintyMadePossibilityIsWeakened() {
        Observation child = new Samples.Draft("c", "echo.example")
                .text("fr", "Une position", "Son application pourrait entraîner des représailles, selon 世界公报, 31 fois.")
                .at(minute("2021-09-10T18:40", "America/Toronto"))
                .item();
        List<Change> weaker = changes(child, Sort.WEAKENED);
        assertEquals(1, weaker.size());
        assertEquals("pourrait entraîner des représailles", inChild(child, weaker.getFirst()));
    }

    @Test
    void sameCertaintyIsNoChange() {
        Observation child = copy(Samples.FIRST_SENTENCE + Samples.REST).item();
        assertThat(changes(child, Sort.STRENGTHENED)).isEmpty();
        assertThat(changes(child, Sort.WEAKENED)).isEmpty();
    }

    @Test
    void lineToCompatriotsIsAddedAndHasANewAddressee() {
        Observation child = copy(Samples.FIRST_SENTENCE + "\n同胞们，这样的党我们还要支持吗？\n" + Samples.REST)
                .item();
        List<Change> added = changes(child, Sort.ADDED);
        assertEquals(
                List.of("同胞们，这样的党我们还要支持吗？"),
                added.stream().map(each -> inChild(child, each)).toList());
        List<Change> addressee = changes(child, Sort.NEW_ADDRESSEE);
        assertEquals(
                List.of("同胞"),
                addressee.stream().map(each -> inChild(child, each)).toList());
    }

    @Test
    void sentencesAddedInOnePlaceAreOneChange() {
        Observation child = copy("今日简报共三条：疫苗护照本月生效；学校返校安排有调整；第三条请读下文。\n" + Samples.FIRST_SENTENCE + Samples.REST)
                .item();
        assertEquals(
                List.of("今日简报共三条：疫苗护照本月生效；学校返校安排有调整；第三条请读下文。"),
                changes(child, Sort.ADDED).stream()
                        .map(each -> inChild(child, each))
                        .toList());
    }

    @Test
    void omittedSentenceAndCreditAreDroppedWithOffsetsInTheParent() {
        Observation child = copy(Samples.FIRST_SENTENCE + "\n" + Samples.REST).item();
        List<Change> dropped = changes(child, Sort.DROPPED);
        assertEquals(
                List.of("据《渥太华日报》8日报道，该报记者一页一页数过这份纲领。", "渥太华日报"),
                dropped.stream().map(each -> inParent(GAZETTE, each)).toList());
        assertThat(dropped).allMatch(each -> each.childStart() == -1);
    }

    @Test
    void whatACaptureLacksWasNotLeftOut() {
        Observation child = copy(Samples.FIRST_SENTENCE)
                .captured(Item.Completeness.TRUNCATED, Item.Kind.ARTICLE)
                .item();
        assertThat(changes(child, Sort.DROPPED)).isEmpty();
    }

    @Test
    void addedEvaluationIsAnotherFrame() {
        List<Change> reframed = changes(GAZETTE, Sort.REFRAMED);
        assertEquals(
                List.of("怪异"),
                reframed.stream().map(each -> inChild(GAZETTE, each)).toList());
    }

    @Test
    void traditionalCopyOfSimplifiedTextAddsNothing() {
        Observation child = new Samples.Draft("c", "blog.example")
                .text("zh-Hant", "加拿大某黨競選綱領31次提中國", "投票臨近，渥太華出現怪異的一幕：這個黨的綱領31次提到中國，專家看了都說幾乎像要斷交，若真付諸實施必將招來反制。")
                .at(minute("2021-09-10T18:40", "America/Toronto"))
                .item();
        assertThat(changes(child, Sort.ADDED)).isEmpty();
    }
}
