package headwater.trace;

import static headwater.trace.Samples.match;
import static headwater.trace.Samples.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.match.Match;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.trace.Derivation.Manner;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An article of the World Gazette that was captured with one text until noon of the 9th, and with a sentence more at
/// noon of the 10th.
class VersionsTest {

    private static final String BASE =
            "The council has put the plank to a vote that nobody had asked for until last week."
                    + " Four of the seven members said they had read it for the first time on Monday evening."
                    + " Fishing crews along the coast fear that their licences will lapse before the season ends."
                    + " The harbour office has not answered a letter that the crews sent at the end of August.";

    private static final String SENTENCE =
            "Ships under that flag will be turned away from the northern port, said a former pilot, Ada Brunel.";

    private static final Observation EARLIER = gazette("1", "2021-09-08T10:00:00Z", BASE);
    private static final Observation STILL = gazette("2", "2021-09-09T12:00:00Z", BASE);
    private static final Observation LATER = gazette("3", "2021-09-10T12:00:00Z", BASE + " " + SENTENCE);

    private static final Observation BETWEEN = echo("4", "2021-09-09T09:00:00Z", "echo.example", other(SENTENCE));

    private static Observation gazette(String id, String seen, String text) {
        return new Samples.Draft(id, "gazette.example")
                .text("en", "Council votes on the plank", text)
                .at(at("2021-09-08T09:00:00Z"))
                .seen(seen)
                .path("plank")
                .item();
    }

    private static Observation echo(String id, String published, String host, String text) {
        return new Samples.Draft(id, host)
                .text("en", "", text)
                .at(at(published))
                .item();
    }

    private static String other(String sentence) {
        return "A quiet morning at the ferry landing, where the kiosk sells postcards and warm bread to the commuters. "
                + sentence + " The tide tables for the coming month are printed on the last page.";
    }

    private static When at(String instant) {
        return When.at(Instant.parse(instant), When.Zone.UTC_EPOCH, When.Basis.JSON_LD, instant);
    }

    /// The earlier text stands for the item; captures of it beside that one are members of nothing.
    private static Trace trace(List<Match> matches, Observation... others) {
        List<String> members = Stream.concat(Stream.of(EARLIER), Stream.of(others))
                .map(Observation::id)
                .sorted()
                .toList();
        List<Observation> all = Stream.concat(Stream.of(EARLIER, STILL, LATER), Stream.of(others))
                .toList();
        return Tracing.trace(new Narrative("n-1", "t", members, matches), all, Samples.OUTLETS, 1);
    }

    private static Match partial(Observation one, Observation other) {
        return match(one, other, Match.Kind.PARTIAL, 0.9);
    }

    private static List<String> keys(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::key).toList();
    }

    @Test
    void itemThatLiesBetweenIsTheParentOfTheLaterTextOnly() {
        Trace trace = trace(List.of(partial(LATER, BETWEEN)), BETWEEN);
        Derivation taken = taken(trace, LATER);
        assertEquals(BETWEEN.id(), taken.parent());
        assertEquals(Manner.PARTIAL_COPY, taken.manner());
        assertThat(trace.derivations()).hasSize(1);
        Phrase gained = taken.reasons().getFirst();
        assertEquals("trace.gained", gained.key());
        assertThat(gained.args().getLast().toString()).isEqualTo(SENTENCE);
        When since = (When) gained.args().get(1);
        assertEquals(Instant.parse("2021-09-09T12:00:00Z"), since.earliest());
        assertEquals(Instant.parse("2021-09-10T12:00:00Z"), since.latest());
    }

    @Test
    void itemThatTookTheEarlierTextIsNotTheParentOfTheLaterOne() {
        Observation copy = echo("5", "2021-09-08T20:00:00Z", "blog.example", BASE);
        Trace trace = trace(List.of(partial(EARLIER, copy), partial(LATER, copy)), copy);
        assertEquals(EARLIER.id(), taken(trace, copy).parent());
        assertThat(trace.derivations()).hasSize(1);
        assertThat(trace.orphans()).isEmpty();
    }

    @Test
    void nothingIsACopyOfATextThatWasNotThereYet() {
        Observation copy = echo("5", "2021-09-09T09:00:00Z", "blog.example", BASE + " " + SENTENCE);
        Trace trace = trace(List.of(partial(EARLIER, copy), partial(LATER, copy)), copy);
        assertThat(trace.derivations()).noneMatch(each -> each.parent().equals(LATER.id()));
        assertEquals(copy.id(), taken(trace, LATER).parent());
    }

    @Test
    void copyOfTheLaterTextIsOneOfThatText() {
        Observation copy = echo("5", "2021-09-11T09:00:00Z", "blog.example", BASE + " " + SENTENCE);
        Trace trace = trace(List.of(partial(EARLIER, copy), partial(LATER, copy)), copy);
        assertEquals(LATER.id(), taken(trace, copy).parent());
    }

    @Test
    void copyOfWhatBothTextsHaveGoesBackToTheItemWhicheverItWas() {
        Observation copy = echo("5", "2021-09-11T09:00:00Z", "blog.example", BASE);
        Trace trace = trace(List.of(partial(EARLIER, copy), partial(LATER, copy)), copy);
        assertEquals(EARLIER.id(), taken(trace, copy).parent());
    }

    @Test
    void itemThatCameInTheGapOfTheCapturesLeavesTheOrderOpen() {
        Observation inside = echo("4", "2021-09-10T09:00:00Z", "echo.example", other(SENTENCE));
        Trace trace = trace(List.of(partial(LATER, inside)), inside);
        assertThat(trace.derivations()).isEmpty();
        assertThat(trace.orphans())
                .filteredOn(each -> each.observation().equals(LATER.id()))
                .extracting(each -> each.why().key())
                .containsExactly("trace.orphan.order");
    }

    @Test
    void onlyTheFirstTextCanBeTheEarliest() {
        Observation copy = echo("5", "2021-09-11T09:00:00Z", "blog.example", BASE + " " + SENTENCE);
        Trace trace = trace(List.of(partial(EARLIER, copy), partial(LATER, copy)), copy);
        assertThat(trace.earliest())
                .allMatch(each -> each.candidates().equals(List.of(EARLIER.id()))
                        || each.candidates().equals(List.of(copy.id())));
        assertThat(trace.isEarliest(EARLIER.id())).isTrue();
    }

    @Test
    void itemWhoseLaterTextAloneCarriesTheNarrativeCameInWithThatText() {
        Trace trace = trace(List.of(partial(LATER, BETWEEN)), BETWEEN);
        assertThat(trace.isEarliest(BETWEEN.id())).isTrue();
        assertThat(trace.isEarliest(EARLIER.id())).isFalse();
        assertEquals(List.of(LATER.id()), trace.histories().getFirst().carrying());
    }

    @Test
    void pathOfACopyOfTheLaterTextGoesOnWithTheItemAndNotWithThePassage() {
        Observation copy = echo("5", "2021-09-11T09:00:00Z", "blog.example", BASE + " " + SENTENCE);
        Trace trace = trace(
                List.of(partial(EARLIER, copy), partial(LATER, copy), partial(LATER, BETWEEN), partial(BETWEEN, copy)),
                copy,
                BETWEEN);
        assertEquals(BETWEEN.id(), taken(trace, LATER).parent());
        assertThat(trace.paths())
                .filteredOn(each -> each.item().equals(copy.id()))
                .extracting(SourcePath::top)
                .containsExactly(LATER.id());
    }

    @Test
    void whatChangedBetweenTheTextsIsTold() {
        Trace trace = trace(List.of(partial(LATER, BETWEEN)), BETWEEN);
        assertThat(trace.histories().getFirst().versions().getLast().edit().gained())
                .extracting(each -> each.in("Council votes on the plank\n" + BASE + " " + SENTENCE))
                .containsExactly(SENTENCE);
    }

    @Test
    void orderOfTheCapturesDoesNotMatter() {
        Narrative narrative =
                new Narrative("n-1", "t", List.of(EARLIER.id(), BETWEEN.id()), List.of(partial(LATER, BETWEEN)));
        assertEquals(
                Tracing.trace(narrative, List.of(EARLIER, STILL, LATER, BETWEEN), Samples.OUTLETS, 1),
                Tracing.trace(narrative, List.of(BETWEEN, LATER, STILL, EARLIER), Samples.OUTLETS, 1));
    }

    @Test
    void itemThatWasNotFoundAfterTheTimeItStatesIsNotTheParentOfWhatCameBefore() {
        Observation dated = echo("6", "2021-09-07T09:00:00Z", "blog.example", BASE);
        Observation late = new Samples.Draft("6", "blog.example")
                .text("en", "", BASE)
                .at(at("2021-09-07T09:00:00Z"))
                .seen("2021-09-12T09:00:00Z")
                .item();
        Observation without = new Samples.Draft("7", "blog.example")
                .path("o-00000006")
                .notFound("2021-09-11T09:00:00Z")
                .item();
        List<Match> matches = List.of(partial(EARLIER, late));
        assertEquals(
                dated.id(),
                taken(trace(List.of(partial(EARLIER, dated)), dated), EARLIER).parent());
        Trace trace = trace(matches, late, without);
        assertEquals(EARLIER.id(), taken(trace, late).parent());
        assertThat(keys(taken(trace, late).reasons())).contains("trace.not-yet.address");
        assertThat(trace.isEarliest(EARLIER.id())).isTrue();
    }
}
