package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.LocalFlow;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static List<Match> matches(String one, String other) {
        return Matching.matches(
                LocalFlow.of(List.of(Samples.item("a", "", one), Samples.item("b", "", other))), List.of());
    }

    @Test
    void aTopicsTagJoinsNothing() {
        assertThat(matches("#渔港停泊费一夜之间翻倍引发不满# 今天的鱼卖得不错，老船长很高兴", "#渔港停泊费一夜之间翻倍引发不满# 周末去海边看灯塔，带上孩子"))
                .noneMatch(match -> match.kind().asserts());
    }

    @Test
    void aCopyUnderAnotherTagIsStillACopy() {
        String words = "港口管理处昨天公布了新的停泊收费办法，渔民代表认为价格比去年高出一倍";
        Match match = matches("#渔港停泊费# " + words, words + " #老船长的一天# 网页链接").getFirst();
        assertThat(match.kind()).isEqualTo(Match.Kind.VERBATIM);
        assertThat(match.passages().getFirst().aStart()).isEqualTo("#渔港停泊费# ".length());
    }

    @Test
    void postsOfTagsAloneShareASlogan() {
        List<Match> found = matches("#渔港停泊费一夜之间翻倍引发不满#", "#渔港停泊费一夜之间翻倍引发不满# 支持");
        assertThat(found).noneMatch(match -> match.kind().asserts());
        Match slogan = matches("#渔港停泊费一夜之间翻倍引发不满#", "#渔港停泊费一夜之间翻倍引发不满#").getFirst();
        assertThat(slogan.kind()).isEqualTo(Match.Kind.CANDIDATE);
        assertThat(slogan.reasons().getFirst().key()).isEqualTo("match.slogan");
        assertThat(matches("#SaveTheHarbour #Skippers", "#SaveTheHarbour #Skippers"))
                .isNotEmpty()
                .allMatch(match -> !match.kind().asserts());
    }

    /// Letters beside Han characters are looked for by their sound, where the tag counts too.
    @Test
    void aSloganIsNoCopyByItsSoundEither() {
        assertThat(matches("#渔港Marina停泊费一夜之间翻倍# 心疼船长啊", "#渔港Marina停泊费一夜之间翻倍# 哎，心疼船长"))
                .noneMatch(match -> match.kind().asserts());
    }

    @Test
    void theNameOfASuperTopicIsATag() {
        String words = "港口管理处昨天公布了新的停泊收费办法，渔民代表认为价格比去年高出一倍";
        assertThat(matches("海港帆船队挑战者联赛超话 " + words, words + " 老船长的海上一天超话"))
                .singleElement()
                .satisfies(match -> assertThat(match.kind()).isEqualTo(Match.Kind.VERBATIM));
    }

    /// What stands between two tags of a Western text is no tag.
    @Test
    void aMarkBehindASpaceOpensATag() {
        assertThat(matches(
                        "The #harbour crews mend nets in the #fog while gulls sleep",
                        "The #harbour crews mend nets in the #mist while gulls sleep"))
                .singleElement()
                .satisfies(match -> assertThat(match.kind()).isEqualTo(Match.Kind.NEAR_VERBATIM));
    }

    /// A shared passage of a post that fills the frame with the prices of another day.
    @Test
    void aPassageWithOtherFiguresIsATemplate() {
        String frame = "渔港消息：由于%s，截至%s收盘，北方交易所九月交货的冻带鱼期货价格收于每吨%s元，涨幅为%s；南方交易所十月交货的冻黄鱼期货价格收于每吨%s元，涨幅为%s。%s";
        String one = String.format(
                frame, "台风将至船只归港", "昨天", "8213", "5.05%", "9772", "4.99%", "码头上的冷库已经装满，船主们说今年的秋汛来得早，网具也都补好了。");
        String other = String.format(
                frame,
                "休渔期延长半个月并提高燃油补贴",
                "今天",
                "8240",
                "1.42%",
                "9852",
                "1.67%",
                "受运费下降影响，进口虾类的报价继续走低，批发商在观望，饭店老板倒是高兴。");
        assertThat(matches(one, other))
                .singleElement()
                .satisfies(match -> assertThat(match.kind()).isEqualTo(Match.Kind.TEMPLATE));
    }

    @Test
    void aListWithOtherFiguresIsATemplate() {
        String list = "今日渔港行情：带鱼每斤%d元，黄鱼每斤%d元，鲳鱼每斤%d元，虾每斤%d元，欢迎各位到码头选购新鲜海货";
        assertThat(matches(String.format(list, 12, 18, 25, 31), String.format(list, 13, 19, 27, 34)))
                .isNotEmpty()
                .allMatch(match -> match.kind() == Match.Kind.TEMPLATE);
    }
}
