package headwater.trace;

import static headwater.descent.Times.minute;
import static headwater.trace.Samples.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.credit.CreditGiven.Status;
import headwater.model.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurtherSourceTest {

    private static final String FERRY =
            "The ferry between the two harbours will not run this winter. Its owner said on Monday that"
                    + " the hull has to be replaced and that no yard can take it before March. Commuters now drive around the"
                    + " bay, which takes ninety minutes at best. The council wants to hire a smaller boat, but its harbour"
                    + " master doubts that anything under thirty metres can face the swell in January.";

    private static final String WAGES =
            "Nurses at the county hospital voted for a strike late last night. They ask for a rise of"
                    + " nine percent and an end to double shifts, which they say have doubled since spring. Management offers"
                    + " four percent and blames a hole of eleven million in the budget that nobody had seen coming. Talks go on"
                    + " tomorrow under a mediator from the ministry of labour.";

    private static final String PASSAGE =
            "Management offers four percent and blames a hole of eleven million in the budget that nobody had seen coming.";

    private static Observation item(String id, String host, String time, String text) {
        return new Samples.Draft(id, host)
                .text("en", "", text)
                .at(minute(time, "America/Toronto"))
                .item();
    }

    private static final Observation A = item("a", "paper.example", "2021-09-08T08:00", FERRY);

    private static final Observation B = item("b", "gazette.example", "2021-09-08T09:00", WAGES);

    private static Observation composite(String host, String passage) {
        return item("c", host, "2021-09-08T12:00", FERRY.replace("now drive", "drive") + " " + passage);
    }

    @Test
    void passageOfASecondItemIsToldBesideTheParent() {
        Observation child = composite("blog.example", PASSAGE);
        Trace trace = trace(A, B, child);
        assertEquals(A.id(), Samples.taken(trace, child).parent());
        FurtherSource further = trace.further().getFirst();
        assertEquals(B.id(), further.source());
        assertEquals(Status.NOT_CREDITED, further.credit().status());
        assertThat(further.probability()).isGreaterThanOrEqualTo(Parents.NAMED);
    }

    @Test
    void itsPlacesAreThoseOfTheWordsInBothOriginals() {
        Observation child = composite("blog.example", PASSAGE);
        FurtherSource.Passage passage =
                trace(A, B, child).further().getFirst().passages().getFirst();
        String words = PASSAGE.substring(0, PASSAGE.length() - 1);
        assertEquals(words, text(child).substring(passage.childStart(), passage.childEnd()));
        assertEquals(words, text(B).substring(passage.sourceStart(), passage.sourceEnd()));
    }

    private static String text(Observation item) {
        return headwater.text.Document.of(item).text();
    }

    @Test
    void aSetPhraseIsNoPassage() {
        assertThat(trace(A, B, composite("blog.example", "Talks go on tomorrow under a mediator."))
                        .further())
                .isEmpty();
    }

    @Test
    void whatIsQuotedMayComeFromWhoSaidIt() {
        assertThat(trace(A, B, composite("blog.example", "“" + PASSAGE + "”")).further())
                .isEmpty();
    }

    @Test
    void whatAnOutletRepeatsOfItsOwnIsNoFurtherSource() {
        assertThat(trace(A, B, composite("gazette.example", PASSAGE)).further()).isEmpty();
    }

    @Test
    void anItemThatMayBeLaterIsNone() {
        Observation open = new Samples.Draft("b", "gazette.example")
                .text("en", "", WAGES)
                .at(headwater.descent.Times.day("2021-09-08", "America/Toronto"))
                .item();
        assertThat(trace(A, open, composite("blog.example", PASSAGE)).further()).isEmpty();
    }

    @Test
    void whatSeveralItemsOfUnlikeTextsCarryIsAPhraseAndNoneOfThemIsNamed() {
        Observation other = item(
                "d",
                "echo.example",
                "2021-09-08T10:00",
                "Rain is forecast for the weekend across the north. " + PASSAGE);
        assertThat(trace(A, B, other, composite("blog.example", PASSAGE)).further())
                .extracting(FurtherSource::source)
                .doesNotContain(other.id());
    }

    @Test
    void sameSeedGivesTheSameSources() {
        List<FurtherSource> once =
                trace(A, B, composite("blog.example", PASSAGE)).further();
        assertEquals(once, trace(A, B, composite("blog.example", PASSAGE)).further());
    }
}
