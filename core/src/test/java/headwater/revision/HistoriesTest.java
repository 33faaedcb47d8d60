package headwater.revision;

import static headwater.revision.Samples.at;
import static headwater.revision.Samples.bounds;
import static headwater.revision.Samples.capture;
import static headwater.revision.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.Capture;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final String SHORT = "The plank names the port.";
    private static final String LONG = "The plank names the port. Ships will be turned away.";

    private static final Observation FIRST = page("1", "2021-09-08T13:00:00Z", SHORT);
    private static final Observation AGAIN = page("2", "2021-09-09T12:00:00Z", SHORT);
    private static final Observation LATER = page("3", "2021-09-10T09:00:00Z", LONG);

    private static List<Version> versions(Observation... captures) {
        return Histories.of(List.of(captures))
                .of(captures[0])
                .map(History::versions)
                .orElse(List.of());
    }

    private static List<String> ids(Observation... captures) {
        return versions(captures).stream().map(Version::id).toList();
    }

    @Test
    void laterTextCameInAfterTheLastCaptureOfTheEarlierAndNoLaterThanItsOwnFirst() {
        List<Version> versions = versions(LATER, AGAIN, FIRST);
        assertThat(ids(LATER, AGAIN, FIRST)).containsExactly(FIRST.id(), LATER.id());
        assertEquals(Known.of(at("2021-09-08T12:00:00Z")), versions.getFirst().since());
        assertEquals(FIRST.id(), versions.getLast().after());
        assertEquals(
                Instant.parse("2021-09-09T12:00:00Z"),
                versions.getLast().since().get().earliest());
        assertEquals(
                Instant.parse("2021-09-10T09:00:00Z"),
                versions.getLast().since().get().latest());
    }

    @Test
    void textThatIsTheSameAgainIsNoNewOne() {
        Observation back = page("4", "2021-09-11T09:00:00Z", SHORT + "!");
        assertThat(ids(FIRST, LATER, back)).containsExactly(FIRST.id(), LATER.id());
        assertThat(versions(FIRST, LATER, back).getFirst().captures()).containsExactly(FIRST.id(), back.id());
        assertThat(versions(FIRST, AGAIN)).isEmpty();
    }

    @Test
    void textThatComesAfterAReturnFollowsTheTextThatReturned() {
        Observation back = page("4", "2021-09-11T09:00:00Z", SHORT);
        Observation last = page("5", "2021-09-12T09:00:00Z", "All of this was withdrawn.");
        Version third = versions(FIRST, LATER, back, last).getLast();
        assertEquals(FIRST.id(), third.after());
        assertEquals(Instant.parse("2021-09-11T09:00:00Z"), third.since().get().earliest());
    }

    @Test
    void partOfATextAndATitleAreNoTextsOfTheirOwn() {
        Observation cut = capture("4", at("2021-09-11T09:00:00Z"), Item.Completeness.TRUNCATED, "Headline", "The pl");
        Observation title = capture("5", at("2021-09-11T09:00:00Z"), Item.Completeness.TITLE_ONLY, "Other", "");
        Observation unsaid = capture("6", at("2021-09-11T09:00:00Z"), Item.Completeness.UNKNOWN, "Headline", LONG);
        assertThat(versions(FIRST, cut, title, unsaid)).isEmpty();
        assertThat(ids(FIRST, LATER, cut, title, unsaid)).containsExactly(FIRST.id(), LATER.id());
    }

    @Test
    void anotherHeadlineIsAnotherTextAndAMissingOneIsNot() {
        Observation headline = capture("4", at("2021-09-11T09:00:00Z"), Item.Completeness.FULL, "Other", SHORT);
        Observation without = capture("5", at("2021-09-11T09:00:00Z"), Item.Completeness.FULL, "", SHORT);
        assertThat(ids(FIRST, headline)).containsExactly(FIRST.id(), headline.id());
        assertThat(versions(FIRST, without)).isEmpty();
    }

    @Test
    void textsOfCapturesOfOpenOrderFollowNothing() {
        Observation one = capture(
                "4", bounds("2021-09-09T00:00:00Z", "2021-09-09T23:59:59Z"), Item.Completeness.FULL, "Headline", SHORT);
        Observation other = page("5", "2021-09-09T10:00:00Z", LONG);
        assertThat(versions(one, other)).hasSize(2).noneMatch(Version::isLater);
        assertThat(versions(one, other)).allMatch(each -> each.since().equals(Known.of(at("2021-09-08T12:00:00Z"))));
    }

    @Test
    void captureThatNamesTheBytesOfATextShowsThatText() {
        Observation indexed = withBytes(capture("4", at("2021-09-09T20:00:00Z"), Item.Completeness.NONE, "", ""), "QX");
        Version later = versions(withBytes(FIRST, "QX"), indexed, LATER).getLast();
        assertEquals(Instant.parse("2021-09-09T20:00:00Z"), later.since().get().earliest());
    }

    @Test
    void ofAPageThatChangesAtEveryLookAFewTextsAreKeptAndTheRestIsCounted() {
        Observation[] captures = IntStream.range(0, 40)
                .mapToObj(day -> page(
                        "1" + (10 + day), "2021-10-%02dT%02d:00:00Z".formatted(1 + day / 20, day % 20), SHORT + day))
                .toArray(Observation[]::new);
        History history = Histories.of(List.of(captures)).of(captures[0]).orElseThrow();
        assertThat(history.versions()).hasSize(Histories.MOST);
        assertEquals(40 - Histories.MOST, history.left());
        assertEquals(captures[39].id(), history.versions().getLast().id());
        assertEquals(
                captures[38].capture().captured().earliest(),
                history.versions().getLast().since().get().earliest());
        assertThat(history.versions().stream().skip(1)).allMatch(Version::isLater);
    }

    @Test
    void laterTextIsPublishedWhenItCameIn() {
        Histories histories = Histories.of(List.of(FIRST, LATER));
        assertEquals(FIRST, histories.dated(FIRST));
        assertEquals(
                Instant.parse("2021-09-08T13:00:00Z"),
                histories.dated(LATER).item().published().get().earliest());
    }

    private static Observation withBytes(Observation each, String digest) {
        Capture capture = each.capture();
        return new Observation(
                each.id(),
                new Capture(
                        capture.captured(),
                        capture.url(),
                        capture.status(),
                        capture.availability(),
                        List.of(capture.digests().getFirst(), new Capture.Digest("sha1", digest, "record-payload")),
                        capture.format(),
                        capture.locator(),
                        capture.collector()),
                each.channel(),
                each.item(),
                each.relations(),
                each.credit(),
                each.counts(),
                each.warnings());
    }
}
