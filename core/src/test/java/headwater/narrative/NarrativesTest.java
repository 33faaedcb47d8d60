package headwater.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.HostileFlow;
import headwater.flow.LocalFlow;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.match.Samples;
import headwater.model.Observation;
import headwater.text.Foldings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Two stories of three copies each, and what tempts to join them.
class NarrativesTest {

    private static final String HARBOUR =
            "港口管理处昨天公布了新的停泊收费办法，渔民代表认为价格比去年高出一倍，很多小船已经打算改到邻近的码头靠岸。管理处回应说，费用用来清理航道和维修灯塔，今后三年不会再涨。";
    private static final String ORCHARD = "山谷里的樱桃园上周遭遇晚霜，果农估计今年的收成只有往年的一半，合作社准备向县里申请救济。农技站建议给剩下的果树搭棚，并且提醒各户不要急着剪枝。";

    private static List<Observation> stories() {
        List<Observation> items = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            items.add(Samples.item("h" + i, "", HARBOUR + "读者来信第" + i + "封。"));
            items.add(Samples.item("o" + i, "", ORCHARD + "本报通讯员写于山脚下的第" + i + "间屋子。"));
        }
        return items;
    }

    private static List<Narrative> narratives(List<Observation> items) {
        return Narratives.of(Matching.matches(LocalFlow.of(items), List.of()), items, Foldings.ALL);
    }

    private static List<Observation> with(Observation... more) {
        List<Observation> items = stories();
        items.addAll(List.of(more));
        return items;
    }

    private static List<String> members(Narrative narrative) {
        return narrative.members().stream()
                .map(id -> id.substring("o-0000000000".length()))
                .toList();
    }

    /// The two stories are apart, whichever of them the further items went to.
    private static void assertApart(List<Observation> items) {
        List<List<String>> found =
                narratives(items).stream().map(NarrativesTest::members).toList();
        assertThat(found).hasSize(2);
        assertThat(found).anyMatch(ids -> ids.containsAll(List.of("h0", "h1", "h2")) && !ids.contains("o0"));
        assertThat(found).anyMatch(ids -> ids.containsAll(List.of("o0", "o1", "o2")) && !ids.contains("h0"));
    }

    @Test
    void aDigestThatQuotesBothStoriesDoesNotJoinThem() {
        assertApart(with(Samples.item(
                "d", "", "今日要闻汇总。" + HARBOUR.substring(0, 45) + "另外，" + ORCHARD.substring(0, 45) + "明天多云，风力不大。")));
    }

    @Test
    void aCaptionThatRepeatsALineOfBothDoesNotJoinThem() {
        assertApart(with(Samples.item("c", "", HARBOUR.substring(12, 24) + "，" + ORCHARD.substring(12, 24))));
    }

    @Test
    void oneSloganUnderBothStoriesDoesNotJoinThem() {
        String slogan = "转发这条消息让更多的人知道我们这里发生的事情！";
        List<Observation> items = with(Samples.item("s", "", slogan));
        items.add(Samples.item("h9", "", HARBOUR + slogan));
        items.add(Samples.item("o9", "", ORCHARD + slogan));
        assertApart(items);
    }

    @Test
    void aCommentaryOnOneStoryBelongsToIt() {
        List<Narrative> found = narratives(
                with(Samples.item("k", "", "我在码头住了二十年，从来没有见过这样的事。" + HARBOUR.substring(0, 52) + "大家自己想想吧，到底谁会得到好处。")));
        assertThat(found.stream().map(NarrativesTest::members))
                .containsExactlyInAnyOrder(List.of("h0", "h1", "h2", "k"), List.of("o0", "o1", "o2"));
    }

    @Test
    void everyOrderOfItemsAndMatchesGivesTheSameNarratives() {
        List<Observation> items = with(
                Samples.item(
                        "d",
                        "",
                        "今日要闻汇总。" + HARBOUR.substring(0, 45) + "另外，" + ORCHARD.substring(0, 45) + "明天多云，风力不大。"),
                Samples.item("c", "", HARBOUR.substring(12, 24) + "，" + ORCHARD.substring(12, 24)));
        List<Match> matches = new ArrayList<>(Matching.matches(LocalFlow.of(items), List.of()));
        List<Narrative> expected = Narratives.of(matches, items, Foldings.ALL);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(items, random);
            Collections.shuffle(matches, random);
            assertThat(Narratives.of(matches, items, Foldings.ALL)).isEqualTo(expected);
        }
        assertThat(Matching.matches(HostileFlow.of(items), List.of())).containsExactlyInAnyOrderElementsOf(matches);
    }

    @Test
    void aNarrativeIsCalledByItsMembersAlone() {
        List<Narrative> both = narratives(stories());
        List<Narrative> one = narratives(
                stories().stream().filter(item -> item.id().contains("0h")).toList());
        assertThat(both).extracting(Narrative::id).contains(one.getFirst().id());
    }

    @Test
    void whatOnlyFillsTheSameFrameIsNoNarrative() {
        assertThat(narratives(
                        List.of(Samples.item("a", "灯塔下的人家电视剧第八集看点", ""), Samples.item("b", "灯塔下的人家电视剧第九集看点预告抢先看", ""))))
                .isEmpty();
    }
}
