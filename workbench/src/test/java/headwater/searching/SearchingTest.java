package headwater.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import headwater.search.Result;
import headwater.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchingTest {

    @TempDir
    static Path imported;

    @TempDir
    Path home;

    private Jobs jobs;
    private Searching searching;

    @BeforeAll
    static void importTheBundledCase() {
        Jobs once = in(imported);
        once.createCase("c", "", "");
        once.importInto("c", new ImportRequest(List.of(Path.of("../samples/canada-2021")), "", ""), Progress.SILENT);
    }

    private static Jobs in(Path home) {
        return new Jobs(home, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
    }

    /// Each test has a copy of its own.
    @BeforeEach
    void copyTheCase() throws IOException {
        try (Stream<Path> all = Files.walk(imported)) {
            for (Path each : all.toList()) {
                Files.copy(each, home.resolve(imported.relativize(each)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        jobs = in(home);
        searching = jobs.searching();
    }

    private Path index() {
        return home.resolve("cases/c/search");
    }

    @Test
    void everyItemIsFoundAndEachFacetAddsUp() {
        Found all = searching.find("c", Search.of(""));
        assertEquals(jobs.info("c").observations(), all.total());
        for (Result.Values each : all.facets()) {
            assertEquals(
                    all.total(),
                    each.values().stream().mapToLong(Result.Count::items).sum() + each.moreItems(),
                    each.facet().toString());
            for (Result.Count count : each.values()) {
                Search narrowed = Search.of(Map.of(each.facet().toString(), count.asked()));
                assertEquals(count.items(), searching.find("c", narrowed).total(), each.facet() + " " + count);
            }
        }
    }

    @Test
    void simplifiedAndTraditionalQueriesHaveTheSameAnswer() {
        Found simplified = searching.find("c", Search.of("加拿大 竞选纲领"));
        Found traditional = searching.find("c", Search.of("加拿大 競選綱領"));
        assertTrue(simplified.total() > 0);
        assertEquals(simplified.hits(), traditional.hits());
        assertEquals(simplified.facets(), traditional.facets());
        assertEquals(
                0,
                searching
                        .find("c", Search.of(Map.of("q", "競選綱領", "writing", "as-written")))
                        .total());
    }

    @Test
    void whatWasImportedSinceIsFound() throws IOException {
        Path table = Files.writeString(
                home.resolve("posts.csv"), "id,url,title,date\n7,https://a.example/1,独一无二的词,2021-09-08\n");
        String mapping = Files.writeString(home.resolve("m"), """
                                id=id
                                url=url
                                title=title
                                published=date
                                published.zone=Asia/Shanghai
                                access_basis=const:open-web
                                """).toString();
        assertEquals(0, searching.find("c", Search.of("独一无二")).total());
        jobs.importInto("c", new ImportRequest(List.of(table), "", mapping), Progress.SILENT);
        assertEquals(1, searching.find("c", Search.of("獨一無二")).total());
        try (Stream<Path> indexes = Files.list(index())) {
            assertEquals(1, indexes.count());
        }
    }

    @Test
    void theIndexIsDerivedAndMayBeDeleted() throws IOException {
        long before = searching.find("c", Search.of("加拿大")).total();
        assertEquals(List.of(), jobs.verifyCase("c").differences());
        Files.move(index(), home.resolve("away"));
        assertEquals(before, searching.find("c", Search.of("加拿大")).total());
    }

    @Test
    void aSearchIsKeptReadBackVerifiedAndNamedWhenChangedByHand() throws IOException {
        Search search = Search.of(Map.of("q", "加拿大 -x", "language", "zh", "page", "2"));
        searching.save("c", "mine", search);
        assertEquals(search.on(1), searching.saved("c", "mine", Map.of()));
        assertThat(searching.saved("c")).extracting(Searching.Saved::name).containsExactly("mine");
        assertEquals(List.of(), jobs.verifyCase("c").differences());
        Files.writeString(home.resolve("cases/c/searches/mine.search"), "q=y\n");
        assertThat(jobs.verifyCase("c").differences())
                .extracting(each -> each.detail())
                .containsExactly("the search is not the one that was kept");
    }

    @Test
    void aSearchIsKeptAsItWasTypedAndReadOnOneLine() {
        Search typed = Search.of("「加拿大　 总理」   OR\u3000\"prime  minister\"");
        assertEquals(typed.said(), searching.save("c", "typed", typed).asked());
        assertEquals(typed, searching.saved("c", "typed", Map.of()));
        Searching.Saved lines = searching.save("c", "lines", Search.of("加拿大\r\nfrom=2021\n总理"));
        assertEquals(lines, searching.saved("c").getFirst());
        assertEquals(Map.of("q", "加拿大  from=2021 总理"), lines.asked());
    }

    @Test
    void aKeptSearchTakesAnOrderAndAPageAndNothingElseBesideIt() {
        searching.save("c", "mine", Search.of(Map.of("q", "加拿大", "order", "oldest")));
        assertEquals(
                Search.of(Map.of("q", "加拿大", "order", "newest", "page", "2")),
                searching.saved("c", "mine", Map.of("order", "newest", "page", "2", "language", "")));
        ProblemException refused = assertThrows(
                ProblemException.class, () -> searching.saved("c", "mine", Map.of("q", "x", "to", "2021")));
        assertEquals(Problem.BAD_PARAMETER, refused.problem());
        assertThat(refused.detail()).contains("[q, to]");
    }

    @Test
    void aKeptSearchThatCannotBeReadHidesNoOther() throws IOException {
        searching.save("c", "mine", Search.of("a"));
        Files.write(home.resolve("cases/c/searches/bad.search"), new byte[] {'q', '=', (byte) 0xff});
        List<Searching.Saved> all = searching.saved("c");
        assertThat(all).extracting(Searching.Saved::name).containsExactly("bad", "mine");
        assertThat(all.getFirst().fault()).contains("cannot be read");
        assertEquals("", all.getLast().fault());
        assertThat(searching.savedListing("c").rows().getFirst().getLast()).contains("cannot be read");
    }

    @Test
    void whatCannotBeReadIsNotKeptAndAnUnknownNameTellsTheKnown() {
        assertThrows(ProblemException.class, () -> searching.save("c", "bad", Search.of("\"open")));
        assertEquals(List.of(), searching.saved("c"));
        searching.save("c", "mine", Search.of("a"));
        ProblemException unknown = assertThrows(ProblemException.class, () -> searching.saved("c", "nine", Map.of()));
        assertEquals(Problem.NO_SUCH_RESULT, unknown.problem());
        assertThat(unknown.detail()).contains("[mine]");
    }
}
