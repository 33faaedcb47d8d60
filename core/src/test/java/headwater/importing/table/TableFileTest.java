package headwater.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.importing.LongLine;
import headwater.importing.Reading;
import headwater.importing.Source;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {

    private static final String[] MAPPING = {
        "id=mid",
        "platform=const:wechat",
        "url=链接",
        "title=标题",
        "text=正文",
        "published=发布时间",
        "published.zone=Asia/Shanghai",
        "captured=抓取",
        "account.name=公众号",
        "reads=阅读",
        "access_basis=const:public-account"
    };

    private static final String HEADER = "mid,链接,标题,正文,发布时间,抓取,公众号,阅读\n";

    private static final String ROW =
            "7,https://mp.weixin.qq.com/s/a,标题一,\"第一行\n第二行\",2021-09-09 18:40,2021-09-10T09:05:00-04:00,某号,10万+\n";

    private static Given csv(String text) {
        return Given.text("posts.csv", text, MAPPING);
    }

    @Test
    void aRowIsAnObservationAsTheMappingSays() {
        Observation post = csv(HEADER + ROW).accepted().getFirst();
        assertEquals("wechat:某号", post.channel().key());
        assertEquals("第一行\n第二行", post.item().body().text().orElse(""));
        assertEquals(
                Instant.parse("2021-09-09T10:40:00Z"),
                post.item().published().get().earliest());
        assertEquals("10万+", post.counts().getFirst().raw());
        assertEquals(Count.Qualifier.AT_LEAST, post.counts().getFirst().qualifier());
        assertEquals("zh", post.item().body().language().orElse(""));
        assertEquals("posts.csv#2", post.capture().locator());
        assertEquals(List.of(), post.warnings());
    }

    @Test
    void textThatMayBeIncompleteHasNoKnownCredit() {
        Observation post = csv(HEADER + ROW).accepted().getFirst();
        assertEquals(Item.Completeness.UNKNOWN, post.item().body().completeness());
        assertEquals(Credit.Status.NOT_DETERMINABLE, post.credit().status());
    }

    @Test
    void withoutAMappingAGuessIsShownAndNotUsed() {
        List<Imported> read = Given.text("posts.csv", HEADER + ROW).read();
        Imported.Rejected rejected = (Imported.Rejected) read.getFirst();
        assertEquals(1, read.size());
        assertEquals(Problem.NEEDS_MAPPING, rejected.problem());
        assertTrue(rejected.detail().contains("A guess, to be checked: id=mid; url=链接; title=标题"), rejected.detail());
    }

    @Test
    void everythingWrongWithAMappingIsSaidAtOnce() {
        Imported.Rejected rejected = Given.text(
                        "posts.csv", HEADER + ROW, "tittle=标题", "published.zone=Beijing", "nonsense")
                .rejected()
                .getFirst();
        assertTrue(rejected.detail().contains("\"tittle\" is no field"));
        assertTrue(rejected.detail().contains("\"Beijing\" is no time zone"));
        assertTrue(rejected.detail().contains("\"nonsense\" is no field=column"));
    }

    @Test
    void aColumnTheTableLacksIsNamed() {
        assertTrue(Given.text("posts.csv", HEADER + ROW, "title=Titel", "access_basis=const:open-web")
                .rejected()
                .getFirst()
                .detail()
                .contains("[title=Titel]"));
    }

    @Test
    void aRaggedRowCostsNoOther() {
        Given given = csv(HEADER + "1,2,3\n" + ROW + "1,2,3,4,5,6,7,8,9\n" + ROW);
        assertEquals(2, given.accepted().size());
        assertEquals(
                List.of("posts.csv row 2", "posts.csv row 5"),
                given.rejected().stream().map(Imported.Rejected::where).toList());
        assertEquals(
                "the row has 3 cells where the header has 8",
                given.rejected().getFirst().detail());
    }

    @Test
    void aRowWithoutABasisIsNotPublic() {
        Given given = Given.text(
                "p.csv",
                "url,basis\nhttps://a.example/,\nhttps://b.example/,hacked\nhttps://c.example/,open-web\n",
                "url=url",
                "access_basis=basis");
        assertEquals(1, given.accepted().size());
        assertEquals(
                List.of(Problem.NOT_PUBLIC, Problem.NOT_PUBLIC),
                given.rejected().stream().map(Imported.Rejected::problem).toList());
        assertEquals("web:c.example", given.accepted().getFirst().channel().key());
    }

    @Test
    void aTimeThatCannotBeReadIsAReason() {
        Imported.Rejected rejected = csv(HEADER + ROW.replace("2021-09-09 18:40", "昨天 18:40"))
                .rejected()
                .getFirst();
        assertTrue(rejected.detail().startsWith("published: \"昨天 18:40\" is no time"), rejected.detail());
    }

    @Test
    void aLocalTimeWithoutAZoneWarnsAndIsNoInstant() {
        Observation post = Given.text(
                        "p.csv",
                        "url,t\nhttps://a.example/,2021-09-09 18:40\n",
                        "url=url",
                        "published=t",
                        "access_basis=const:open-web")
                .accepted()
                .getFirst();
        assertEquals(When.Zone.LOCAL_NAIVE, post.item().published().get().zone());
        assertTrue(post.warnings().stream().anyMatch(each -> each.code().equals("zone-not-stated")));
    }

    @Test
    void withoutACaptureTimeTheImportBoundsItFromAbove() {
        Observation post = Given.text(
                        "p.csv", "url,x\nhttps://a.example/,1\n", "url=url", "ignore=x", "access_basis=const:open-web")
                .accepted()
                .getFirst();
        assertEquals(
                Instant.parse("2021-10-01T12:00:00Z"), post.capture().captured().latest());
        assertEquals(When.Precision.UNKNOWN, post.capture().captured().precision());
    }

    @Test
    void unusedColumnsAreTold() {
        Observation post = Given.text(
                        "p.csv", "url,extra\nhttps://a.example/,1\n", "url=url", "access_basis=const:open-web")
                .accepted()
                .getFirst();
        assertTrue(post.warnings().stream().anyMatch(each -> each.detail().equals("columns without a field: [extra]")));
    }

    @Test
    void idsOfVideosBoundTheirTime() {
        Observation video = Given.text(
                        "p.csv",
                        "id,seen\n7005867029857042976,2021-09-10T15:20:00-04:00\n",
                        "id=id",
                        "platform=const:xigua",
                        "captured=seen",
                        "access_basis=const:public-account")
                .accepted()
                .getFirst();
        When published = video.item().published().get();
        assertEquals(Instant.parse("2021-09-09T09:42:09Z"), published.earliest());
        assertEquals(Instant.parse("2021-09-10T19:20:00Z"), published.latest());
        assertEquals(When.Basis.ID_EMBEDDED, published.basis());
    }

    @Test
    void anIdCutByASpreadsheetIsNoId() {
        Observation video = Given.text(
                        "p.csv",
                        "id,url\n7.00586702985704E+18,https://a.example/\n",
                        "id=id",
                        "url=url",
                        "platform=const:xigua",
                        "access_basis=const:public-account")
                .accepted()
                .getFirst();
        assertEquals(Known.absent(Known.Why.UNREADABLE), video.item().nativeId());
    }

    @Test
    void encodingsAreDetectedAndTold() {
        String text = HEADER + ROW.repeat(3);
        for (Charset charset :
                List.of(Charset.forName("GB18030"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            Observation post = new Given("posts.csv", text.getBytes(charset), List.of(MAPPING))
                    .accepted()
                    .getFirst();
            assertEquals("标题一", post.item().body().title().orElse(""), charset.name());
            assertEquals("encoding-guessed", post.warnings().getFirst().code());
        }
        byte[] bom = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of(),
                new Given("posts.csv", bom, List.of(MAPPING))
                        .accepted()
                        .getFirst()
                        .warnings());
    }

    @Test
    void duplicateHeadersHideNothing() {
        Observation post = Given.text(
                        "p.tsv",
                        "url\ttitle\ttitle\nhttps://a.example/\tone\ttwo\n",
                        "url=url",
                        "title=title#2",
                        "access_basis=const:open-web")
                .accepted()
                .getFirst();
        assertEquals("two", post.item().body().title().orElse(""));
        assertTrue(post.warnings().stream().anyMatch(each -> each.code().equals("duplicate-header")));
    }

    @Test
    void zeroBytesAreNoText() {
        Given given = Given.text(
                "p.csv",
                "url,title\nhttps://a.example/,one\nhttps://b.example/,t\u0000wo\n",
                "url=url",
                "title=title",
                "access_basis=const:open-web");
        assertEquals(1, new TableRead(given).accepted());
    }

    @Test
    void jsonLinesAreNamedByPath() {
        Given given = Given.text(
                "p.ndjson",
                "{\"u\":\"https://a.example/\",\"author\":{\"name\":\"某\"},\"n\":7005867029857042976}\n{broken\n[]\n",
                "url=u",
                "account.name=author.name",
                "id=n",
                "access_basis=const:open-web");
        assertEquals("某", given.accepted().getFirst().channel().displayName().orElse(""));
        assertEquals(
                "7005867029857042976",
                given.accepted().getFirst().item().nativeId().orElse(""));
        assertEquals(2, given.rejected().size());
    }

    @Test
    void aLineOfTwoHundredMillionCharactersIsRefusedAndReadingGoesOn() {
        String line = "{\"u\":\"https://a.example/\"}\n";
        Source large = new LongLine(line, 200_000_000, line, List.of("url=u", "access_basis=const:open-web"));
        List<Imported> read = Reading.read(large).toList();
        assertEquals(3, read.size());
        assertEquals(Problem.TOO_LARGE, ((Imported.Rejected) read.get(1)).problem());
    }

    @Test
    void aCsvRecordOfTwoHundredMillionCharactersEndsTheReading() {
        Source large = new LongLine(
                "url,title\nhttps://a.example/,b\n",
                200_000_000,
                "https://c.example/,d\n",
                List.of("url=url", "title=title", "access_basis=const:open-web"));
        List<Imported> read = Reading.read(large).toList();
        assertTrue(read.getFirst() instanceof Imported.Accepted);
        assertEquals(Problem.TOO_LARGE, ((Imported.Rejected) read.getLast()).problem());
    }

    @Test
    void proseAndEmptyFilesAreNoTables() {
        for (String text : List.of(
                "",
                "\uFEFF",
                "\n\n",
                "A sentence without more.\nAnother.\n",
                "\u0000\u0001,\u0002\n",
                "<a>,<b>\n",
                "{\n\"a\":1}\n")) {
            assertFalse(new TableFile().recognises("x.csv", text.getBytes(StandardCharsets.UTF_8)), text);
        }
    }

    @Test
    void theBundledReviewIsReadWithoutLoss() {
        List<String> mapping = Repository.read("samples/canada-2021/manual-review.csv.mapping")
                .lines()
                .toList();
        Given given = new Given(
                "manual-review.csv",
                Repository.read("samples/canada-2021/manual-review.csv").getBytes(StandardCharsets.UTF_8),
                mapping);
        assertEquals(List.of(), given.rejected());
        assertTrue(given.accepted().size() >= 10);
        assertEquals(
                List.of("note", "notice"),
                given.accepted().stream()
                        .flatMap(each -> each.warnings().stream())
                        .map(each -> each.code())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /// Read by this importer, whatever recognises it.
    private record TableRead(Given given) {
        long accepted() {
            return Reading.readAs(given, "table")
                    .filter(Imported.Accepted.class::isInstance)
                    .count();
        }
    }

    @Test
    void aWideTableIsNamedByItsFirstColumnsAndTheNumberOfTheRest() {
        String header = java.util.stream.IntStream.rangeClosed(1, 40)
                .mapToObj(number -> "column" + number)
                .collect(java.util.stream.Collectors.joining(","));
        String detail = Given.text("wide.csv", header + "\n" + "1,".repeat(39) + "1\n")
                .rejected()
                .getFirst()
                .detail();
        assertTrue(detail.contains("column12] and 28 more"), detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "posts.csv|id,text,date|true",
                "posts.txt|id,text,date|true",
                "README.md|Pages, posts, lists|false",
                "notes.txt|Collected by hand, on two days, from public pages.|false",
                "notes.txt|收集者, 日期, 说明：|false",
                "posts.csv|序号,标题,正文|true",
                "answers.csv|Timestamp,Where did you see it?|true",
                "answers.CSV.gz|时间,在哪里看到的？|true"
            })
    void whatIsProseIsNotTakenForATable(String name, String first, boolean isTable) {
        byte[] head = (first + "\n1,2,3\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(isTable, new TableFile().recognises(name, head));
    }
}
