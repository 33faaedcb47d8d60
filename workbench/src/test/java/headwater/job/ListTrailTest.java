package headwater.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.listing.Listing;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the crawls of the bundled case.
class ListTrailTest {

    @TempDir
    Path home;

    private Jobs jobs;

    @BeforeEach
    void importTheCrawls() {
        jobs = new Jobs(home, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
        jobs.createCase("c", "", "");
        jobs.importInto(
                "c",
                new ImportRequest(List.of(Path.of("../samples/canada-2021/rankings.ndjson")), "", ""),
                Progress.SILENT);
    }

    @Test
    void aTopicIsFirstSeenInABracketAndNeverElsewhere() {
        Listing found =
                jobs.lists("c", "31次提中国", "2021-09-08T00:00+08:00", "2021-09-13T23:59:59+08:00", Locale.ENGLISH);
        assertThat(found.rows().getFirst())
                .startsWith("toutiao:toutiao-search", "加拿大反对党竞选纲领31次提中国")
                .anyMatch(cell -> cell.contains("07:08:04 on 9 September, +08:00"))
                .anyMatch(cell -> cell.contains("20:31:42 on 8 September, America/Toronto"));
        assertEquals(
                6,
                found.rows().stream().filter(row -> row.contains("never seen")).count());
    }

    @Test
    void aWindowWithoutCrawlsIsNoNever() {
        Listing found = jobs.lists("c", "31次提中国", "2022-01-01", "2022-01-02", Locale.ENGLISH);
        assertThat(found.rows()).noneMatch(row -> row.contains("never seen"));
        assertThat(found.rows()).anyMatch(row -> row.contains("not looked at in this window"));
    }

    @Test
    void aBareLocalTimeIsRefused() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> jobs.lists("c", "x", "2021-09-08T00:00", "", Locale.ENGLISH));
        assertEquals(Problem.BAD_PARAMETER, refused.problem());
    }
}
