package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.LocalFlow;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundChannelTest {

    private static Match match(String one, String other) {
        return Matching.matches(
                        LocalFlow.of(List.of(Samples.item("a", "", one), Samples.item("b", "", other))), List.of())
                .getFirst();
    }

    @Test
    void whatIsSpeltInPinyinIsFoundWithItsPlaces() {
        String plain = "渔港停泊费一夜之间翻倍引发不满";
        String spelt = "听说渔港ting bo费一夜之间fanbei引发不满，真的吗";
        Match match = match(plain, spelt);
        assertThat(match.kind().asserts()).isTrue();
        assertThat(match.kind()).isNotEqualTo(Match.Kind.VERBATIM);
        assertThat(match.reasons()).anyMatch(reason -> reason.key().equals("match.spelt"));
        Match.Passage passage = match.passages().getFirst();
        assertThat(spelt.substring(passage.bStart(), passage.bEnd())).isEqualTo("渔港ting bo费一夜之间fanbei引发不满");
        assertThat(plain.substring(passage.aStart(), passage.aEnd())).isEqualTo(plain);
    }

    /// Of a post only what is spelt leads to it: the rest was too short to be found by its writing.
    @Test
    void aPostThatIsSpeltAllOverIsFound() {
        String plain = "渔港停泊费一夜之间翻倍引发不满，船主们说这笔钱没有人提前通知，许多人打算把船开到邻县去，码头上的鱼贩也担心生意";
        String spelt = "渔gang停泊fei一夜zhi间翻bei引发bu满，船zhu们说zhe笔钱mei有人ti前通zhi，许多ren打算ba船开dao邻县qu，码头shang的鱼fan也担xin生意";
        assertThat(match(plain, spelt).reasons())
                .anyMatch(reason -> reason.key().equals("match.spelt"));
    }

    @Test
    void wordsOfAnotherLanguageAreNotRead() {
        assertThat(Matching.matches(
                        LocalFlow.of(List.of(
                                Samples.item("a", "", "新款手机Xperia今天在港口城市发布"),
                                Samples.item("b", "", "旧款电脑ThinkPad昨天在海边小镇停产"))),
                        List.of()))
                .isEmpty();
    }

    @Test
    void syllablesAreReadBesideOtherWordsAndWithVowelsInside() {
        for (String spelt : List.of("渔港NBLtingbo费一夜之间翻倍引发不满", "渔港NBL停泊费一夜之间fanbei引发不满", "渔港NBL停泊费yiye之间翻倍引发不满")) {
            assertThat(match("渔港NBL停泊费一夜之间翻倍引发不满", spelt).kind().asserts())
                    .as(spelt)
                    .isTrue();
        }
    }
}
