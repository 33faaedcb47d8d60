package headwater.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.importing.Given;
import headwater.importing.Preview;
import headwater.importing.Preview.Standing;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a person is shown before a table is imported.
class LookingTest {

    private static Preview look(String table, String... mapping) {
        try {
            return new TableFile().preview(Given.text("t.csv", table, mapping), 5);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String fields(Preview preview) {
        return preview.columns().stream()
                .map(each -> each.name() + ":" + each.field())
                .collect(Collectors.joining(" "));
    }

    private static List<String> open(Preview preview) {
        return preview.open().stream()
                .map(each -> each.key().replace("importing.mapping.open.", "") + each.args())
                .toList();
    }

    private static Preview.Cell cell(Preview preview, int row, String field) {
        return preview.rows().get(row).cells().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> doubts(Preview.Cell cell) {
        return cell.doubts().stream()
                .map(each -> each.key().replace("importing.mapping.doubt.", ""))
                .toList();
    }

    // ---- the guess

    @Test
    void namesAreKnownInThreeLanguages() {
        assertEquals(
                "Post ID:id Permalink:url Publication_Date:published View Count:views",
                fields(look("Post ID,Permalink,Publication_Date,View Count\na1,https://a.example/1,2021-09-08,5\n")));
        assertEquals(
                "Identifiant:id Lien:url Publié le:published Vues:views",
                fields(look("Identifiant;Lien;Publié le;Vues\na1;https://a.example/1;2021-09-08;5\n")));
        assertEquals(
                "微博ID:id 链接:url 發布時間:published 阅读数:reads",
                fields(look("微博ID,链接,發布時間,阅读数\na1,https://a.example/1,2021年9月8日,10万+\n")));
    }

    @Test
    void cellsTellWhereNamesDoNot() {
        Preview preview = look("a,b,c,d\n1631123456,https://a.example/1,1437035286414114816,zh-Hans\n");
        assertEquals("a:published b:url c:id d:language", fields(preview));
        assertEquals(
                Phrase.of("importing.mapping.reason.epoch", 10, "2021-09-08T17:50:56Z", "2021-09-08T17:50:56Z"),
                preview.columns().getFirst().reason());
    }

    @Test
    void aNameThatItsCellsContradictIsNotBelieved() {
        Preview preview = look("date,likes\nyesterday or so,red\n");
        assertEquals("date: likes:", fields(preview));
        assertEquals(
                "importing.mapping.reason.contradicted",
                preview.columns().getFirst().reason().key());
    }

    @Test
    void aSecondColumnOfTimesIsNotGuessedAtRandom() {
        Preview preview = look("created_at,zz\n2021-09-08T10:00:00Z,2021-09-09T10:00:00Z\n");
        assertEquals("created_at:published zz:", fields(preview));
        assertEquals(
                "importing.mapping.reason.which-time",
                preview.columns().get(1).reason().key());
    }

    @Test
    void whatTheMappingSaysIsNotGuessedAgain() {
        Preview preview = look("id,when,link\n1,2021-09-08,https://a.example/1\n", "published=when", "ignore=link");
        assertEquals(
                List.of(Standing.GUESSED, Standing.STATED, Standing.IGNORED),
                preview.columns().stream().map(Preview.Column::standing).toList());
    }

    // ---- the rows

    @Test
    void aDayThatMayBeAMonthIsToldAndNotRead() {
        Preview.Cell cell = cell(look("id,date\n1,03/04/2021\n"), 0, "published");
        assertEquals(
                List.of(Phrase.of("importing.mapping.doubt.day-or-month", "2021-04-03", "2021-03-04")), cell.doubts());
        assertEquals(Known.absent(Known.Why.UNREADABLE), cell.time());
    }

    @Test
    void oneDayAboveTwelveSettlesTheOrderForThePerson() {
        assertThat(open(look("id,date\n1,03/04/2021 10:15\n2,23/04/2021 10:15\n")))
                .contains("format-one[published, d/M/yyyy H:mm, M/d/yyyy H:mm]");
        assertThat(open(look("id,date\n1,03/04/2021\n2,04/03/2021\n")))
                .contains("format-either[published, d/M/yyyy, M/d/yyyy]");
        assertThat(open(look("id,date\n1,23/04/2021\n2,04/23/2021\n")))
                .contains("format-mixed[published, d/M/yyyy, M/d/yyyy]");
    }

    @Test
    void aTimeWithoutAZoneIsShownAsWideAsItIs() {
        Preview.Cell cell = cell(look("id,date\n1,2021-09-08 18:40\n"), 0, "published");
        assertEquals(List.of("no-zone"), doubts(cell));
        assertEquals(Instant.parse("2021-09-08T04:40:00Z"), cell.time().get().earliest());
        assertEquals(Instant.parse("2021-09-09T06:40:59Z"), cell.time().get().latest());
        assertEquals(When.Precision.MINUTE, cell.time().get().precision());
    }

    @Test
    void aStatedZoneIsAppliedToTheSampleAtOnce() {
        Preview preview = look("id,date\n1,2021-09-08 18:40\n", "published=date", "published.zone=Asia/Shanghai");
        assertEquals(
                Instant.parse("2021-09-08T10:40:00Z"),
                cell(preview, 0, "published").time().get().earliest());
        assertThat(open(preview)).noneMatch(each -> each.contains("zone"));
    }

    @Test
    void idsThatLostDigitsAndFormulasAreFlagged() {
        Preview preview = look("id,title,reads\n1.23E+18,=cmd|' /C calc'!A0,about 5\n");
        assertEquals(List.of("rounded"), doubts(cell(preview, 0, "id")));
        assertEquals(List.of("formula"), doubts(cell(preview, 0, "title")));
        assertEquals(-1, cell(preview, 0, "reads").count().get().upper());
    }

    @Test
    void countsAreShownWithTheirBounds() {
        Preview preview = look("id,reads,likes\n1,10万+,1.2万\n");
        assertEquals(100_001, cell(preview, 0, "reads").count().get().lower());
        assertEquals(12_999, cell(preview, 0, "likes").count().get().upper());
    }

    @Test
    void aLongCellIsShownByItsBeginningAndSaysSo() {
        Preview.Cell cell = cell(look("id,text\n1," + "x".repeat(10_000_000) + "\n"), 0, "text");
        assertEquals(201, cell.raw().length());
        assertEquals(List.of(Phrase.of("importing.mapping.doubt.long", 10_000_000, 200)), cell.doubts());
    }

    @Test
    void aMappingThatIsCompleteShowsWhichRowsItWouldReject() {
        Preview preview = look(
                "url,basis\nhttps://a.example/1,open-web\nhttps://a.example/2,hacked\n",
                "url=url",
                "access_basis=basis");
        assertEquals("", preview.rows().get(0).fault());
        assertThat(preview.rows().get(1).fault()).startsWith("not-public: ");
    }

    @Test
    void hostileTablesAreShownAndBreakNothing() {
        for (String table : List.of("a,b\n\0\0,\0\n", "a,a\n1,2\n", "a,b\n1\n", "a,b\n", "a,b\n\"1,2\n")) {
            assertTrue(look(table).columns().size() >= 2, table);
        }
        assertEquals(
                List.of("a", "a#2"),
                look("a,a\n1,2\n").columns().stream().map(Preview.Column::name).toList());
    }

    @Test
    void aTableInAnotherEncodingIsReadAsItIs() throws IOException {
        String row = "1,2021年9月8日,加拿大反对党竞选纲领多次提到中国，专家认为可能引起报复\n";
        byte[] gbk = ("编号,发布时间,正文\n" + row.repeat(8)).getBytes(java.nio.charset.Charset.forName("GB18030"));
        assertEquals(
                "编号:id 发布时间:published 正文:text", fields(new TableFile().preview(new Given("t.csv", gbk, List.of()), 5)));
        byte[] wide = "id\tdate\n1\t2021-09-08\n".getBytes(StandardCharsets.UTF_16);
        assertEquals("id:id date:published", fields(new TableFile().preview(new Given("t.csv", wide, List.of()), 5)));
    }

    // ---- nothing is used by itself

    @Test
    void theFileItWritesIsRefusedUntilAPersonHasReadIt() {
        String table = "id,url,date\n1,https://a.example/1,2021-09-08\n";
        List<String> saved = look(table).mapping();
        assertThat(saved).contains("id?=id", "published?=date");
        Given unread = Given.text("t.csv", table, saved.toArray(String[]::new));
        assertEquals(Problem.NEEDS_MAPPING, unread.rejected().getFirst().problem());
        assertThat(unread.rejected().getFirst().detail())
                .contains("published?=date is a guess that nobody has confirmed");

        String[] confirmed = saved.stream()
                .map(each -> each.replace("?=", "=").replace("# access_basis", "access_basis"))
                .toArray(String[]::new);
        assertEquals(1, Given.text("t.csv", table, confirmed).accepted().size());
    }

    @Test
    void whatWasConfirmedStaysConfirmedInTheNextDraft() {
        List<String> next =
                look("id,date,zz\n1,2021-09-08,x\n", "published?=date", "id=zz").mapping();
        assertThat(next).contains("id=zz", "published?=date").doesNotContain("id?=id");
    }
}
