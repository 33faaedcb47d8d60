package headwater.importing.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.model.Context;
import headwater.model.Issued;
import headwater.model.When;
import headwater.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextFileTest {

    private static Given document(String sections) {
        return Given.text("context.json", "{\"headwater\":\"context/1\"," + sections + "}");
    }

    private static String event(String when) {
        return "\"events\":[{\"id\":\"e\",\"kind\":\"debate\",\"title\":[\"Debate\",\"Débat\"],\"when\":" + when + "}]";
    }

    @Test
    void sectionsSayWhatStandsInThem() {
        List<Context> noted = document(
                        "\"question\":{\"question\":\"Who?\"},\"outlets\":[{\"id\":\"a\",\"names\":[\"A\"]}],"
                                + event("\"2021-09-08T20:00:00-04:00\"")
                                + ",\"watched\":[{\"id\":\"w\",\"language\":\"zh\",\"platform\":\"*\",\"watched\":1,\"out_of\":2,\"basis\":\"\"}]")
                .noted();
        assertEquals(
                List.of("Question", "Outlet", "Event", "Watched"),
                noted.stream().map(each -> each.getClass().getSimpleName()).toList());
        assertEquals("debate", ((Context.Event) noted.get(2)).kind());
    }

    @Test
    void aDateWithItsZoneIsADayThere() {
        When when = ((Context.Event) document(event("{\"date\":\"2021-09-08\",\"zone\":\"America/Toronto\"}"))
                        .noted()
                        .getFirst())
                .when();
        assertEquals(Instant.parse("2021-09-08T04:00:00Z"), when.earliest());
        assertEquals(When.Precision.DAY, when.precision());
        assertEquals(When.Basis.ANALYST_STATED, when.basis());
    }

    @Test
    void aDateWithoutAZoneIsSentBack() {
        Imported.Rejected rejected =
                document(event("\"2021-09-08\"")).rejected().getFirst();
        assertEquals("context.json /events/0", rejected.where());
        assertTrue(rejected.detail().contains("neither an offset nor a zone"));
    }

    private static final String GOOD = "{\"id\":\"s\",\"sort\":\"fact\",\"words\":{\"en\":\"So.\",\"fr\":\"Oui.\"},"
            + "\"evidence\":[],\"by\":\"AB\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'words':{'en':'So.','fr':'Oui.'} | 'words':['So.']",
                "'words':{'en':'So.','fr':'Oui.'} | 'words':{}",
                "'words':{'en':'So.','fr':'Oui.'} | 'words':{'en':''}",
                "'words':{'en':'So.','fr':'Oui.'} | 'words':{'en':{'a':1}}",
                "'words':{'en':'So.','fr':'Oui.'} | 'words':{'de':'So.'}",
                "'words':{'en':'So.','fr':'Oui.'} | 'words':null",
                "'evidence':[] | 'evidence':'o-1'",
                "'evidence':[] | 'likelihood':{'low':0.5,'high':0.6,'table':'icd-203-1'}",
                "'evidence':[] | 'machine':{'model':'m','version':'1','made':'yesterday'}",
                "'sort':'fact' | 'sort':'rumour'",
                "'sort':'fact' | 'sort':'judgement','likelihood':{'low':'much','high':0.6,'table':'icd-203-1'}",
                "'sort':'fact' | 'sort':'judgement','likelihood':{'low':0,'high':0.6,'table':'icd-203-1'}",
                "'by':'AB' | 'by':''",
                "'id':'s', | ''",
            })
    void aStatementThatIsNoneIsSentBackAndCostsNoOther(String part, String instead) {
        String broken = GOOD.replace(part.replace('\'', '"'), instead.equals("\'\'") ? "" : instead.replace('\'', '"'));
        assertNotEquals(GOOD, broken);
        Given given = document("\"statements\":[" + broken + "," + GOOD + "]");
        assertEquals(
                List.of("context.json /statements/0"),
                given.rejected().stream().map(Imported.Rejected::where).toList());
        assertEquals(1, given.noted().size());
    }

    @Test
    void aWithdrawalSaysWhatWhenByWhomAndWhy() {
        String withdrawal = "{'id':'w','of':'s','why':{'en':'Wrong.'},'by':'AB',"
                + "'when':{'time':'2026-03-02 15:00','zone':'America/Toronto'}}";
        Given given = document(("'withdrawals':[" + withdrawal + "," + withdrawal.replace("'en':'Wrong.'", "") + ","
                        + withdrawal.replace("'of':'s'", "'of':'w'") + "]")
                .replace('\'', '"'));
        assertEquals("s", ((Issued.Withdrawal) given.noted().getFirst()).of());
        assertEquals(
                List.of("context.json /withdrawals/1", "context.json /withdrawals/2"),
                given.rejected().stream().map(Imported.Rejected::where).toList());
    }

    @Test
    void aSentenceAsLongAsABookIsNone() {
        Given given = document("\"statements\":[" + GOOD.replace("So.", "may ".repeat(100_000)) + "]");
        assertTrue(given.rejected().getFirst().detail().contains("400000 characters"));
    }

    @Test
    void aBrokenEntryCostsNoOther() {
        Given given = document("\"outlets\":[{\"id\":\"a\"},{\"id\":\"b\",\"names\":[\"B\"]},7],\"rumours\":[]");
        assertEquals(1, given.noted().size());
        assertEquals(
                List.of("context.json /outlets/0", "context.json /outlets/2", "context.json /rumours"),
                given.rejected().stream().map(Imported.Rejected::where).toList());
    }

    @Test
    void aSlipInTheYearOfASearchIsRefusedAndCostsNoOther() {
        String days =
                "{'id':'d1','platform':'web','from':'2021-09-01','to':'2021-09-02','zone':'UTC','basis':'By hand.'}";
        Given given = document(
                ("'searched':[" + days + "," + days.replace("'2021-09-01'", "'0021-09-01'") + "]").replace('\'', '"'));
        assertEquals(1, given.noted().size());
        assertEquals(
                List.of("context.json /searched/1"),
                given.rejected().stream().map(Imported.Rejected::where).toList());
        assertTrue(given.rejected().getFirst().detail().contains("no days of 1970 to 2199"));
    }

    @Test
    void aDocumentThatBreaksOffIsRejected() {
        assertEquals(
                Problem.BROKEN_RECORD,
                document("\"outlets\":[").rejected().getFirst().problem());
    }

    @Test
    void theBundledContextIsReadWithoutLoss() {
        Given given = Given.text("context.json", Repository.read("samples/canada-2021/context.json"));
        assertEquals(List.of(), given.rejected());
        assertTrue(given.noted().size() > 20);
    }
}
