package headwater.trace;

import static headwater.descent.Times.day;
import static headwater.descent.Times.minute;
import static headwater.trace.Samples.gazette;
import static headwater.trace.Samples.paper;
import static headwater.trace.Samples.taken;
import static headwater.trace.Samples.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.credit.CreditGiven.Status;
import headwater.delta.Change;
import headwater.match.Match;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.Relation;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.trace.Derivation.Manner;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracingTest {

    private static final Observation PAPER =
            paper("a").at(day("2021-09-08", "America/Toronto")).item();

    private static final Observation GAZETTE =
            gazette("b").at(minute("2021-09-09T10:28", "Asia/Shanghai")).item();

    private static final String COPY_TEXT = Samples.FIRST_SENTENCE + "\n" + Samples.REST + "同胞们，这样的党我们还要支持吗？";

    private static final Observation COPY = new Samples.Draft("c", "blog.example")
            .text("zh-Hans", Samples.GAZETTE_TITLE, COPY_TEXT)
            .at(minute("2021-09-09T18:40", "America/Toronto"))
            .item();

    private static List<String> keys(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::key).toList();
    }

    @Test
    void creditDecidesWhereDayAndHourLeaveTheOrderOpen() {
        Derivation translation = taken(trace(PAPER, GAZETTE), GAZETTE);
        assertEquals(PAPER.id(), translation.parent());
        assertEquals(Manner.TRANSLATION, translation.manner());
        assertEquals(Status.CREDITED, translation.credit().status());
        assertThat(keys(translation.reasons())).contains("trace.order.credit", "trace.parent.figures");
    }

    @Test
    void copyWithoutItsCreditIsNotCredited() {
        Derivation copy = taken(trace(PAPER, GAZETTE, COPY), COPY);
        assertEquals(GAZETTE.id(), copy.parent());
        assertEquals(Manner.NEAR_VERBATIM_COPY, copy.manner());
        assertEquals(Status.NOT_CREDITED, copy.credit().status());
        assertThat(keys(copy.reasons())).contains("trace.order.time", "trace.form.headline", "trace.form.order");
    }

    @Test
    void copyThatCreditsOnlyTheFirstSourceIsUpstreamOnly() {
        Observation echo = new Samples.Draft("d", "echo.example")
                .text("zh-Hant", "加拿大某黨競選綱領31次提中國", Samples.FIRST_SENTENCE + "\n據《渥太華日報》報道，記者數過。" + Samples.REST)
                .at(day("2021-09-11", "America/Toronto"))
                .item();
        Derivation copy = taken(trace(PAPER, GAZETTE, echo), echo);
        assertEquals(GAZETTE.id(), copy.parent());
        assertEquals(Status.UPSTREAM_ONLY, copy.credit().status());
    }

    @Test
    void captionOfOneSentenceIsNearVerbatim() {
        Observation video = new Samples.Draft("e", "blog.example")
                .text("zh-Hans", "要断交？这个党31次提到中国", Samples.FIRST_SENTENCE)
                .at(When.at(Instant.parse("2021-09-09T09:42:09Z"), When.Zone.UTC_EPOCH, When.Basis.ID_EMBEDDED, "7"))
                .item();
        Derivation caption = taken(trace(PAPER, GAZETTE, video), video);
        assertEquals(GAZETTE.id(), caption.parent());
        assertEquals(Manner.NEAR_VERBATIM_COPY, caption.manner());
        assertEquals(Status.NOT_CREDITED, caption.credit().status());
    }

    @Test
    void headlineRepeatedInShortItemIsHeadlineReuse() {
        Observation clip = new Samples.Draft("f", "blog.example")
                .text("zh-Hans", "", Samples.GAZETTE_TITLE + "，“专家”：几乎要断交")
                .at(day("2021-09-13", "Asia/Shanghai"))
                .item();
        assertEquals(
                Manner.HEADLINE_REUSE, taken(trace(PAPER, GAZETTE, clip), clip).manner());
    }

    @Test
    void sharedPhraseInNewTextIsAnotherFrame() {
        Observation commentary = new Samples.Draft("g", "blog.example")
                .text(
                        "zh-Hans",
                        "话说到这个份上图什么",
                        "昨晚的辩论刚刚散场，几位党首用法语争了两个钟头，谁也没有说服谁。民调这几天咬得很紧，差距只有一两个百分点。"
                                + "偏偏有一份文件先热了起来，竞选纲领31次提中国，有人读完只剩一句感慨。喊完以后怎么办，油菜籽要卖，龙虾要卖，"
                                + "留学生也要来，这些事情都不是靠口号能维持的。选举季的话听一半就够了，另一半要等账单来了再听。")
                .at(minute("2021-09-09T22:02", "Asia/Shanghai"))
                .item();
        Derivation reuse = taken(trace(PAPER, GAZETTE, commentary), commentary);
        assertEquals(GAZETTE.id(), reuse.parent());
        assertEquals(Manner.REUSE_NEW_FRAME, reuse.manner());
        assertThat(reuse.changes()).noneMatch(each -> each.sort() == Change.Sort.ADDED);
    }

    @Test
    void quotedSentenceInNewTextIsPartOfTheSource() {
        Observation report = new Samples.Draft("g", "echo.example")
                .text(
                        "en",
                        "A paper counts",
                        "Voters go to the polls next week and the campaign has turned to foreign affairs at last. The Ottawa"
                                + " Paper wrote that “carrying it out could lead to retaliation from Beijing, experts told this"
                                + " newspaper”. Nobody else has said anything of the kind so far, and the parties did not answer.")
                .at(day("2021-09-14", "America/Toronto"))
                .item();
        Derivation quote = taken(trace(PAPER, report), report);
        assertEquals(Manner.PARTIAL_COPY, quote.manner());
        assertEquals(Status.CREDITED, quote.credit().status());
    }

    @Test
    void sameTextOfTheSameDayHasNoDirection() {
        Observation one = paper("1").at(day("2021-09-08", "America/Toronto")).item();
        Observation two = new Samples.Draft("2", "echo.example")
                .text("en", Samples.PAPER_TITLE, Samples.PAPER_TEXT)
                .at(day("2021-09-08", "America/Toronto"))
                .item();
        Trace trace = trace(one, two);
        assertThat(trace.derivations()).isEmpty();
        assertThat(trace.orphans()).hasSize(2);
        assertThat(trace.orphans().stream().map(each -> each.why().key())).containsOnly("trace.orphan.order");
    }

    @Test
    void copyOfUnknownTimeHasNoParentUnlessItCreditsOne() {
        Observation silent = new Samples.Draft("h", "echo.example")
                .text("zh-Hans", "转", Samples.FIRST_SENTENCE + Samples.REST)
                .item();
        assertThat(trace(GAZETTE, silent).derivations()).isEmpty();
        Observation credited = new Samples.Draft("h", "echo.example")
                .text("zh-Hant", "轉", Samples.FIRST_SENTENCE + Samples.REST + "（世界公報）")
                .item();
        Derivation copy = taken(trace(GAZETTE, credited), credited);
        assertEquals(Status.CREDITED, copy.credit().status());
        assertThat(keys(copy.reasons())).contains("trace.order.credit");
    }

    @Test
    void declaredReprintDecidesTheOrder() {
        Observation reprint = new Samples.Draft("i", "echo.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.GAZETTE_TEXT)
                .declares(Relation.Type.REPRINT_OF, "https://gazette.example/o-0000000b")
                .item();
        Derivation copy = taken(trace(GAZETTE, reprint), reprint);
        assertEquals(Manner.VERBATIM_COPY, copy.manner());
        assertEquals(Status.CREDITED, copy.credit().status());
        assertThat(keys(copy.reasons())).contains("trace.order.declared.reprint-of");
    }

    @Test
    void equallyAlikeParentsAreNamedAsSuch() {
        Observation first =
                gazette("1").at(minute("2021-09-09T08:00", "Asia/Shanghai")).item();
        Observation second = new Samples.Draft("2", "echo.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.GAZETTE_TEXT)
                .at(minute("2021-09-09T09:00", "Asia/Shanghai"))
                .item();
        Observation third = new Samples.Draft("3", "blog.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.GAZETTE_TEXT)
                .at(minute("2021-09-09T10:00", "Asia/Shanghai"))
                .item();
        Derivation copy = taken(trace(first, second, third), third);
        assertEquals(first.id(), copy.parent());
        assertEquals(Known.of(second.id()), copy.runnerUp());
        assertThat(keys(copy.reasons())).contains("trace.parent.by-way");
    }

    @Test
    void twoEqualTextsOfOneDayAreNamedTogether() {
        Observation one = gazette("1").at(day("2021-09-09", "Asia/Shanghai")).item();
        Observation two = new Samples.Draft("2", "echo.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.GAZETTE_TEXT)
                .at(day("2021-09-09", "Asia/Shanghai"))
                .item();
        Observation copy = new Samples.Draft("3", "blog.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.GAZETTE_TEXT)
                .at(minute("2021-09-12T10:00", "Asia/Shanghai"))
                .item();
        Trace trace = trace(one, two, copy);
        assertThat(trace.derivations()).isEmpty();
        Trace.Orphan orphan = trace.orphans().stream()
                .filter(each -> each.observation().equals(copy.id()))
                .findFirst()
                .orElseThrow();
        assertEquals("trace.orphan.one-of", orphan.why().key());
        assertThat(orphan.candidates()).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void sharedSlipIsAReason() {
        Observation slip = gazette("1")
                .text("zh-Hans", "纲领提到外国人影响行动", "应对外国人影响行动。" + Samples.REST)
                .at(minute("2021-09-09T08:00", "Asia/Shanghai"))
                .item();
        Observation copy = new Samples.Draft("2", "echo.example")
                .text("zh-Hant", "", "應對外國人影響行動。" + Samples.REST)
                .at(minute("2021-09-09T09:00", "Asia/Shanghai"))
                .item();
        assertThat(taken(trace(slip, copy), copy).reasons()).contains(Phrase.of("trace.parent.slip", "外国人影响行动"));
    }

    @Test
    void removedCopyIsSaidToBeRemoved() {
        Observation lifted = new Samples.Draft("j", "echo.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, Samples.GAZETTE_TEXT)
                .at(day("2021-09-11", "America/Toronto"))
                .deleted(day("2021-09-14", "America/Toronto"))
                .item();
        assertThat(keys(taken(trace(GAZETTE, lifted), lifted).reasons())).contains("trace.child.removed");
    }

    @Test
    void secondCaptureOfAnItemIsNeitherCopyNorSource() {
        Observation again = new Samples.Draft("k", "gazette.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, "")
                .captured(Item.Completeness.TITLE_ONLY, Item.Kind.ARTICLE)
                .path("o-0000000b")
                .at(day("2021-09-08", "America/Toronto"))
                .item();
        Trace trace = trace(GAZETTE, again, COPY);
        assertEquals(1, trace.derivations().size());
        assertThat(trace.orphans()).extracting(Trace.Orphan::observation).containsExactly(again.id());
    }

    @Test
    void listEntryIsNobodysParent() {
        Observation topic = new Samples.Draft("1", "list.example")
                .text("zh-Hans", Samples.GAZETTE_TITLE, "")
                .captured(Item.Completeness.TITLE_ONLY, Item.Kind.POST)
                .at(When.bracket(
                        Instant.parse("2021-09-08T23:08:04Z"), Instant.parse("2021-09-09T00:31:42Z"), "+08:00", "x"))
                .item();
        Trace trace = trace(topic, PAPER, GAZETTE, COPY);
        assertThat(trace.derivations()).noneMatch(each -> each.parent().equals(topic.id()));
        assertThat(trace.orphans())
                .contains(new Trace.Orphan(topic.id(), Phrase.of("trace.orphan.list", "list.example"), List.of()));
    }

    @Test
    void unmatchedMembersAreNotTied() {
        Narrative loose = new Narrative(
                "n-1",
                "t",
                List.of(GAZETTE.id(), COPY.id()),
                List.of(Samples.match(GAZETTE, COPY, Match.Kind.CANDIDATE, 0.9)));
        Trace trace = Tracing.trace(loose, List.of(GAZETTE, COPY), Samples.OUTLETS, 1);
        assertThat(trace.derivations()).isEmpty();
        assertThat(keys(trace.orphans().stream().map(Trace.Orphan::why).toList()))
                .containsExactly("trace.orphan.none-earlier");
    }

    @Test
    void orderOfTheInputDoesNotMatter() {
        assertEquals(
                trace(PAPER, GAZETTE, COPY),
                Tracing.trace(
                        Samples.allMatched(List.of(PAPER, GAZETTE, COPY)),
                        List.of(COPY, GAZETTE, PAPER),
                        Samples.OUTLETS,
                        1));
    }
}
