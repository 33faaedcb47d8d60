package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.Server;
import headwater.job.Jobs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stranger works a package out again, with no case of their own.
class RerunTest {

    private static final String NAME = "quillandquay";

    private static final String POST = """
            [{"id":"ID","created_at":"2031-09-09T02:2ID:00.000Z","visibility":"public","language":"en",
            "uri":"https://sea.example/users/NAME/statuses/ID","url":"https://sea.example/@NAME/ID",
            "content":"<p>The ferry will certainly be late again this winter, as the harbour said on Monday, says @NAME</p>",
            "account":{"id":"1","username":"NAME","acct":"NAME","display_name":"NAME","bot":false,
            "url":"https://sea.example/@NAME","followers_count":12},"reblog":null,"mentions":[],"tags":[],
            "media_attachments":[]}]""";

    @TempDir
    Path home;

    @BeforeEach
    void exported() throws IOException {
        Files.writeString(home.resolve("a.json"), POST.replace("NAME", NAME).replace("ID", "1"));
        Files.writeString(
                home.resolve("b.json"), POST.replace("NAME", NAME + "b").replace("ID", "2"));
        said(0, "case", "create", "c", "--question", "Who was late?");
        said(
                0,
                "import",
                "c",
                home.resolve("a.json").toString(),
                home.resolve("b.json").toString());
        said(0, "analyse", "c");
        said(0, "export", "c", "--format", "data-package", "--out", path("data"));
        said(0, "export", "c", "--format", "data-package", "--out", path("data.zip"));
        said(0, "export", "c", "--format", "data-package", "--without-texts", "--out", path("bare"));
    }

    private String path(String name) {
        return home.resolve(name).toString();
    }

    @Test
    void theSameValuesAreFoundInAFolderAndInAFile() {
        assertThat(said(0, "rerun", path("data"))).containsPattern("\\d+ values in \\d+ files compared, 0 differ");
        assertEquals(said(0, "rerun", path("data"), "--json"), said(0, "rerun", path("data.zip"), "--json"));
    }

    @Test
    void aChangedValueIsNamedAndTheExitCodeIsThree() throws IOException {
        Path table = home.resolve("data/parameters.csv");
        Files.writeString(table, Files.readString(table).replace("run,seed,1", "run,seed,2"));

        assertThat(said(3, "rerun", path("data")))
                .contains("differs: parameters.csv row 4 column set_to: held \"2\", worked out \"1\"", "1 differ");
    }

    @Test
    void withoutTextsItSaysWhatCannotBeWorkedOut() {
        assertThat(said(0, "rerun", path("bare")))
                .contains("not compared: matches.csv: it rests on the captured texts", "0 differ");
    }

    @Test
    void noFileOfAPackageNamesAPrivatePerson() throws IOException {
        for (String each : new String[] {"data", "bare"}) {
            try (Stream<Path> files = Files.list(home.resolve(each))) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain(NAME);
                }
            }
        }
        assertThat(Files.readString(home.resolve("data/observations.ndjson"))).contains("certainly be late");
        assertThat(Files.readString(home.resolve("bare/observations.ndjson"))).doesNotContain("certainly be late");
    }

    @Test
    void theSameComesOverHttp() throws Exception {
        try (Server server = Server.start(new Jobs(home.resolve("other"), InstantSource.system()), 0);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(server.address());
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/api/rerun"))
                            .header("Origin", server.address().replaceFirst("/$", ""))
                            .POST(HttpRequest.BodyPublishers.ofFile(home.resolve("data.zip")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(said(0, "rerun", path("data.zip"), "--json"), answer.body());
        }
    }

    @Test
    void whatIsNoPackageIsToldInOneLine() {
        assertThat(said(3, "rerun", path("a.json"))).contains("cannot be read as a ZIP file");
        assertThat(said(4, "rerun", path("nothing"))).contains("there is no such file or folder");
        assertThat(said(3, "rerun", path("data"), "--embeddings", home.toString()))
                .contains("no .onnx file");
    }

    /// What the command prints on either stream.
    private String said(int expected, String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int code = Main.execute(Stream.concat(
                            Stream.of(args),
                            Stream.of("--home", home.resolve("home").toString()))
                    .toArray(String[]::new));
            assertEquals(expected, code, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
