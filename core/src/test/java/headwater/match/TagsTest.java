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

    @Test
    void aListWithOtherFiguresIsATemplate() {
        String list = "今日渔港行情：带鱼每斤%d元，黄鱼每斤%d元，鲳鱼每斤%d元，虾每斤%d元，欢迎各位到码头选购新鲜海货";
        assertThat(matches(String.format(list, 12, 18, 25, 31), String.format(list, 13, 19, 27, 34)))
                .isNotEmpty()
                .allMatch(match -> match.kind() == Match.Kind.TEMPLATE);
    }
}
