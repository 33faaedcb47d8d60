package headwater.page;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Credit.Credited;
import headwater.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which a web page declares its source, one made-up page a mark, and what only looks like one.
class PageMarksTest {

    private static final String OWN = "https://daily.example/own";

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<link rel='canonical' href='https://wire.example/a'> => SYNDICATED_FROM",
                "<meta property='og:url' content='https://wire.example/a'> => SYNDICATED_FROM",
                "<meta name='syndication-source' content='https://wire.example/a'> => SYNDICATED_FROM",
                "<meta name='original-source' content='https://wire.example/a'> => SYNDICATED_FROM",
                "<meta name='source' content='https://wire.example/a'> => CITES",
                "<link rel='amphtml' href='https://wire.example/a'> => SAME_ITEM",
                "<link rel='alternate' hreflang='fr' href='https://wire.example/a'> => TRANSLATION_OF",
                "<a rel='via' href='https://wire.example/a'>Wire</a> => QUOTE_OF",
                "<a rel='cite' href='https://wire.example/a'>Wire</a> => QUOTE_OF",
                "<blockquote cite='https://wire.example/a'>Words</blockquote> => QUOTE_OF",
                "<q cite='https://wire.example/a'>Words</q> => QUOTE_OF",
                "<blockquote>Words <cite><a href='https://wire.example/a'>Wire</a></cite></blockquote> => QUOTE_OF",
            })
    void anAddressElsewhereIsARelation(String mark, Relation.Type type) {
        assertThat(marks(mark).relations())
                .extracting(Relation::type, each -> each.target().url().orElse(""))
                .contains(org.assertj.core.groups.Tuple.tuple(type, "https://wire.example/a"));
    }

    @ParameterizedTest
    @CsvSource({
        "isBasedOn,REPRINT_OF",
        "isBasedOnUrl,REPRINT_OF",
        "citation,CITES",
        "sourceOrganization,SYNDICATED_FROM",
        "provider,SYNDICATED_FROM",
        "creditText,CITES",
        "translationOfWork,TRANSLATION_OF"
    })
    void aFieldOfTheArticlesRecordIsATypedRelation(String field, Relation.Type type) {
        PageMarks marks = marks(jsonLd("\"" + field + "\":\"Harbour Wire\""));
        assertThat(marks.relations()).extracting(Relation::type).containsExactly(type);
        assertThat(marks.relations().getFirst().evidence().path()).isEqualTo("/" + field);
        assertThat(names(marks)).containsExactly("Harbour Wire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sameAs", "archivedAt"})
    void anotherAddressOfTheArticleIsNoCredit(String field) {
        PageMarks marks = marks(jsonLd("\"" + field + "\":\"https://archive.example/a\""));
        assertThat(marks.relations()).extracting(Relation::type).containsExactly(Relation.Type.SAME_ITEM);
        assertThat(marks.credited()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentions", "copyrightHolder", "correction", "dateline", "publisher"})
    void whatAnArticleIsAboutOrWhoOwnsTheSiteIsNoSource(String field) {
        PageMarks marks = marks(jsonLd("\"" + field + "\":\"Harbour Wire\""));
        assertThat(marks.relations()).isEmpty();
        assertThat(marks.credited()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<span id='source_baidu'>来源：样例晚报</span> => 样例晚报",
                "<span class='source'>來源：樣例晚報</span> => 樣例晚報",
                "<a class='post_source'>样例晚报</a> => 样例晚报",
                "<p class='source'>来源：样例晚报 2021-09-08 10:05</p> => 样例晚报",
                "<p class='source'>来源：《样例周刊》</p> => 样例周刊",
                "<div>2021年9月8日 来源：样例晚报 责任编辑：某人</div> => 样例晚报",
                "<div>来源：样例晚报责任编辑：某人</div> => 样例晚报",
                "<div>出處：樣例晚報</div> => 樣例晚報",
                "<div>Source: Harbour Wire</div> => Harbour Wire",
                "<div>Source : Agence du Port</div> => Agence du Port",
                "<meta name='contentSource' content='样例晚报'> => 样例晚报",
                "<meta name='DC.Source' content='Harbour Wire'> => Harbour Wire",
                "<a rel='via' href='https://wire.example/a'>Harbour Wire</a> => Harbour Wire",
            })
    void aNamedSourceBesideTheArticleIsCredited(String mark, String name) {
        assertThat(names(marks(mark))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='source'>来源：《小小作品》</p>",
                "<div>来源：《小小作品》</div>",
                "<div>来源：电影《小小作品》</div>",
                "<div>图片来源：样例图库</div>",
                "<div>能源来源：样例河</div>",
                "<div>转载请注明来源：样例网</div>",
                "<span class='source'>来源：网络</span>",
                "<div>来源：本站</div>",
                "<div>來源：原創</div>",
                "<meta name='source' content='未知'>",
                "<span class='source'>2021-09-08</span>",
                "<div>来源：每日样例</div>",
                "<div>Photo source: Harbour Pictures</div>",
                "<p>The source: a river in the hills</p>",
                "<p>La source du problème : ailleurs</p>",
                "<p><cite>The Old Harbour</cite> is a novel.</p>",
                "<meta property='article:publisher' content='https://social.example/daily'>",
                "<link rel='canonical' href='https://m.daily.example/own'>",
                "<link rel='alternate' hreflang='x-default' href='https://daily.example/other'>",
                "<link rel='alternate' hreflang='zh-TW' href='https://daily.example/tw'>",
                "<link rel='alternate' hreflang='en' href='https://daily.example/own'>",
            })
    void whatOnlyLooksLikeASourceIsNone(String mark) {
        PageMarks marks = marks(mark);
        assertThat(marks.credited()).isEmpty();
        assertThat(marks.relations()).isEmpty();
    }

    @Test
    void aCopyInAnArchiveIsThePageItself() {
        PageMarks marks = marks(
                "<link rel='canonical' href='https://wire.example/a'>",
                "https://web.archive.org/web/20210908100500/https://wire.example/a");
        assertThat(marks.relations()).extracting(Relation::type).containsExactly(Relation.Type.SAME_ITEM);
    }

    @Test
    void aWorkBesideAQuotationIsItsSourceAndNoCredit() {
        PageMarks marks = marks("<blockquote>Words <cite>The Old Harbour</cite></blockquote>");
        assertThat(marks.relations()).extracting(Relation::type).containsExactly(Relation.Type.QUOTE_OF);
        assertThat(marks.credited()).isEmpty();
    }

    private static List<String> names(PageMarks marks) {
        return marks.credited().stream().map(Credited::name).toList();
    }

    private static String jsonLd(String field) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + field + "}</script>";
    }

    private static PageMarks marks(String mark) {
        return marks(mark, OWN);
    }

    private static PageMarks marks(String mark, String url) {
        String html = "<html lang='zh-CN'>" + mark + "<p>Text</p></html>";
        org.jsoup.nodes.Document page = PageReading.parse(html, url);
        return PageMarks.of(page, JsonLd.of(page), html, new Site(Site.host(url), List.of("每日样例", "Daily Sample")));
    }
}
