package headwater.http.page;

import headwater.http.Server;
import headwater.job.ImportRequest;
import headwater.job.Jobs;
import headwater.model.Observation;
import headwater.narrative.Narrative;
import headwater.running.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A case of two lines, one on three pages and one on two, with its workbench.
final class Lines implements AutoCloseable {

    static final String HARBOUR = "The harbour office will raise the mooring fee in spring, and the fishermen say"
            + " that small boats can no longer pay for a place at the quay.";
    static final String ORCHARD = "Frost took half of the cherries in the upper valley last week, and the growers"
            + " ask the county for help before the harvest begins in June.";

    final Jobs jobs;

    private final Path folder;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-10-01T10:00:00Z");

    Lines(Path folder) throws IOException {
        this.folder = folder;
        jobs = new Jobs(folder.resolve("home"), () -> now = now.plusSeconds(1));
        jobs.createCase("c", "", "");
        page("h1", HARBOUR);
        page("h2", HARBOUR + " Nobody asked them.");
        page("h3", HARBOUR + " The mayor was away.");
        page("o1", ORCHARD);
        page("o2", ORCHARD + " It was the third year in a row.");
        analyse();
        server = Server.start(jobs, 0);
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }

    void page(String title, String text) throws IOException {
        Path page = folder.resolve(title + ".html");
        Files.writeString(
                page,
                "<!doctype html><html lang=en><link rel=canonical href=https://" + title + ".example/a><title>" + title
                        + "</title><article><p>" + text);
        jobs.importInto("c", new ImportRequest(List.of(page), "", ""), Progress.SILENT);
    }

    void analyse() {
        jobs.analyse("c", "2026-10-02T00:00:00Z", 1, Progress.SILENT);
    }

    String id(String title) {
        return jobs.observations("c").stream()
                .filter(each -> each.label().equals(title))
                .map(Observation::id)
                .findFirst()
                .orElseThrow();
    }

    List<Narrative> narratives() {
        return jobs.looking().latest("c").narratives().stream()
                .map(each -> each.narrative())
                .toList();
    }

    String line(String title) {
        return narratives().stream()
                .filter(each -> each.members().contains(id(title)))
                .map(Narrative::id)
                .findFirst()
                .orElseThrow();
    }

    List<Integer> sizes() {
        return narratives().stream().map(each -> each.members().size()).sorted().toList();
    }

    Document get(String path) throws Exception {
        return Jsoup.parse(client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/cases/c" + path));
    }

    /// Fields and values in turn.
    HttpRequest.Builder form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
