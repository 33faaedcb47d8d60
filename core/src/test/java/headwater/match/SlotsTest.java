package headwater.match;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.LocalFlow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One frame with another number, episode or name in it tells of another thing, however long the rest is.
class SlotsTest {

    private static List<Match> asserted(String one, String other) {
        return Matching.matches(
                        LocalFlow.of(List.of(Samples.item("a", one, ""), Samples.item("b", other, ""))), List.of())
                .stream()
                .filter(match -> match.kind().asserts())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "灯塔下的人家电视剧第八集看点|灯塔下的人家电视剧第九集看点预告抢先看",
                "灯塔下的人家电视剧第八集|看灯塔下的人家电视剧第九集，老船长回家",
                "沿海三市昨日新增5例本土确诊|沿海三市昨日新增8例本土确诊，累计报告病例详情公布",
                "昨日沿海三市报告本土确诊病例均在集中隔离点发现 新增5例|昨日沿海三市报告本土确诊病例均在集中隔离点发现 新增8例，其中一人在船上",
                "灯塔下的人家第三季定档|灯塔下的人家第四季定档，全部演员阵容公布",
                "海港女足3比1战胜渔港女足晋级决赛|海港女足3比2战胜渔港女足晋级决赛，赛后教练发言",
                "Harbour Tales season 3 gets a release date|Harbour Tales season 4 gets a release date, and a trailer with it",
                "Contes du port, la saison 3 arrive en mars|Contes du port, la saison 4 arrive en mars sur toutes les chaînes"
            })
    void anotherNumberIsNoCopyAlsoWhereOneTitleGoesOn(String one, String other) {
        assertThat(asserted(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "海港大赛的歌手二公选曲公布名单|海港大赛的歌手三公选曲公布名单，网友热议",
                "海防巡逻队批英舰过航渔港海峡|海防巡逻队回应美舰过航渔港海峡",
                "渔港停泊费案船主妻子昨日发声|渔港停泊费案船主律师发声",
                "海岛全运会乒乓球男单决赛张小明4:0击败李建国夺冠，如何评价|全运会乒乓球女单决赛王小红4:0击败赵小兰夺冠，如何评价",
                "沿海三市昨日新增本土确诊13例|沿海三市昨日无新增本土确诊"
            })
    void anotherRoundPersonOrAContraryIsNoCopy(String one, String other) {
        assertThat(asserted(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HM官网的声明引发消费者不满，多家门店表示HM商品照常出售|加拿大鹅官网的声明引发消费者不满，多家门店表示加拿大鹅商品照常出售",
                "HM官网的声明引发消费者不满|加拿大鹅官网的声明引发消费者不满，网友热议",
                "昨晚，HM在官方网站发布了一份关于退货规定的声明，引发许多消费者的不满。记者走访市中心的几家门店，店员表示，HM的商品照常出售，退货按总部的规定办理。"
                        + "律师认为，HM的做法违反了消费者权益保护的规定。"
                        + "|昨晚，加拿大鹅在官方网站发布了一份关于退货规定的声明，引发许多消费者的不满。记者走访市中心的几家门店，店员表示，加拿大鹅的商品照常出售，退货按总部的规定办理。"
                        + "律师认为，加拿大鹅的做法违反了消费者权益保护的规定。"
            })
    void oneNameForAnotherThroughoutIsNoCopy(String one, String other) {
        assertThat(asserted(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "灯塔下的人家电视剧第八集看点|灯塔下的人家电视剧第八集看点预告抢先看",
                "沿海三市昨日新增5例本土确诊|沿海三市昨日新增5例本土确诊，累计报告38例",
                "沿海三市昨日新增五例本土确诊|9月8日，沿海三市昨日新增5例本土确诊",
                "渔港管理处今年再次把停泊费在31天里翻倍引发渔民不满，华人热议|渔港管理处今年再次把停泊费在31天里翻倍引发渔民不满，“专家”：几乎想把渔民赶走",
                "渔港管理处今年再次把停泊费在31天里翻倍引发渔民不满，华人热议|渔港管理处今年再次把停泊费在31天里翻倍引发渔民不满！专家发声",
                "速看！渔港停泊费31天里翻倍引发不满|专家：渔港停泊费31天里翻倍引发不满",
                "HM官网的声明引发消费者不满|速看：HM官网的声明引发消费者不满，网友热议"
            })
    void theSameNumberOrNameIsACopyAlsoWhereOneTitleGoesOn(String one, String other) {
        assertThat(asserted(one, other)).hasSize(1);
    }

    @Test
    void anArticleIsNotToldApartByOneFigure() {
        String article = SharedTextTest.EN + " In all 31 boats have left.";
        assertThat(asserted(article, article.replace("31", "32"))).hasSize(1);
    }

    @Test
    void aFigureWithALetterInItIsAnEditAndNoOtherFigure() {
        assertThat(asserted("渔港停泊费每月500元引发渔民代表不满", "渔港停泊费每月5殌0元引发渔民代表不满")).hasSize(1);
        assertThat(asserted("渔港停泊费每月500元引发渔民代表不满", "渔港停泊费每月520元引发渔民代表不满")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Old Ferry Crew Finds A Clever Way To Mend Broken Nets|Old Ferry Crew Finds A Simple Way To Mend Broken Nets",
                "Harbour Pilots Escape On A Raft To Safety After Storm|Harbour Pilots Flee On A Raft To Safety After Storm",
                "Harbour Pilots Escape On A Raft; Time To Mend|Harbour Pilots Escape On A Raft; Time To Rest #nets #sails #ropes",
                "The #NeverFerry Push Of Old Pilots Hits A Brick Wall In The Harbour Of Harlow|The #AlwaysFerry Push Of Old Pilots Hits A Brick Wall In The Harbour Of Harlow",
                "Le Maire Annonce Une Belle Surprise Pour Les Enfants Du Port|Le Maire Annonce Une Grande Surprise Pour Les Enfants Du Port"
            })
    void anOrdinaryWordInAHeadlineThatWritesAllLargeIsNoName(String one, String other) {
        assertThat(asserted(one, other)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Old Ferry Crew Finds Safe Harbour In Toronto After Storm|Old Ferry Crew Finds Safe Harbour In Tokyo After Storm",
                "Old Ferry Crew Finds Pelosi A Way To Mend Broken Nets|Old Ferry Crew Finds Merkel A Way To Mend Broken Nets",
                "Police find a boat full of nets in Toronto harbour|Police find a boat full of nets in Tokyo harbour",
                "Apple Promises A New Phone With A Better Camera|Google Promises A New Phone With A Better Camera",
                "Le Maire De Marseille Annonce Une Surprise Pour Les Enfants|Le Maire De Mulhouse Annonce Une Surprise Pour Les Enfants",
                "海港居民在Toronto的超市里买到了过期的鱼罐头|海港居民在Munich的超市里买到了过期的鱼罐头"
            })
    void anotherNameInAHeadlineIsNoCopy(String one, String other) {
        assertThat(asserted(one, other)).isEmpty();
    }

    @Test
    void aNameThatBothHaveIsNotAnother() {
        assertThat(asserted(
                        "Nancy Pelosi asks the harbour board to remove its chairman from his post",
                        "Nancy Pelosi pleads with the harbour board to remove its chairman from his post"))
                .hasSize(1);
    }
}
