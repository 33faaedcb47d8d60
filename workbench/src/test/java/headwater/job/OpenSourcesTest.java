package headwater.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.listing.What;
import headwater.model.Finding;
import headwater.model.Finding.Code;
import headwater.model.Phrase;
import headwater.running.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real material in which many say the same and nobody hides why: pages of a party and of its leader, and
/// newsrooms of one network. It has to be told as that and never as an arrangement that somebody hides.
class OpenSourcesTest {

    private static final Path DATA = Path.of("../../shared/data");

    private static final String NETWORK = "one network of newsrooms";

    @TempDir
    Path folder;

    private Jobs jobs() {
        return new Jobs(folder.resolve("home"), InstantSource.system());
    }

    @Test
    void adsOfAPartyAndItsLeaderHaveAnOpenCommonSource() throws IOException {
        Path ads = DATA.resolve("canada-party-ads-2019/ads.csv.gz");
        Assumptions.assumeTrue(Files.exists(ads), "skipped: no data");
        Path table = folder.resolve("ads.csv");
        Files.write(table, lastDays(ads));
        Files.writeString(folder.resolve("ads.csv.mapping"), """
                id=ad_id
                platform=const:facebook
                url=ad_url
                title=ad_creative_link_title
                text=ad_creative_body
                published=ad_delivery_start_time
                published.zone=America/Toronto
                account.id=page_id
                account.name=page_name
                registered_entity=funding_entity
                access_basis=const:published-dataset
                ignore=set, ad_creative_link_caption, ad_creative_link_description, ad_delivery_stop_time, impressions_min, impressions_max, spend_min, spend_max
                """);
        // The pages of a party and its leader are no private persons'.
        context(Stream.of("21751825648", "60266912006", "5661704203", "120693171297777")
                .map(page -> outlet(page, "facebook:" + page, "", ""))
                .toList());

        isOpen(assessed(table, folder.resolve("context.json")));
    }

    @Test
    void newsroomsOfOneNetworkHaveAnOpenCommonSource() throws IOException {
        Path items = DATA.resolve("news-republication-statesnewsroom/items_archive.jsonl");
        Assumptions.assumeTrue(Files.exists(items), "skipped: no data");
        Path table = folder.resolve("items.jsonl");
        Files.copy(items, table);
        Files.writeString(folder.resolve("items.jsonl.mapping"), """
                id=id
                platform=const:web
                url=link
                title=title
                text=summary
                completeness=const:digest
                published=published
                published.zone=America/New_York
                account.name=outlet
                access_basis=const:open-web
                ignore=feed_url, first_seen, ingest_run, norm_title, source_mode, state
                """);
        Map<String, String> hosts = new TreeMap<>();
        for (String line : Files.readAllLines(items)) {
            JsonNode item = JsonMapper.shared().readTree(line);
            hosts.put(
                    item.path("link").asString().replaceFirst("^https?://([^/]+)/.*", "$1"),
                    item.path("outlet").asString());
        }
        context(hosts.keySet().stream()
                .map(host -> outlet(host, "web:" + host, NETWORK, "each says so at the foot of its pages"))
                .toList());

        isOpen(assessed(table, folder.resolve("context.json")));
    }

    /// Whoever looks for coordination is told the open source, what is missing, and no more.
    private static void isOpen(Assessment assessment) {
        List<Finding> whole = assessment.across().findings();
        assertThat(whole).singleElement().satisfies(finding -> {
            assertThat(finding).isInstanceOf(Finding.Undetermined.class);
            assertThat(((Finding.Undetermined) finding).missing())
                    .extracting(Finding.Missing::code)
                    .contains(Code.NO_TIMESTAMPS);
            assertThat(finding.reasons()).extracting(Phrase::key).contains("coordination.open");
        });
        List<Finding> synchrony = assessment.narratives().stream()
                .map(NarrativeAssessment::findings)
                .flatMap(List::stream)
                .filter(each -> each.proposition().key().startsWith("coordination."))
                .toList();
        assertThat(synchrony)
                .hasSizeGreaterThan(10)
                .allMatch(Finding.Undetermined.class::isInstance, "nobody is called synchronised by days")
                .anyMatch(finding ->
                        finding.reasons().stream().anyMatch(each -> each.key().equals("coordination.open")));
    }

    private Assessment assessed(Path... files) {
        Jobs jobs = jobs();
        jobs.createCase("c", "", "");
        List<Path> contextFirst = new ArrayList<>(List.of(files));
        ImportResult imported =
                jobs.importInto("c", new ImportRequest(contextFirst.reversed(), "", ""), Progress.SILENT);
        assertEquals(
                0, imported.rejected(), () -> jobs.show("c", What.REJECTED, "").text());
        jobs.analyse("c", "2026-11-01T00:00:00Z", 1, Progress.SILENT);
        return jobs.assessment("c");
    }

    private static List<String> lastDays(Path ads) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(ads)), StandardCharsets.UTF_8))) {
            List<String> all = lines.readAllLines();
            List<String> kept = new ArrayList<>(List.of(all.getFirst()));
            // Rows that stand on one line; what a page says in several is left out.
            all.stream()
                    .skip(1)
                    .filter(line -> line.matches("[^,\"]+,\\d+,\\d+,.*,2019-10-(18|19|20|21),.*ads/library/\\?id=\\d+"))
                    .forEach(kept::add);
            return kept;
        }
    }

    private void context(List<String> outlets) throws IOException {
        Files.writeString(
                folder.resolve("context.json"),
                "{\"headwater\":\"context/1\",\"outlets\":[" + String.join(",", outlets) + "]}");
    }

    private static String outlet(String id, String channel, String entity, String basis) {
        return "{\"id\":\"%s\",\"names\":[\"%s\"],\"channels\":[\"%s\"],\"category\":\"unattributed\",\"reason\":\"\","
                        .formatted(id, id, channel)
                + "\"as_of\":\"\",\"registration\":{\"region\":\"\",\"entity\":\"%s\",\"basis\":\"%s\"},"
                        .formatted(entity, basis)
                + "\"link\":{\"kind\":\"unclear\",\"to\":\"\",\"basis\":\"\"}}";
    }
}
