package headwater.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.job.Verified;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.running.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final Instant NOW = Instant.parse("2031-09-13T12:00:00Z");

    private static final Instant STAMPED = Instant.parse("2031-09-13T12:00:05Z");

    private static final String PAGE =
            "<html lang=\"en\"><head><title>SECRETWORD</title></head><body><p>The ferry is late.</p></body></html>";

    @TempDir
    Path folder;

    private LocalAuthority authority;
    private Jobs jobs;

    @BeforeEach
    void makeCase() throws IOException {
        authority = new LocalAuthority(STAMPED);
        jobs = new Jobs(folder.resolve("home"), InstantSource.fixed(NOW));
        jobs.createCase("c", "Who was late?", "");
        Files.writeString(folder.resolve("page.html"), PAGE);
        jobs.importInto("c", ImportRequest.of(folder.resolve("page.html")), Progress.SILENT);
    }

    @AfterEach
    void stop() {
        authority.close();
    }

    private Path seals() {
        return folder.resolve("home/cases/c/seals");
    }

    private Path token() {
        return seals().resolve("0001.tsr");
    }

    @Test
    void aSealSaysWhenAndByWhom() {
        assertThat(jobs.seal("c", authority.address()).done())
                .contains("manifest 0001")
                .contains("stamped " + STAMPED + " by CN=Test time signer, issued by CN=Test root");
        Verified verified = jobs.verify("c");
        assertEquals(List.of(), verified.differences());
        assertThat(verified.seals()).singleElement().asString().contains("yours to decide");
        assertThat(jobs.verify("c", List.of(authority.root())).seals())
                .singleElement()
                .asString()
                .contains("a certificate that you gave vouches for the signer");
    }

    @Test
    void anotherRootVouchesForNothing() throws IOException {
        jobs.seal("c", authority.address());
        try (LocalAuthority other = new LocalAuthority(STAMPED)) {
            assertThat(jobs.verify("c", List.of(other.root())).seals())
                    .singleElement()
                    .asString()
                    .contains("no certificate that you gave vouches");
        }
    }

    @Test
    void anAuthorityIsSentAHashAndNothingElse() {
        jobs.seal("c", authority.address());
        assertThat(authority.asked()).singleElement().satisfies(query -> {
            assertThat(query.length).isLessThan(100);
            assertThat(new String(query, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET");
        });
    }

    @Test
    void nobodyIsAskedUnlessAPersonSaysSo() {
        jobs.seal("c", "");
        assertEquals(List.of(), authority.asked());
        assertThat(jobs.verify("c").seals()).singleElement().asString().contains("by the clock of this machine");
    }

    @Test
    void anAuthorityThatIsBusyOrNoneLeavesNoSeal() {
        for (String address : List.of(authority.busy(), "http://127.0.0.1:1/", "file:///etc/passwd", "no address")) {
            ProblemException refused = assertThrows(ProblemException.class, () -> jobs.seal("c", address));
            assertThat(refused.problem()).isIn(Problem.NO_TIMESTAMP, Problem.BAD_PARAMETER);
        }
        jobs.seal("c", "");
        assertEquals(List.of(), jobs.verify("c").differences());
    }

    @Test
    void everyChangedByteOfATokenIsFound() throws IOException {
        jobs.seal("c", authority.address());
        byte[] sound = Files.readAllBytes(token());
        for (int at = 0; at < sound.length; at++) {
            byte[] changed = sound.clone();
            changed[at] ^= 1;
            Files.write(token(), changed);
            boolean found = !jobs.verify("c").differences().isEmpty();
            boolean same = !found && isSaid(jobs.verify("c", List.of(authority.root())));
            // What no signature covers, such as the root's own signature, may differ as long as the word is the same.
            assertThat(found || same).as("byte " + at).isTrue();
        }
    }

    private static boolean isSaid(Verified verified) {
        return verified.seals().getFirst().contains("stamped " + STAMPED + " by CN=Test time signer");
    }

    @Test
    void aTokenOfAnotherManifestIsFound() throws IOException {
        jobs.seal("c", authority.address());
        jobs.seal("c", authority.address());
        Files.write(token(), Files.readAllBytes(seals().resolve("0002.tsr")));
        assertThat(jobs.verify("c").differences())
                .singleElement()
                .satisfies(each -> assertThat(each.detail()).contains("it is for "));
    }

    @Test
    void aTokenOrManifestThatIsMissingCutOrAddedIsFound() throws IOException {
        jobs.seal("c", authority.address());
        byte[] token = Files.readAllBytes(token());
        Files.write(token(), java.util.Arrays.copyOf(token, token.length / 2));
        assertThat(jobs.verify("c").differences()).hasSize(1);
        Files.delete(token());
        assertThat(jobs.verify("c").differences())
                .singleElement()
                .satisfies(each -> assertThat(each.detail()).isEqualTo("the time token is missing"));
        Files.write(token(), token);
        Files.writeString(seals().resolve("0002.manifest"), "{}");
        assertThat(jobs.verify("c").differences()).hasSize(1);
        Files.delete(seals().resolve("0002.manifest"));
        Path manifest = seals().resolve("0001.manifest");
        Files.writeString(manifest, Files.readString(manifest).replace("\"bytes\":", "\"bytes\":9"));
        assertThat(jobs.verify("c").differences())
                .anySatisfy(each -> assertThat(each.detail()).contains("not the one that was sealed"));
    }

    @Test
    void aManifestHoldsEachOriginalWithItsSize() throws IOException {
        jobs.seal("c", "");
        List<String> lines = Files.readAllLines(seals().resolve("0001.manifest"));
        assertEquals(2, lines.size());
        assertThat(lines.getFirst()).contains("\"headwater\":\"manifest/1\"").contains("\"entries\":");
        assertThat(lines.get(1)).contains("\"bytes\":" + PAGE.length());
    }

    @Test
    void whatIsImportedAfterASealIsNoDifference() throws IOException {
        jobs.seal("c", "");
        Files.writeString(folder.resolve("other.html"), PAGE.replace("ferry", "train"));
        jobs.importInto("c", ImportRequest.of(folder.resolve("other.html")), Progress.SILENT);
        assertEquals(List.of(), jobs.verify("c").differences());
    }

    @Test
    void whatIsWithheldAfterASealIsNoDifferenceAndWhatIsGoneWithoutAWordIsOne() throws IOException {
        Files.writeString(folder.resolve("other.html"), PAGE.replace("ferry", "train"));
        jobs.importInto("c", ImportRequest.of(folder.resolve("other.html")), Progress.SILENT);
        jobs.seal("c", "");
        jobs.importInto(
                "c", new ImportRequest(List.of(folder.resolve("page.html")), "", "", "", true), Progress.SILENT);
        assertEquals(List.of(), jobs.verify("c").differences());
        try (Stream<Path> originals = Files.walk(folder.resolve("home/cases/c/originals"))) {
            Files.delete(originals.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        assertThat(jobs.verify("c").differences()).isNotEmpty();
    }

    /// The name comes with a request; what it leads to on this machine is nobody's business there.
    @Test
    void aCaseIsCheckedByItsNameAndNoFolderIs() {
        for (String name : List.of(folder.resolve("home/cases/c").toString(), "../c", folder.toString())) {
            assertThrows(ProblemException.class, () -> jobs.verifyCase(name), name);
        }
        assertEquals(List.of(), jobs.verifyCase("c").differences());
    }
}
