package headwater.importing.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.model.Count;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Relation;
import headwater.model.When;
import headwater.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the listening tools lead a reader to believe, and what is read instead. All rows are synthetic.
class ListeningExportsTest {

    private static final String MELTWATER =
            "Date,Headline,URL,Hit Sentence,Source,Reach,Engagement,Input Name,Tweet Id\n";

    private static final String PAGES =
            "Page Name,Facebook Id,Page Admin Top Country,Followers at Posting,Post Created,"
                    + "Type,Total Interactions,Likes,URL,Final Link,Link Text\n";

    private static Observation only(String name, String text, String... mapping) {
        List<Imported> read = Given.text(name, text, mapping).read();
        assertEquals(1, read.size(), read.toString());
        return ((Imported.Accepted) read.getFirst()).observation();
    }

    private static Count count(Observation observation, Count.Name name) {
        return observation.counts().stream()
                .filter(each -> each.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Observation observation) {
        return observation.warnings().stream().map(Observation.Warning::code).toList();
    }

    private static boolean isTaken(Importer importer, String text) {
        return importer.recognises("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String meltwater(String date) {
        return MELTWATER + date + ",Works,https://gazette.example/a,The bridge.,Gazette,\"1,234\",7,bridge,\n";
    }

    @Test
    void aModelledReachIsNoNumberOfReadersAndNoFloor() {
        Count reach = count(only("m.csv", meltwater("2021-09-09 18:40")), Count.Name.REACH_ESTIMATED);
        assertEquals(Count.Qualifier.ESTIMATED, reach.qualifier());
        assertEquals(Count.Scope.DOMAIN, reach.scope());
        assertEquals(0, reach.lower());
        assertEquals(-1, reach.upper());
        assertEquals("1,234", reach.raw());
    }

    @Test
    void aDateThatCouldBeTwoIsKeptAsWrittenAndNotRead() {
        Observation read = only("m.csv", meltwater("03/04/2021 11:05"));
        assertFalse(read.item().published().isKnown());
        assertTrue(read.warnings().stream()
                .anyMatch(each -> each.code().equals("date-order-unknown")
                        && each.detail().contains("03/04/2021 11:05")));
    }

    @Test
    void aStatedFormatSettlesTheDate() {
        When read = only(
                        "m.csv",
                        meltwater("03/04/2021 11:05"),
                        "published.format=dd/MM/yyyy HH:mm",
                        "published.zone=America/Toronto")
                .item()
                .published()
                .get();
        assertEquals(Instant.parse("2021-04-03T15:05:00Z"), read.earliest());
        assertEquals("03/04/2021 11:05", read.raw());
    }

    @Test
    void aTimeOfAnAccountIsAsWideAsAllZones() {
        When read = only("m.csv", meltwater("09-Sep-2021 06:40PM"))
                .item()
                .published()
                .get();
        assertEquals(When.Zone.LOCAL_NAIVE, read.zone());
        assertTrue(read.width().compareTo(Duration.ofHours(26)) >= 0, read.toString());
    }

    @Test
    void withheldWordsAreToldAndTheIdBoundsThePost() {
        Observation read = only(
                "m.csv",
                MELTWATER
                        + ",,https://twitter.com/a/statuses/1436000000000000000,,Twitter,,,bridge,1436000000000000000\n");
        assertEquals("x", read.channel().platform());
        assertEquals(Item.Completeness.NONE, read.item().body().completeness());
        assertTrue(codes(read).contains("text-withheld"));
        assertEquals(
                Instant.parse("2021-09-09T16:14:14.246Z"),
                read.item().published().get().earliest());
    }

    @Test
    void anExcerptIsNeverTheWholeText() {
        Observation read = only("m.csv", meltwater("2021-09-09 18:40"));
        assertEquals(Item.Completeness.DIGEST, read.item().body().completeness());
        assertEquals(Item.Kind.ARTICLE, read.item().kind());
        assertEquals("web:gazette.example", read.channel().key());
    }

    private static String page(String created, String type) {
        return PAGES + "Example,1,CA,\"15,600\"," + created + "," + type
                + ",\"1,234\",\"1,000\",https://www.facebook.com/1/posts/2,https://gazette.example/a,Works\n";
    }

    @Test
    void lettersOfTheDashboardsZoneAreUsedInSummerAndWinter() {
        assertEquals(
                Instant.parse("2021-07-06T20:45:20Z"),
                only("c.csv", page("2021-07-06 16:45:20 EDT", "Photo"))
                        .item()
                        .published()
                        .get()
                        .earliest());
        assertEquals(
                Instant.parse("2021-01-06T21:45:20Z"),
                only("c.csv", page("2021-01-06 16:45:20 EST", "Photo"))
                        .item()
                        .published()
                        .get()
                        .earliest());
    }

    @Test
    void aSumOfInteractionsIsNoCountOfLikes() {
        Observation read = only("c.csv", page("2021-07-06 16:45:20 EDT", "Photo"));
        assertEquals(1_234, count(read, Count.Name.ENGAGEMENT_SUM).lower());
        assertEquals(1_000, count(read, Count.Name.LIKES).lower());
    }

    @Test
    void followersAtPostingAreOfThePostingAndOfTheAccount() {
        Observation read = only("c.csv", page("2021-07-06 16:45:20 EDT", "Photo"), "captured=2022-01-01T00:00:00Z");
        Count followers = count(read, Count.Name.FOLLOWERS);
        assertEquals(read.item().published(), followers.observed());
        assertEquals(Count.Scope.ACCOUNT, followers.scope());
        assertEquals(
                read.capture().captured(),
                count(read, Count.Name.LIKES).observed().get());
    }

    @Test
    void onlyAPostOfALinkIsItsShareCard() {
        Relation card = only("c.csv", page("2021-07-06 16:45:20 EDT", "Link"))
                .relations()
                .getFirst();
        assertEquals(Relation.Type.SHARE_CARD_OF, card.type());
        assertEquals("https://gazette.example/a", card.target().url().get());
        assertEquals(
                List.of(),
                only("c.csv", page("2021-07-06 16:45:20 EDT", "Photo")).relations());
    }

    @Test
    void whereAdministratorsAreIsToldBesideTheRegion() {
        Observation read = only("c.csv", page("2021-07-06 16:45:20 EDT", "Photo"));
        assertEquals("CA", read.channel().registrationRegion().get());
        assertTrue(codes(read).contains("admin-country"));
    }

    @Test
    void aDayOfMediaCloudIsADayHoweverItIsWritten() {
        When read = only("s.csv", """
                        id,indexed_date,media_name,media_url,publish_date,title,url
                        a,2021-09-10 02:37:41,gazette.example,gazette.example,2021-09-09 00:00:00,Works,https://gazette.example/a
                        """).item().published().get();
        assertEquals(When.Precision.DAY, read.precision());
    }

    @Test
    void numbersOverAllPostingsAreNotOfTheItemAlone() {
        Observation read = only(
                "b.json",
                "{\"results\":[{\"url\":\"https://gazette.example/a\",\"domain_name\":\"gazette.example\",\"total_shares\":9,"
                        + "\"facebook_shares\":4,\"num_linking_domains\":2}]}");
        assertEquals(
                Count.Scope.ITEM_AND_REPOSTS, count(read, Count.Name.SHARES).scope());
        assertEquals(9, count(read, Count.Name.ENGAGEMENT_SUM).lower());
    }

    @Test
    void theLinesAboveAHeaderNeitherHideItNorMoveItsRows() {
        String table = """
                Report:,All
                User:,SECRET

                Date,Snippet,Url,Domain,Page Type,Thread Entry Type
                2021-09-09 18:40:00.0,Works,https://gazette.example/a,gazette.example,news,
                """;
        Observation read = only("e.csv", table);
        assertEquals("e.csv#5", read.capture().locator());
        assertTrue(codes(read).contains("lines-above-header"));
        assertFalse(read.toString().contains("SECRET"));
    }

    private static String gkg(String date, String extras) {
        List<String> cells = IntStream.range(0, 27).mapToObj(i -> "").collect(Collectors.toList());
        cells.set(0, date + "-1");
        cells.set(1, date);
        cells.set(2, "1");
        cells.set(3, "gazette.example");
        cells.set(4, "https://gazette.example/a");
        cells.set(26, extras);
        return String.join("\t", cells) + "\n";
    }

    @Test
    void aBatchBoundsThePublicationAndIsNotIt() {
        Observation read = only("g.csv", gkg("20210909224500", ""));
        When published = read.item().published().get();
        assertEquals(When.Precision.UNKNOWN, published.precision());
        assertEquals(Instant.EPOCH, published.earliest());
        assertEquals(Instant.parse("2021-09-09T23:00:00Z"), published.latest());
        assertEquals(
                Instant.parse("2021-09-09T22:30:00Z"), read.capture().captured().earliest());
    }

    @Test
    void aHundredRowsWithoutHeaderAreAHundredObservations() {
        String file = IntStream.range(0, 100)
                .mapToObj(i -> gkg("20210909224500", "<PAGE_TITLE>A &amp; \"B" + i + "</PAGE_TITLE>"))
                .collect(Collectors.joining());
        List<Observation> read = Given.text("g.csv", file).accepted();
        assertEquals(100, read.size());
        assertEquals("A & \"B7", read.get(7).item().body().title().get());
    }

    @Test
    void aTableThatOnlyResemblesAnExportIsNotTakenForOne() {
        assertFalse(isTaken(ListeningExports.meltwater(), "Date,Headline,URL,Source,Reach\n1,2,3,4,5\n"));
        assertFalse(isTaken(ListeningExports.crowdTangle(), "Page Name,Post Created,Likes,URL\n1,2,3,4\n"));
        assertFalse(isTaken(ListeningExports.brandwatch(), "Date,Snippet,Url,Domain\n1,2,3,4\n"));
        assertFalse(isTaken(ListeningExports.gdelt(), "a" + "\tb".repeat(26) + "\n"));
        assertFalse(isTaken(ListeningExports.gdelt(), "20210909224500-1\t20210909224500\n"));
        assertFalse(isTaken(ListeningExports.mediaCloud(), "{\"url\":\"u\",\"publish_date\":\"2021\"}\n"));
        assertFalse(isTaken(ListeningExports.newsWhip(), "{\"articles\":[{\"link\":\"a\",\"headline\":\"b\"}]}"));
    }

    @Test
    void aHeaderAloneIsAnEmptyTableAndSaysSo() {
        List<Imported.Rejected> rejected = Given.text("m.csv", MELTWATER).rejected();
        assertEquals(
                List.of(Problem.EMPTY_INPUT),
                rejected.stream().map(Imported.Rejected::problem).toList());
    }

    @Test
    void wrongBytesAreReadAsSomethingAndToldAndNothingIsLost() {
        byte[] wrong = (meltwater("2021-09-09 18:40")
                        + meltwater("2021-09-10 18:40").substring(MELTWATER.length()))
                .replace("Works", "Travaux à l’été")
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        List<Observation> read = new Given("m.csv", wrong, List.of()).accepted();
        assertEquals(2, read.size());
        assertTrue(codes(read.getFirst()).contains("encoding-guessed"));
    }

    @Test
    void whatAToolTakesForACopyIsSimilarAndDeclaredByNobody() {
        Observation pickup = Given.file(Repository.root()
                        .resolve("core/src/test/resources/headwater/importing/newswhip/articles.json.input"))
                .accepted()
                .stream()
                .filter(each -> each.channel().key().equals("web:other.example"))
                .findFirst()
                .orElseThrow();
        Relation tie = pickup.relations().getFirst();
        assertEquals(Relation.Type.SYNDICATED_FROM, tie.type());
        assertEquals(Relation.Basis.SIMILARITY, tie.basis());
    }
}
