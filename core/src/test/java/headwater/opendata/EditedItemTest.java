package headwater.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Progress;
import headwater.assess.Settings;
import headwater.model.Capture;
import headwater.model.Channel;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.publish.MarkdownReport;
import headwater.publish.Publisher;
import headwater.report.Report;
import headwater.text.Foldings;
import headwater.trace.Derivation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page that took a sentence in between two captures, from the files to the formats.
class EditedItemTest {

    private static final String BASE = """
            The harbour bridge will close for nine months from May, the ministry of transport said on Wednesday.
            Engineers found 31 cracked girders during the spring inspection and advised against any further delay.
            Ferries will carry commuters in the meantime, at a cost of four million dollars a month.""";

    private static final String SENTENCE =
            "Shopkeepers on the east bank have hired a lawyer and want the ministry to pay for every lost week, said their"
                    + " chairwoman Ada Brunel after a meeting that lasted until midnight.";

    private static final Observation EARLIER =
            page("1", "bridge", "2021-09-08T14:00:00Z", "2021-09-08T15:00:00Z", BASE);
    private static final Observation STILL = page("2", "bridge", "2021-09-08T14:00:00Z", "2021-09-09T20:00:00Z", BASE);
    private static final Observation LATER =
            page("3", "bridge", "2021-09-08T14:00:00Z", "2021-09-10T20:00:00Z", BASE + "\n" + SENTENCE);
    private static final Observation BETWEEN = page(
            "4",
            "shops",
            "2021-09-09T10:00:00Z",
            "2021-09-09T11:00:00Z",
            "Rents along the east bank have doubled since the market hall reopened, and three bakeries closed in August. "
                    + SENTENCE + " The council will discuss parking fees at its next session.");
    private static final Observation COPY =
            page("5", "copy", "2021-09-09T06:00:00Z", "2021-09-09T07:00:00Z", BASE + "\nResidents are furious.");

    private static final Assessment ASSESSMENT = assessment(EARLIER, STILL, LATER, BETWEEN, COPY);

    private static final NarrativeAssessment LINE = ASSESSMENT.narratives().getFirst();

    private static Assessment assessment(Observation... observations) {
        return Analysis.run(
                new Material("bridge", List.of(observations), List.of(), List.of()),
                new Settings(Instant.parse("2021-09-13T12:00:00Z"), 42, ZoneId.of("America/Toronto"), Foldings.ALL),
                Progress.NONE);
    }

    private static Observation page(String number, String path, String published, String captured, String text) {
        String url = "https://" + path + ".example/" + path;
        return new Observation(
                "o-00000000" + number,
                new Capture(
                        at(captured, When.Basis.COLLECTOR_CLOCK),
                        Known.of(url),
                        200,
                        Capture.Availability.AVAILABLE,
                        List.of(Capture.Digest.sha256("0" + number)),
                        "html",
                        number + ".html",
                        new Capture.Collector("", "", Capture.AccessBasis.OPEN_WEB, "")),
                Channel.site(path + ".example", Known.notStated(), List.of()),
                new Item(
                        Item.Kind.ARTICLE,
                        Known.notStated(),
                        Item.Address.of(url),
                        new Item.Body(
                                Known.of("News of the " + path),
                                Known.notStated(),
                                Known.of(text),
                                Item.Completeness.FULL,
                                Known.of("en"),
                                Item.LanguageBasis.DECLARED),
                        Known.of(at(published, When.Basis.JSON_LD)),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                new Credit(
                        Credit.Status.NONE_FOUND,
                        Credit.DeclaredOriginal.NOT_OFFERED_BY_PLATFORM,
                        List.of(),
                        List.of("source")),
                List.of(),
                List.of());
    }

    /// The address of a page, at which nothing was found.
    private static Observation notFound(String number, String path, String captured) {
        Observation page = page(number, path, captured, captured, "-");
        Capture capture = page.capture();
        return new Observation(
                page.id(),
                new Capture(
                        capture.captured(),
                        capture.url(),
                        404,
                        Capture.Availability.NOT_FOUND,
                        capture.digests(),
                        capture.format(),
                        capture.locator(),
                        capture.collector()),
                page.channel(),
                new Item(
                        Item.Kind.UNKNOWN,
                        Known.notStated(),
                        page.item().address(),
                        new Item.Body(
                                Known.notStated(),
                                Known.notStated(),
                                Known.notStated(),
                                Item.Completeness.NONE,
                                Known.notStated(),
                                Item.LanguageBasis.DETECTED),
                        Known.notStated(),
                        Known.notStated(),
                        Known.notStated(),
                        Item.References.NONE),
                List.of(),
                Credit.notDeterminable(List.of()),
                List.of(),
                List.of());
    }

    private static When at(String instant, When.Basis basis) {
        return When.at(Instant.parse(instant), When.Zone.EXPLICIT_OFFSET, basis, instant);
    }

    private static String published(Publisher publisher, Locale language) {
        return published(publisher, ASSESSMENT, language);
    }

    private static String published(Publisher publisher, Assessment assessment, Locale language) {
        return new String(publisher.publish(Report.of(assessment), assessment, language), StandardCharsets.UTF_8);
    }

    private static JsonNode tree(Publisher publisher) {
        return JsonMapper.shared().readTree(published(publisher, Locale.ENGLISH));
    }

    @Test
    void itemIsOneMemberHoweverManyTextsItHeld() {
        assertThat(ASSESSMENT.narratives()).hasSize(1);
        assertThat(LINE.narrative().members()).containsExactly(EARLIER.id(), BETWEEN.id(), COPY.id());
        assertThat(ASSESSMENT.items()).hasSize(3);
        assertThat(ASSESSMENT.texts()).extracting(Observation::id).contains(LATER.id());
        assertThat(ASSESSMENT.matches())
                .noneMatch(each -> each.a().equals(EARLIER.id()) && each.b().equals(LATER.id()));
    }

    @Test
    void laterTextTookItsSentenceFromTheItemBetween() {
        assertThat(LINE.trace().derivations())
                .extracting(Derivation::child, Derivation::parent)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(LATER.id(), BETWEEN.id()),
                        org.assertj.core.groups.Tuple.tuple(COPY.id(), EARLIER.id()));
        assertThat(LINE.trace().isEarliest(EARLIER.id())).isTrue();
    }

    @Test
    void provenanceHasTheRevisionAndTheItemBehindBothTexts() {
        JsonNode tree = tree(new ProvJson());
        assertThat(tree.get("wasDerivedFrom").valueStream())
                .anyMatch(each -> each.get("prov:generatedEntity").asString().equals("case:" + LATER.id())
                        && each.get("prov:usedEntity").asString().equals("case:" + EARLIER.id())
                        && each.get("prov:type").toString().contains("prov:Revision"));
        assertEquals(
                2,
                tree.get("specializationOf")
                        .valueStream()
                        .filter(each ->
                                each.get("prov:generalEntity").asString().equals("case:" + EARLIER.id() + ".item"))
                        .count());
        assertThat(tree.get("entity").propertyNames())
                .contains("case:" + EARLIER.id() + ".item", "case:" + LATER.id(), "case:" + EARLIER.id());
        assertThat(ProvJsonTest.faults(published(new ProvJson(), Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void graphHasANodeForEachTextAndAnEdgeBetweenThem() {
        assertThat(published(new GraphMl(), Locale.ENGLISH))
                .contains("<node id=\"" + LATER.id() + "\">")
                .contains("<edge source=\"" + EARLIER.id() + "\" target=\"" + LATER.id() + "\">")
                .contains("<data key=\"manner\">revision</data>")
                .contains("<edge source=\"" + BETWEEN.id() + "\" target=\"" + LATER.id() + "\">")
                .contains("2021-09-09T20:00:00Z/2021-09-10T20:00:00Z");
    }

    @Test
    void resultsHaveTheTextsWithTheirTimes() {
        JsonNode history = tree(new CaseJson()).at("/narratives/0/histories/0");
        assertEquals(EARLIER.id(), history.at("/texts/0/observation").asString());
        assertEquals(LATER.id(), history.at("/texts/1/observation").asString());
        assertEquals(EARLIER.id(), history.at("/texts/1/after").asString());
        assertEquals(
                "2021-09-09T20:00:00Z", history.at("/texts/1/since/earliest").asString());
        assertEquals("added", history.at("/texts/1/changes/0/sort").asString());
        assertThat(Tables.texts(ASSESSMENT)).hasSize(3);
        assertThat(Tables.texts(ASSESSMENT).getFirst()).allSatisfy(Dictionary::meaning);
        assertThat(Tables.paths(ASSESSMENT)).anyMatch(row -> row.contains(LATER.id()) && row.contains(BETWEEN.id()));
    }

    @Test
    void reportSaysWhenThePassageCameInInBothLanguages() {
        String english = published(new MarkdownReport(), Locale.ENGLISH);
        String french = published(new MarkdownReport(), Locale.FRENCH);
        assertThat(english)
                .contains("Narrative 1: items that held several texts")
                .contains("No earlier text of this item of bridge.example has this passage; it came in after")
                .contains("after 9 September 2021, 20:00 UTC");
        assertThat(french)
                .contains("éléments qui ont porté plusieurs textes")
                .contains("il y est entré après le 9 septembre 2021");
    }

    @Test
    void itemThatWasNotFoundAfterTheTimeItStatesIsToldAsPossiblyDatedBackAndNotBelieved() {
        Observation late = page("6", "late", "2021-09-07T09:00:00Z", "2021-09-12T09:00:00Z", BASE);
        Assessment assessment = assessment(EARLIER, late, notFound("7", "late", "2021-09-11T09:00:00Z"));
        NarrativeAssessment line = assessment.narratives().getFirst();
        assertThat(line.trace().isEarliest(EARLIER.id())).isTrue();
        assertThat(line.trace().derivations())
                .extracting(Derivation::child, Derivation::parent)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(late.id(), EARLIER.id()));
        assertThat(published(new MarkdownReport(), assessment, Locale.ENGLISH))
                .contains("Possibly dated back: late.example states a publication (7 September 2021, 09:00 UTC");
        assertThat(published(new MarkdownReport(), assessment, Locale.FRENCH))
                .contains("Peut-être antidaté\u00a0: late.example indique une publication (7 septembre 2021");
        assertThat(published(new CaseJson(), assessment, Locale.ENGLISH)).contains("\"contradicts\" : true");
    }

    @Test
    void itemOfOneTextIsAsItWasWithOthersThatHaveSeveral() {
        assertThat(assessment(EARLIER, COPY).narratives().getFirst().trace().derivations())
                .isEqualTo(assessment(EARLIER, STILL, COPY)
                        .narratives()
                        .getFirst()
                        .trace()
                        .derivations());
    }
}
