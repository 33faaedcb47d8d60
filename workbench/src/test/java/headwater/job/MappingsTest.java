package headwater.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.importing.Preview;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {

    private static final String TABLE = "id,url,date\n7,https://a.example/1,2021-09-08\n";

    private static final String CONFIRMED =
            "id=id\nurl=url\npublished=date\npublished.zone=Asia/Shanghai\naccess_basis=const:open-web\n";

    @TempDir
    Path folder;

    private Jobs jobs;
    private Path table;

    @BeforeEach
    void makeCase() throws IOException {
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2021-09-13T12:00:00Z")));
        jobs.createCase("c", "", "");
        table = Files.writeString(folder.resolve("posts.csv"), TABLE);
    }

    private Preview look(Path file, String mapping) {
        return jobs.mappings().look(new Mappings.Table(file, "c", mapping, 5));
    }

    private ImportResult take(String mapping) {
        return jobs.importInto("c", new ImportRequest(List.of(table), "", mapping), Progress.SILENT);
    }

    @Test
    void lookingKeepsNothing() {
        look(table, "");
        assertEquals(0, jobs.info("c").observations());
        assertEquals(0, jobs.info("c").rejected());
    }

    @Test
    void aSavedGuessIsRefusedAndTheConfirmedOneTaken() throws IOException {
        Path sidecar = folder.resolve("posts.csv.mapping");
        jobs.mappings().save(look(table, ""), sidecar);
        assertThat(Files.readString(sidecar)).contains("published?=date");
        ImportResult refused = take("");
        assertEquals(0, refused.accepted());
        assertThat(refused.files().getFirst().rejected().getFirst().detail()).contains("published?=date is a guess");
        Files.writeString(sidecar, CONFIRMED);
        assertEquals(1, take("").accepted());
    }

    @Test
    void aKeptMappingIsUsedByItsName() {
        jobs.mappings().keep("c", "tool", CONFIRMED);
        assertEquals(List.of("tool"), jobs.mappings().kept("c"));
        assertEquals(
                "published", look(table, "tool").columns().getLast().field().replace("published, ", ""));
        assertEquals(1, take("tool").accepted());
    }

    @Test
    void anUnknownNameTellsThoseThatAreKept() {
        jobs.mappings().keep("c", "tool", CONFIRMED);
        ProblemException unknown = assertThrows(ProblemException.class, () -> take("tol"));
        assertEquals(Problem.BAD_PARAMETER, unknown.problem());
        assertThat(unknown.detail()).contains("[tool]");
    }

    @Test
    void aNameCannotLeaveItsFolder() {
        for (String name : List.of("../x", "a/b", "", ".", "..")) {
            assertThrows(ProblemException.class, () -> jobs.mappings().keep("c", name, CONFIRMED), name);
        }
    }

    @Test
    void aKeptMappingIsVerifiedAndOneChangedByHandIsNamed() throws IOException {
        jobs.mappings().keep("c", "tool", CONFIRMED);
        assertEquals(List.of(), jobs.verifyCase("c").differences());
        Path kept = folder.resolve("home/cases/c/mappings/tool.mapping");
        Files.writeString(kept, "url=id\n");
        Files.writeString(kept.resolveSibling("other.mapping"), CONFIRMED);
        assertThat(jobs.verifyCase("c").differences())
                .extracting(each -> each.detail())
                .containsExactly("the file is no part of the case", "the mapping is not the one that was kept");
        Files.delete(kept);
        Files.delete(kept.resolveSibling("other.mapping"));
        assertThat(jobs.verifyCase("c").differences())
                .extracting(each -> each.detail())
                .containsExactly("the mapping is missing");
    }

    @Test
    void whatAPersonConfirmedIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), CONFIRMED);
        assertThrows(ProblemException.class, () -> jobs.mappings().save(look(table, ""), file));
        assertEquals(CONFIRMED, Files.readString(file));
    }

    @Test
    void aPackedTableLooksLikeItself() throws IOException {
        Path packed = folder.resolve("posts.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(TABLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertEquals(
                jobs.mappings().json(look(table, "")).replace("posts.csv", ""),
                jobs.mappings().json(look(packed, "")).replace("posts.csv.gz", ""));
    }

    @Test
    void whatIsNoTableSaysWhoReadsIt() throws IOException {
        Path page = Files.writeString(folder.resolve("a.html"), "<!doctype html><title>x</title>");
        assertThat(assertThrows(ProblemException.class, () -> look(page, "")).detail())
                .contains("\"html\" reads it");
    }
}
