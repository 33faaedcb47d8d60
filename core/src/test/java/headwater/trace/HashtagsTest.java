package headwater.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashtagsTest {

    private static Node node(String text, String... hashtags) {
        return Samples.nodes(
                        new Samples.Draft("1", "blog.example")
                                .text("zh-Hans", "", text)
                                .hashtags(hashtags)
                                .item(),
                        new Samples.Draft("2", "echo.example").item())
                .getFirst();
    }

    @Test
    void aTagStandsBetweenTwoMarks() {
        assertEquals(Set.of("渥太华怪事"), Hashtags.in(node("大家都在说 #渥太华怪事# 我也看看")));
        assertEquals(Set.of("渥太华怪事"), Hashtags.in(node("大家都在说 ＃渥太华，怪事＃ 我也看看")));
    }

    @Test
    void whatThePlatformNamesIsATagInLetters() {
        assertEquals(Set.of("elxn44"), Hashtags.in(node("Vote.", "Elxn44")));
    }

    @Test
    void oneMarkAloneAndMarksWithoutLettersAreNone() {
        assertEquals(Set.of(), Hashtags.in(node("No 1 in # of seats")));
        assertEquals(Set.of(), Hashtags.in(node("前 #!!# 后")));
        assertEquals(Set.of(), Hashtags.in(node("前 #上\n下# 后")));
    }

    /// Of so many outlets the first few use the tag.
    private static String common(int outlets, int using) {
        List<Observation> items = new ArrayList<>();
        for (int i = 0; i < outlets; i++) {
            items.add(new Samples.Draft("" + i, "site" + i + ".example")
                    .text("zh-Hans", "", i < using ? "看 #渥太华怪事#" : "看看")
                    .item());
        }
        return Hashtags.common(Samples.nodes(items.toArray(Observation[]::new)));
    }

    @Test
    void aQuarterOfTheOutletsMakesATagCommon() {
        assertEquals("渥太华怪事", common(8, 2));
        assertEquals("", common(9, 2));
    }

    @Test
    void oneOutletAloneMakesNone() {
        assertEquals("", common(2, 1));
        assertEquals("渥太华怪事", common(2, 2));
    }

    @Test
    void whatMostOutletsUseIsTheCommonOne() {
        List<Observation> items = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String text = "#甲事# " + (i > 0 ? "#乙事#" : "") + (i > 1 ? "#丙事#" : "");
            items.add(new Samples.Draft("" + i, i == 1 ? "site0.example" : "site" + i + ".example")
                    .text("zh-Hans", "", text)
                    .path("p" + i)
                    .item());
        }
        assertEquals("乙事", Hashtags.common(Samples.nodes(items.toArray(Observation[]::new))));
    }
}
