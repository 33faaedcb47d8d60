package headwater.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Server;
import headwater.job.Jobs;
import headwater.pairs.PairRequest;
import headwater.pairs.PairResult;
import headwater.running.Progress;
import headwater.text.Foldings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a table to its pairs, with a real model. It is an English one that has seen other European languages, and no
/// Chinese.
class MatchWithModelTest {

    private static final String TABLE = """
            id,text,lang
            a,"The harbour board doubled the mooring fees on Monday, and skippers say many small boats must leave the port.",en
            b,"Mooring at the harbour costs twice as much since Monday, and according to skippers a lot of small boats have to leave.",en
            c,"A new library opened in the old railway station, with reading rooms for children in the former ticket hall.",en
            d,"The harbour board doubled the mooring fees on Monday, and skippers say many small boats must leave the port!",en
            e,"Goalkeeper stops three penalties in the final.",en
            f,"In the final the keeper saved three penalty kicks.",en
            g,港务局星期一将停泊费提高了一倍，船长们表示许多小船不得不离开港口。,zh
            h,"La Comissió Europea va presentar dimarts a Brussel·les una nova regulació sobre intel·ligència artificial, i les organitzacions industrials critiquen la burocràcia.",ca
            i,"Comisia Europeană a prezentat marți la Bruxelles o nouă reglementare privind inteligența artificială, iar organizațiile industriale critică birocrația.",ro
            """;

    @TempDir
    Path folder;

    private Path table;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        table = Files.writeString(folder.resolve("t.csv"), TABLE);
        model = Models.english(folder);
    }

    @Test
    void whatTheModelFindsStandsBesideWhatIsFoundWithoutIt() throws IOException {
        Path out = folder.resolve("without.csv");
        jobs().pairs().find(request(out, PairRequest.Extent.ASSERTED), Progress.SILENT);
        List<String> without = Files.readAllLines(out);
        PairResult result = find(PairRequest.Extent.ASSERTED);
        assertThat(lines()).containsAll(without);
        assertThat(kinds(without)).contains("a,d,verbatim", "a,g,translated");
        List<String> added = new ArrayList<>(kinds(lines()));
        added.removeAll(kinds(without));
        // Of Catalan and Romanian there is no lexicon, and the first two share few words.
        assertThat(added).containsExactlyInAnyOrder("a,b,reworded", "b,d,reworded", "h,i,translated");
        assertEquals(1, result.models().size());
        assertThat(result.notCompared())
                .anyMatch(each -> each.key().equals("match.model")
                        && each.args().contains(result.models().getFirst().digest()));
    }

    @Test
    void tooLittleIsACandidateAndAnUnknownLanguageToo() throws IOException {
        PairResult result = find(PairRequest.Extent.ALL);
        assertThat(lines())
                .filteredOn(line -> line.startsWith("e,f,"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("e,f,candidate"));
        assertThat(result.notCompared()).anyMatch(each -> each.key().equals("match.model.knows-not"));
    }

    @Test
    void theSameByTheCommandLine() throws Exception {
        Path out = folder.resolve("cli.csv");
        assertEquals(0, run("match", table.toString(), "--out", out.toString(), "--embeddings", model.toString()));
        find(PairRequest.Extent.ASSERTED);
        assertEquals(lines(), Files.readAllLines(out));
        assertEquals(4, run("match", table.toString(), "--out", out.toString(), "--embeddings", folder + "/nowhere"));
    }

    private static int run(String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "headwater.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void theSameByTheApiWithTheModelTheServerWasStartedWith() throws Exception {
        PairResult expected = find(PairRequest.Extent.ASSERTED);
        Jobs jobs = jobs();
        try (Server with = Server.start(jobs, 0, List.of(model));
                Server without = Server.start(jobs, 0)) {
            HttpResponse<String> answer = post(with);
            assertEquals(
                    String.join("\n", lines()),
                    answer.body().replace("\r\n", "\n").strip());
            assertThat(answer.headers().firstValue("Headwater-Model"))
                    .contains(expected.models().getFirst().digest());
            assertEquals(400, post(without).statusCode());
        }
    }

    private static HttpResponse<String> post(Server server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.address() + "api/match?name=t.csv&embeddings=true"))
                .POST(HttpRequest.BodyPublishers.ofString(TABLE))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private PairResult find(PairRequest.Extent extent) {
        return jobs().pairs().findWith(model, request(folder.resolve("pairs.csv"), extent), Progress.SILENT);
    }

    private PairRequest request(Path out, PairRequest.Extent extent) {
        return new PairRequest(table, out, 0, extent, PairRequest.Languages.ACROSS, Foldings.ALL);
    }

    /// The two ids and the kind of each line after the first.
    private static List<String> kinds(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',', 4)))
                .toList();
    }

    private Jobs jobs() {
        return new Jobs(folder.resolve("home"), InstantSource.system());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("pairs.csv"));
    }
}
