package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.HostileFlow;
import headwater.flow.LocalFlow;
import headwater.model.Observation;
import headwater.text.Foldings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedTextTest {

    static final String ZH = "港口管理处昨天公布了新的停泊收费办法，渔民代表认为价格比去年高出一倍，很多小船已经打算改到邻近的码头靠岸。" + "管理处回应说，费用用来清理航道和维修灯塔，今后三年不会再涨。";
    static final String EN =
            "The harbour board published new mooring fees yesterday, and skippers say the price has doubled"
                    + " since last year. Many small boats already plan to land at the next harbour instead. The board answered that"
                    + " the money pays for dredging and for the lighthouse.";
    static final String FR =
            "La régie du port a publié hier de nouveaux tarifs d’amarrage, et les patrons pêcheurs estiment que"
                    + " le prix a doublé en un an. Bien des petits bateaux comptent déjà accoster au port voisin.";

    private static Match.Kind kind(Observation one, Observation other) {
        List<Match> found = Matching.matches(LocalFlow.of(List.of(one, other)), List.of());
        return found.isEmpty() ? Match.Kind.CANDIDATE : found.getFirst().kind();
    }

    private static Match.Kind kind(String one, String other) {
        return kind(Samples.item("a", "", one), Samples.item("b", "", other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "加拿大反对党竞选纲领31次提中国|加拿大反對黨競選綱領３１次提中國！",
                "渔港停泊费一夜之间翻倍引发不满|渔\u200B港停泊费😀一夜之间，翻倍引发不满",
                "渔港停泊费一夜之间翻倍引发不满|渔港停泊费一夜之间涨倍引发不满",
                "渔港停泊费一夜之间翻倍引发不满|速看：渔港停泊费一夜之间翻倍引发不满",
                "Harbour fees double overnight, skippers protest|HARBOUR FEES DOUBLE OVERNIGHT — skippers protest",
                "Les tarifs du port doublent en une nuit|les tarifs du port doublent en une nuit !"
            })
    void captionsAreFoundThroughEditsAndEvasions(String one, String other) {
        assertThat(kind(one, other)).isIn(Match.Kind.VERBATIM, Match.Kind.NEAR_VERBATIM, Match.Kind.PARTIAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本市渔港周报第三期今日发布请查收|本市渔港周报第四期今日发布请查收",
                "某市昨日新增3例本土确诊病例均已隔离|某市昨日新增7例本土确诊病例均已隔离",
                "中国队获得女子接力项目决赛金牌|美国队获得女子接力项目决赛金牌",
                "张小明获得女子接力项目决赛金牌|李建国获得女子接力项目决赛金牌",
                "Harbour weekly newsletter, issue 3, is out now|Harbour weekly newsletter, issue 4, is out now"
            })
    void anotherNumberOrNameInOneFrameIsATemplate(String one, String other) {
        assertThat(kind(one, other)).isEqualTo(Match.Kind.TEMPLATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "如何评价今晚的这场比赛？|如何评价今晚的这场发布会？",
                "有哪些值得关注的信息|海边的旧灯塔今天拆除，有哪些值得关注的信息",
                "早上好|早上好",
                "Click here to read more|Click here to read more about harbours",
                "银行卡丢了怎么补办身份证明|身份证明丢了怎么补办银行卡"
            })
    void formulaeAndScrapsAssertNothing(String one, String other) {
        assertThat(kind(one, other).asserts()).isFalse();
    }

    @Test
    void whatHundredsOfPostsEndWithJoinsNoneOfThemHoweverLateTheyCome() {
        Random random = new Random(5);
        List<Observation> posts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder own = new StringBuilder();
            for (int word = 0; word < 10; word++) {
                own.append(Integer.toString(36 * 36 * 36 + random.nextInt(36 * 36 * 36 * 30), 36))
                        .append(' ');
            }
            // Twenty share the word before, and with it a rare run of letters.
            posts.add(
                    Samples.item(
                            String.format("%03d", i),
                            "",
                            own + "boat" + (char) ('a' + i % 20)
                                    + " sent from the free reading app for all harbours and lighthouses and their many keepers"));
        }
        assertThat(Matching.matches(LocalFlow.of(posts), List.of()))
                .noneMatch(match -> match.kind().asserts());
    }

    @Test
    void copiesOfWholeTextsAreFoundInThreeLanguages() {
        for (String text : List.of(ZH, EN, FR)) {
            assertThat(kind(text, text.replace("，", "").replace(",", ""))).isEqualTo(Match.Kind.VERBATIM);
            String edited =
                    text.replace("新的", "全新").replace("new ", "brand new ").replace("nouveaux", "d’autres");
            assertThat(kind(text, edited)).isIn(Match.Kind.VERBATIM, Match.Kind.NEAR_VERBATIM);
        }
    }

    @Test
    void aCopyInsideAnotherTextIsAPartWithItsPlaces() {
        String around = "昨晚的大风吹倒了老街上的三棵树。" + ZH.substring(0, 50) + "天气预报说周末还会下雨，出门请带伞。";
        Observation one = Samples.item("a", "", ZH);
        Observation other = Samples.item("b", "", around);
        Match match =
                Matching.matches(LocalFlow.of(List.of(one, other)), List.of()).getFirst();
        assertThat(match.kind()).isEqualTo(Match.Kind.PARTIAL);
        Match.Passage passage = match.passages().getFirst();
        assertThat(ZH.substring(passage.aStart(), passage.aEnd()))
                .isEqualTo(around.substring(passage.bStart(), passage.bEnd()))
                .hasSizeGreaterThan(45);
    }

    @Test
    void furnitureOfASiteJoinsNothing() {
        String menu = "首页 新闻 体育 财经 娱乐 天气 视频 图片 专题 评论 读者来信 关于本站 联系方式 广告服务。";
        List<Observation> pages = new ArrayList<>();
        List<String> texts = List.of(ZH, EN, FR, "昨晚的大风吹倒了老街上的三棵树，市政工人清晨赶到现场清理，交通在上午恢复。没有人受伤。");
        for (int i = 0; i < texts.size(); i++) {
            pages.add(Samples.item("p" + i, "site.example", "", menu + "\n" + texts.get(i)));
        }
        assertThat(new SharedText()
                        .find(Material.of(LocalFlow.of(pages), Foldings.ALL), Matching.Watch.NOBODY)
                        .matches())
                .noneMatch(match -> match.kind().asserts());
    }

    @Test
    void noticesJoinNothingAcrossSites() {
        String notice = "We use cookies to give you the best experience on our site and to show you advertisements.";
        List<Observation> pages =
                List.of(Samples.item("a", "", EN + "\n" + notice), Samples.item("b", "", FR + "\n" + notice));
        assertThat(new SharedText()
                        .find(Material.of(LocalFlow.of(pages), Foldings.ALL), Matching.Watch.NOBODY)
                        .matches())
                .noneMatch(match -> match.kind().asserts());
    }

    @Test
    void anyOrderAndRunnerGivesTheSame() {
        List<Observation> items = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            items.add(Samples.item("z" + i, "", ZH.substring(i * 7)));
            items.add(Samples.item("e" + i, "", EN.substring(i * 9)));
            items.add(Samples.item("t" + i, "本市渔港周报第" + i + "期今日发布请查收", ""));
        }
        List<Match> expected = Matching.matches(LocalFlow.of(items), List.of());
        assertThat(expected).hasSizeGreaterThan(12);
        assertThat(Matching.matches(HostileFlow.of(items), List.of())).isEqualTo(expected);
        Collections.shuffle(items, new Random(5));
        assertThat(Matching.matches(LocalFlow.of(items), List.of())).isEqualTo(expected);
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() throws Exception {
        List<Observation> items = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            items.add(Samples.item("z" + i, "", ZH.substring(i % 40) + i));
        }
        List<Match> expected = new SharedText()
                .find(Material.of(LocalFlow.of(items), Foldings.ALL), Matching.Watch.NOBODY)
                .matches();
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool seven = new ForkJoinPool(7)) {
            assertThat(one.submit(() -> new SharedText()
                                    .find(Material.of(LocalFlow.of(items), Foldings.ALL), Matching.Watch.NOBODY)
                                    .matches())
                            .get())
                    .isEqualTo(expected);
            assertThat(seven.submit(() -> new SharedText()
                                    .find(Material.of(LocalFlow.of(items), Foldings.ALL), Matching.Watch.NOBODY)
                                    .matches())
                            .get())
                    .isEqualTo(expected)
                    .isNotEmpty();
        }
    }

    @Test
    void whatLiesBetweenTheFarPartsOfACaptionInAnArticleIsNoOtherFigure() {
        Observation caption = Samples.item("a", "", "渔港停泊费31天里翻倍，渔民代表说小船都要改去邻港");
        Observation article = Samples.item(
                "b", "渔港停泊费31天里翻倍", ZH + "管理处去年收了7次会费，今年又收了12次，账目都贴在门口。一位渔民代表说小船都要改去邻港。" + ZH.substring(20));
        assertThat(kind(caption, article)).isEqualTo(Match.Kind.PARTIAL);
    }
}
