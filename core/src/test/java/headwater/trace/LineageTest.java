package headwater.trace;

import static headwater.descent.Times.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Item;
import headwater.model.Observation;
import headwater.trace.Node.Following;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final String FERRY =
            "The ferry between the two harbours will not run this winter. Its owner said on Monday that"
                    + " the hull has to be replaced and that no yard can take it before March. Commuters now drive around the"
                    + " bay, which takes ninety minutes at best. The council wants to hire a smaller boat, but its harbour"
                    + " master doubts that anything under thirty metres can face the swell in January.";

    private static final String WAGES =
            "Nurses at the county hospital voted for a strike late last night. They ask for a rise of"
                    + " nine percent and an end to double shifts, which they say have doubled since spring.";

    private static final String OFFER =
            "Management offers four percent and blames a hole of eleven million in the budget that nobody had seen coming.";

    private static final String TALKS =
            "Talks go on tomorrow under a mediator whom the ministry of labour sent from the capital on short notice.";

    private static Samples.Draft item(String id, String host, int hour, String text) {
        return new Samples.Draft(id, host)
                .text("en", "", text)
                .at(minute("2021-09-08T" + (hour < 10 ? "0" : "") + hour + ":00", "America/Toronto"));
    }

    private static final Observation FIRST =
            item("1", "paper.example", 8, FERRY).item();

    private static final Observation COPY =
            item("2", "blog.example", 11, FERRY.replace("now drive", "drive")).item();

    private static Lineage of(List<Node> nodes) {
        return new Lineage(nodes, 0.7, 1);
    }

    @Test
    void aCopyHasAShareInItsSourceAndTheSourceNoneInIt() {
        List<Node> nodes = Samples.nodes(FIRST, COPY);
        Lineage lineage = of(nodes);
        assertThat(lineage.share(nodes.get(0), nodes.get(1))).isGreaterThan(0.9);
        assertEquals(0, lineage.share(nodes.get(1), nodes.get(0)));
        assertEquals(1, lineage.unseen(nodes.get(0)), 1e-9);
        assertEquals(1, lineage.share(nodes.get(0), nodes.get(1)) + lineage.unseen(nodes.get(1)), 1e-9);
    }

    @Test
    void theOnlyOneOfItsLanguageComesFromNothingSeen() {
        List<Node> nodes = Samples.nodes(
                FIRST,
                new Samples.Draft("2", "blog.example").text("fr", "", FERRY).item());
        Lineage lineage = of(nodes);
        assertEquals(0, lineage.share(nodes.get(0), nodes.get(1)));
        assertEquals(1, lineage.unseen(nodes.get(1)));
        assertEquals(List.of(), lineage.beside(nodes.get(0), nodes.get(1)));
    }

    @Test
    void whatWasNotReadComesFromNothingSeen() {
        List<Node> nodes = Samples.nodes(FIRST, COPY);
        assertEquals(1, of(List.of()).unseen(nodes.get(1)));
        assertEquals(0, of(List.of()).share(nodes.get(0), nodes.get(1)));
        assertEquals(List.of(), of(List.of()).beside(nodes.get(0), nodes.get(1)));
    }

    @Test
    void aRankedListIsNobodysSource() {
        Observation list = item("1", "paper.example", 8, FERRY)
                .captured(Item.Completeness.FULL, Item.Kind.LIST)
                .item();
        List<Node> nodes =
                Samples.nodes(list, COPY, item("3", "echo.example", 12, WAGES).item());
        assertEquals(0, of(nodes).share(nodes.get(0), nodes.get(1)));
        assertEquals(1, of(nodes).unseen(nodes.get(0)));
    }

    private static Following text(int number) {
        return new Following("page", number, number == 0 ? "" : "o-before", List.of());
    }

    /// The second text of one page, which another site had before as well.
    @Test
    void aTextThatFollowedAnotherOfItsItemIsThatOneEdited() {
        List<Node> nodes = Samples.nodes(
                FIRST,
                COPY,
                item("3", "echo.example", 14, FERRY.replace("ninety", "forty")).item());
        List<Node> texts = List.of(
                nodes.get(0), nodes.get(1).following(text(0)), nodes.get(2).following(text(1)));
        Lineage lineage = of(texts);
        assertThat(lineage.share(texts.get(1), texts.get(2))).isGreaterThan(0.9);
        assertEquals(0, lineage.share(texts.get(0), texts.get(2)));
        assertThat(lineage.share(texts.get(0), texts.get(1))).isGreaterThan(0.9);
    }

    /// Though no time says so.
    @Test
    void anEarlierTextOfAnItemDoesNotComeFromALaterOne() {
        List<Node> nodes = Samples.nodes(
                new Samples.Draft("1", "paper.example").text("en", "", FERRY).item(),
                new Samples.Draft("2", "blog.example")
                        .text("en", "", FERRY.replace("ninety", "forty"))
                        .item());
        List<Node> texts = List.of(nodes.get(0).following(text(1)), nodes.get(1).following(text(2)));
        assertEquals(0, of(texts).share(texts.get(1), texts.get(0)));
        assertThat(of(texts).share(texts.get(0), texts.get(1))).isGreaterThan(0.9);
    }

    private static List<Lineage.Beside> beside(String host, String tail) {
        List<Node> nodes = Samples.nodes(
                FIRST,
                item("2", "gazette.example", 9, WAGES + " " + OFFER + " " + TALKS)
                        .item(),
                item("3", host, 12, FERRY.replace("now drive", "drive") + " " + tail)
                        .item());
        return of(nodes).beside(nodes.get(0), nodes.get(2));
    }

    @Test
    void aPassageOfASecondItemIsFoundAtItsPlaces() {
        Lineage.Beside beside = beside("blog.example", OFFER).getFirst();
        int source = WAGES.length() + 1;
        int child = FERRY.length() - "now ".length() + 1;
        int length = OFFER.length() - 1;
        assertEquals("o-00000002", beside.source().id());
        assertEquals(
                List.of(new FurtherSource.Passage(source, source + length, child, child + length)), beside.passages());
        assertThat(beside.probability()).isGreaterThan(0.9);
    }

    @Test
    void twoPassagesOfOneSourceAreToldTogether() {
        List<Lineage.Beside> beside = beside("blog.example", TALKS + " Rain fell all day. " + OFFER);
        assertEquals(1, beside.size());
        assertEquals(2, beside.getFirst().passages().size());
    }

    @Test
    void whatIsShortIsNotSureEnough() {
        assertEquals(List.of(), beside("blog.example", "Talks go on tomorrow under a mediator whom."));
    }

    @Test
    void wordsInQuotationMarksAndOfItsOwnOutletAreNone() {
        assertEquals(List.of(), beside("blog.example", "“" + OFFER + "”"));
        assertEquals(List.of(), beside("gazette.example", OFFER));
    }

    @Test
    void aParentThatWasNotReadHasNothingBeside() {
        List<Node> nodes =
                Samples.nodes(FIRST, COPY, item("3", "echo.example", 7, WAGES).item());
        assertEquals(List.of(), of(nodes.subList(0, 2)).beside(nodes.get(2), nodes.get(1)));
    }

    /// Three characters tell as much as a word: a passage of forty-six is not sure enough, one of seventy-seven is.
    @Test
    void ofChineseTextThreeCharactersTellAsMuchAsAWord() {
        String passage = "医院的护士昨晚投票决定罢工要求加薪百分之九并取消双班院方只肯给四成说预算里突然缺了一千一百万";
        assertEquals(List.of(), han(passage));
        assertThat(han(passage + "调解人由劳工部从首都临时派来双方都不肯说还要谈多久才会有结果")).hasSize(1);
    }

    private static List<Lineage.Beside> han(String passage) {
        String ferry = "两个港口之间的渡轮今年冬天停航船主星期一说船体必须更换而三月以前没有船厂能接这活通勤的人现在开车绕过海湾最快也要一个半小时";
        List<Node> nodes = Samples.nodes(
                chinese("1", "paper.example", 8, ferry),
                chinese("2", "gazette.example", 9, "据说" + passage + "谈判明天继续"),
                chinese("3", "blog.example", 12, ferry + passage));
        return of(nodes).beside(nodes.get(0), nodes.get(2));
    }

    private static Observation chinese(String id, String host, int hour, String text) {
        return item(id, host, hour, "").text("zh-Hans", "", text).item();
    }
}
