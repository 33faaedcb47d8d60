package headwater.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.http.EveryPage;
import headwater.http.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published report and every page of the workbench against the HTML standard, by the Nu checker.
class HtmlCheckTest {

    private static HtmlChecker checker;

    @BeforeAll
    static void open() throws IOException {
        checker = new HtmlChecker();
    }

    @AfterAll
    static void close() throws IOException {
        checker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void thePublishedReportHasNoErrorAndNoWarning(String language) throws Exception {
        assertEquals(List.of(), checker.told(Files.readString(Published.file("report." + language + ".html"))));
    }

    @Test
    void everyPageOfTheWorkbenchHasNoErrorAndNoWarning() throws Exception {
        TreeMap<String, List<String>> told = new TreeMap<>();
        int pages = 0;
        try (Server server = Server.start(Published.jobs(), 0);
                HttpClient client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            List<String> addresses = new ArrayList<>(EveryPage.of(Published.jobs(), Published.CASE));
            addresses.add("/nowhere?lang=en");
            addresses.add("/cases/none?lang=fr");
            for (String each : addresses) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(server.address()).resolve(each))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    pages++;
                    List<String> here = checker.told(answer.body());
                    if (!here.isEmpty()) {
                        told.put(each, here);
                    }
                }
                assertThat(answer.statusCode())
                        .as(each)
                        .isEqualTo(each.contains("no") && !each.contains(Published.CASE) ? 404 : 200);
            }
        }
        assertEquals(new TreeMap<>(), told);
        assertThat(pages).isGreaterThan(30);
    }

    @Test
    void aPageWithAFaultIsFaulted() throws Exception {
        assertThat(
                        checker.told(
                                "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body><p id=a><p id=a></body></html>"))
                .hasSize(2);
    }
}
