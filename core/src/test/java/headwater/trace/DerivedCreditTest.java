package headwater.trace;

import static headwater.descent.Times.minute;
import static headwater.trace.Samples.gazette;
import static headwater.trace.Samples.paper;
import static headwater.trace.Samples.taken;
import static headwater.trace.Samples.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.credit.CreditGiven;
import headwater.credit.CreditGiven.Status;
import headwater.credit.Credits;
import headwater.lexicon.Mentions;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.text.Document;
import org.junit.jupiter.api.Test;

class DerivedCreditTest {

    private static final Observation PAPER =
            paper("a").at(minute("2021-09-08T06:00", "America/Toronto")).item();

    private static final Observation GAZETTE =
            gazette("b").at(minute("2021-09-09T10:28", "Asia/Shanghai")).item();

    private static Samples.Draft copy(String extra) {
        return new Samples.Draft("c", "blog.example")
                .text("zh-Hans", "转载", Samples.FIRST_SENTENCE + Samples.REST + extra)
                .at(minute("2021-09-10T18:40", "America/Toronto"));
    }

    private static Status given(Observation child) {
        return taken(trace(PAPER, GAZETTE, child), child).credit().status();
    }

    @Test
    void nameInTraditionalScriptCredits() {
        assertEquals(Status.CREDITED, given(copy("（《世界公報》）").item()));
    }

    @Test
    void hostNameInTheTextCredits() {
        assertEquals(Status.CREDITED, given(copy("原文见gazette.example。").item()));
    }

    @Test
    void firstSourceAloneIsUpstreamOnly() {
        assertEquals(Status.UPSTREAM_ONLY, given(copy("（《渥太华日报》）").item()));
    }

    @Test
    void sourceNobodyElseUsedIsTheWrongOne() {
        assertEquals(Status.WRONG_SOURCE, given(copy("来源：某通讯社").credits("某通讯社").item()));
    }

    @Test
    void ownNameAsSourceIsNoCreditToAnother() {
        assertEquals(
                Status.NOT_CREDITED, given(copy("来源：街坊公众号").credits("街坊公众号").item()));
    }

    @Test
    void foreignMediaIsGeneric() {
        assertEquals(Status.GENERIC, given(copy("以上据外媒。").item()));
    }

    @Test
    void hintBesideACreditIsNoWrongSource() {
        assertEquals(
                Status.UPSTREAM_ONLY,
                given(copy("原标题：某事").credits("原标题", "渥太华日报").item()));
        assertEquals(Status.NOT_CREDITED, given(copy("").credits("原标题").item()));
    }

    @Test
    void noCreditInTheFullTextIsAFinding() {
        assertEquals(Status.NOT_CREDITED, given(copy("").item()));
    }

    @Test
    void noCreditInPartOfTheTextIsNotDeterminable() {
        Observation partial = copy("").captured(Item.Completeness.TRUNCATED, Item.Kind.ARTICLE)
                .item();
        assertEquals(Status.NOT_DETERMINABLE, given(partial));
    }

    @Test
    void latinNameInsideALongerWordIsNoMention() {
        assertEquals(-1, Mentions.find("The Presunto market", "Sunt"));
        assertEquals(4, Mentions.find("see Time Out", "Time"));
        assertEquals(-1, Mentions.find("any Sun", "Sun"));
    }

    @Test
    void nameOfThePaperAsASubjectIsNoCredit() {
        Derivation derivation = taken(
                trace(PAPER, GAZETTE, copy("他去年起诉世界公报。").item()),
                copy("他去年起诉世界公报。").item());
        assertEquals(Status.NOT_CREDITED, derivation.credit().status());
        assertThat(derivation.reasons()).anyMatch(each -> each.key().equals("trace.credit.mentioned"));
    }

    @Test
    void theCreditHasItsMarkItsPlaceAndItsWords() {
        Observation child = copy("\n据《世界公报》9日报道。").item();
        CreditGiven credit = taken(trace(PAPER, GAZETTE, child), child).credit();
        CreditGiven.Found found = credit.found().get();
        assertEquals("zh-according", found.mark());
        assertEquals(CreditGiven.Position.END, found.position());
        String text = Document.of(child).text();
        assertEquals(found.words(), text.substring(found.start(), found.end()));
        assertThat(credit.checked()).contains("zh-according", "outlet-name", "link");
    }

    @Test
    void genericCreditInPartOfTheTextIsNotDeterminable() {
        Observation partial = copy("以上据外媒报道。")
                .captured(Item.Completeness.TRUNCATED, Item.Kind.ARTICLE)
                .item();
        assertEquals(Status.NOT_DETERMINABLE, given(partial));
    }

    @Test
    void noCreditListsEveryMarkThatWasLookedFor() {
        Observation child = copy("").item();
        assertThat(taken(trace(PAPER, GAZETTE, child), child).credit().checked())
                .containsAll(Credits.marks());
    }
}
