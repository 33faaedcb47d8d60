package headwater.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.custody.Actor;
import headwater.exporting.ExportRequest;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.job.Verified;
import headwater.opendata.Imprint;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import headwater.store.CaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever byte of a package or a case is changed, whatever file is taken away or added, it is found and named.
class EveryByteTest {

    private static final int TIMES = 200;

    private static final String POST = """
            [{"id":"110","created_at":"2031-09-09T02:28:00.000Z","visibility":"public","language":"en","reblog":null,
            "uri":"https://sea.example/users/quay/statuses/110","url":"https://sea.example/@quay/110",
            "content":"<p>The ferry will be late again, and nobody says why</p>","mentions":[],"tags":[],
            "account":{"id":"1","username":"quay","acct":"quay","display_name":"Quay","followers_count":12},
            "media_attachments":[]}]""";

    @TempDir
    static Path folder;

    private static LocalAuthority authority;
    private static Jobs jobs;
    private static String digest;

    @BeforeAll
    static void makeCase() throws IOException {
        authority = new LocalAuthority(Instant.parse("2031-09-13T12:00:05Z"));
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(Instant.parse("2031-09-13T12:00:00Z")));
        jobs.createCase("c", "Who was late?", "");
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("post.json"), POST);
        for (int i = 0; i < 5; i++) {
            Files.writeString(
                    in.resolve(i + ".html"),
                    "<html lang=\"en\"><head><title>Ferry " + i + "</title></head><body><p>The ferry of "
                            + "the morning is late by " + i + " hours, and the harbour says that it will be so again"
                            + " tomorrow, whatever the timetable says.</p></body></html>");
        }
        jobs.importInto("c", ImportRequest.of(in), Progress.SILENT);
        jobs.seal("c", authority.address());
        jobs.analyse("c", "", Jobs.DEFAULT_SEED, Progress.SILENT);
        ExportRequest request = new ExportRequest("data-package", authority.address(), Imprint.PLAIN);
        jobs.making().export("c", request, folder.resolve("package"), Progress.SILENT);
        jobs.making().export("c", request, folder.resolve("package.zip"), Progress.SILENT);
        digest = digest(folder.resolve("home/cases/c"));
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    private static String digest(Path folder) {
        try (CaseStore opened = CaseStore.open(folder, Actor.of(""))) {
            return opened.digest() + opened.custody() + opened.receipts().size();
        }
    }

    @Test
    void aPackageIsSoundAndSaysWhenItWasThere() {
        for (String name : List.of("package", "package.zip")) {
            Verified verified = jobs.verify(folder.resolve(name).toString(), List.of(authority.root()));
            assertEquals(List.of(), verified.differences());
            assertThat(verified.seals())
                    .singleElement()
                    .asString()
                    .contains("stamped 2031-09-13T12:00:05Z by CN=Test time signer")
                    .contains("vouches for the signer")
                    .contains("custody log had");
        }
    }

    @Test
    void aChangedByteOfAPackageIsFoundWhereItIs() throws IOException {
        Random random = new Random(1);
        String word = jobs.verify(folder.resolve("package").toString()).seals().getFirst();
        for (int i = 0; i < TIMES; i++) {
            Path copy = copy(folder.resolve("package"), "p" + i);
            Path file = pick(files(copy), random);
            int at = flip(file, random);
            String what = file.getFileName() + " byte " + at;
            try {
                Verified verified = jobs.verify(copy.toString());
                if (file.endsWith(PackageSeal.TOKEN) && verified.differences().isEmpty()) {
                    // Nobody signs the root's own signature; the word is the same.
                    assertEquals(word, verified.seals().getFirst(), what);
                    continue;
                }
                assertThat(verified.differences()).as(what).isNotEmpty();
                if (file.endsWith(PackageSeal.DIGEST)) {
                    // It holds the two others together; which of the three is wrong, nobody can tell.
                    continue;
                }
                assertThat(verified.differences()).as(what).anySatisfy(each -> {
                    assertThat(each.where()).isEqualTo(file.toString());
                    assertThat((long) at).isBetween(each.start(), Math.max(each.start(), each.end() - 1));
                });
            } catch (ProblemException unreadable) {
                assertThat(unreadable.where()).as(what).contains("datapackage");
            }
        }
    }

    @Test
    void whatIsTakenFromAPackageOrAddedIsFound() throws IOException {
        for (Path each : files(folder.resolve("package"))) {
            Path copy = copy(folder.resolve("package"), "t" + each.getFileName());
            Files.delete(copy.resolve(each.getFileName()));
            if (each.endsWith(PackageSeal.TOKEN)) {
                assertThat(jobs.verify(copy.toString()).seals().getFirst()).contains("sealed by hash only");
            } else if (each.endsWith(PackageSeal.DESCRIPTOR)) {
                assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                                ProblemException.class, () -> jobs.verify(copy.toString())))
                        .isNotNull();
            } else {
                assertThat(jobs.verify(copy.toString()).differences())
                        .anySatisfy(one -> assertThat(one.where())
                                .endsWith(each.getFileName().toString()));
            }
            Files.writeString(copy.resolve("added.txt"), "x");
            if (!each.endsWith(PackageSeal.DESCRIPTOR)) {
                assertThat(jobs.verify(copy.toString()).differences())
                        .anySatisfy(one -> assertThat(one.where()).endsWith("added.txt"));
            }
        }
    }

    @Test
    void aChangedByteOfACaseIsFoundOrChangesNothingThatIsRead() throws IOException {
        Random random = new Random(2);
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            Path copy = copy(folder.resolve("home/cases/c"), "c" + i);
            List<Path> kept = files(copy).stream()
                    .filter(each -> !each.getFileName().toString().startsWith("derived.db"))
                    .filter(each -> !each.getFileName().toString().matches("case\\.db-(shm|wal)"))
                    .toList();
            Path file = pick(kept, random);
            int at = flip(file, random);
            String what = file.getFileName() + " byte " + at;
            try {
                if (jobs.verify(copy.toString()).differences().isEmpty()) {
                    assertThat(file.getFileName().toString()).as(what).matches("case\\.db|.*\\.tsr");
                    assertEquals(digest, digest(copy), what);
                } else {
                    found++;
                }
            } catch (ProblemException unreadable) {
                found++;
            }
        }
        assertThat(found).isGreaterThan(TIMES / 2);
    }

    /// A file without a byte has one afterwards.
    private static int flip(Path file, Random random) throws IOException {
        byte[] read = Files.readAllBytes(file);
        byte[] bytes = read.length == 0 ? new byte[1] : read;
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bytes);
        return at;
    }

    private static Path pick(List<Path> files, Random random) {
        return files.get(random.nextInt(files.size()));
    }

    private static List<Path> files(Path top) throws IOException {
        try (Stream<Path> walk = Files.walk(top)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path copy(Path top, String name) throws IOException {
        Path copy = folder.resolve("copies").resolve(name);
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(top)) {
            walk.forEach(all::add);
        }
        for (Path each : all) {
            Path to = copy.resolve(top.relativize(each).toString());
            Files.createDirectories(Files.isDirectory(each) ? to : to.resolveSibling(""));
            if (Files.isRegularFile(each)) {
                Files.copy(each, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }
}
