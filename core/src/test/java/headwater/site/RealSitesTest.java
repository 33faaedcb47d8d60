package headwater.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.page.Origin;
import headwater.page.PageReading;
import headwater.registry.Domains;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How often real sites that have nothing to do with one another are found alike or joined: 230 saved pages of 163
/// sites. With `-Dscores=write` the counts are kept in `accuracy/site-templates.csv`.
class RealSitesTest {

    private static final String KEPT = "accuracy/site-templates.csv";

    private static final String COMMAND = "mvn -q -pl core test -Dtest=RealSitesTest";

    /// Sites of one publisher, as they say themselves, and two farms that carry the same texts. The rest is taken as
    /// unrelated, which some are not: a count of mistakes is an upper bound.
    private static final List<List<String>> RELATED = List.of(
            List.of("usatoday.com", "floridatoday.com", "detroitnews.com"),
            List.of("ctpost.com", "chron.com", "sfgate.com", "mysanantonio.com", "timesunion.com"),
            List.of("cleveland.com", "nj.com", "oregonlive.com"),
            List.of("vox.com", "theverge.com", "dawgsbynature.com"),
            List.of("space.com", "livescience.com"),
            List.of("foxnews.com", "foxbusiness.com"),
            List.of("xuehua.us", "xuehua.tw"),
            List.of("iqiqis.com", "allqiqi.com", "newqiqi.com", "my-love.org", "qiqis.org", "qiqis.net"),
            List.of("pplomo.com", "mission-tw.com", "missiback.com"));

    /// Two magazines of two publishers on one publishing platform, whose analytics account both carry.
    private static final List<String> ONE_PLATFORM = List.of("dealbreaker.com", "practicalhorsemanmag.com");

    @Test
    void unrelatedSitesAreNeitherAlikeNorJoined() throws IOException {
        List<Observation> pages = pages();
        Map<String, int[]> counts = new TreeMap<>();
        pairsOfPages(pages, counts);
        Sites sites = Sites.of(pages, List.of());
        pairsOfSites(sites, counts);
        List<String> rows = new ArrayList<>(List.of("measure,pairs,of,command"));
        counts.forEach((measure, count) -> rows.add(measure + "," + count[0] + "," + count[1] + "," + COMMAND));
        rows.forEach(System.out::println);
        if (System.getProperty("scores", "").equals("write")) {
            Files.write(Repository.root().resolve(KEPT), rows);
        }
        assertEquals(Repository.read(KEPT).lines().toList(), rows);
    }

    /// The harder question: of single pages, which the program does not ask.
    private static void pairsOfPages(List<Observation> pages, Map<String, int[]> counts) {
        List<Built> built = pages.stream()
                .map(each -> Templates.page(site(each), each))
                .flatMap(Optional::stream)
                .toList();
        for (int i = 0; i < built.size(); i++) {
            for (int j = i + 1; j < built.size(); j++) {
                String a = built.get(i).site();
                String b = built.get(j).site();
                double like = built.get(i).alike(built.get(j));
                if (like >= Templates.ALIKE && !a.equals(b) && !isRelated(a, b)) {
                    System.out.println("alike: " + a + " " + b + " " + like);
                }
                String whose = a.equals(b) ? "of one site" : isRelated(a, b) ? "of one publisher or farm" : "unrelated";
                count(counts, "single pages alike " + whose, like >= Templates.ALIKE);
                if (whose.equals("unrelated")) {
                    count(counts, "single pages alike by a third " + whose, like >= 1 / 3.0);
                }
            }
        }
    }

    private static void pairsOfSites(Sites sites, Map<String, int[]> counts) {
        List<String> all = sites.sites().stream().map(Site::domain).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                String a = all.get(i);
                String b = all.get(j);
                String whose = isRelated(a, b)
                        ? "of one publisher or farm"
                        : ONE_PLATFORM.containsAll(List.of(a, b)) ? "of one platform" : "unrelated";
                boolean carry = sites.ties().stream()
                        .filter(tie -> tie.kind().isStrong())
                        .filter(tie ->
                                tie.standing() == SiteTie.Standing.JOINS || tie.standing() == SiteTie.Standing.ONE_PAGE)
                        .anyMatch(tie -> tie.sites().containsAll(List.of(a, b)));
                boolean joined =
                        sites.clusters().stream().anyMatch(each -> each.sites().containsAll(List.of(a, b)));
                count(counts, "sites that carry one id " + whose, carry);
                count(counts, "sites joined " + whose, joined);
            }
        }
    }

    private static void count(Map<String, int[]> counts, String measure, boolean is) {
        int[] count = counts.computeIfAbsent(measure, _ -> new int[2]);
        count[0] += is ? 1 : 0;
        count[1]++;
    }

    private static boolean isRelated(String a, String b) {
        return RELATED.stream().anyMatch(each -> each.contains(a) && each.contains(b));
    }

    private static String site(Observation page) {
        return Domains.registered(page.channel().nativeId().orElse(""));
    }

    private static List<Observation> pages() throws IOException {
        Optional<Path> english = Repository.data("article-extraction-gold");
        Optional<Path> chinese = Repository.data("html-news-zh");
        assumeTrue(english.isPresent() && chinese.isPresent(), "skipped: no data");
        Map<String, String> urls = new HashMap<>();
        JsonNode gold =
                JsonMapper.shared().readTree(Files.readString(english.get().resolve("scrapinghub/ground-truth.json")));
        gold.properties()
                .forEach(each ->
                        urls.put(each.getKey(), each.getValue().path("url").asString("")));
        List<Observation> pages = new ArrayList<>();
        for (Path folder :
                List.of(english.get().resolve("scrapinghub/html"), chinese.get().resolve("pages"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    pages.add(read(file, urls));
                }
            }
        }
        return pages.stream()
                .filter(each -> each.channel().nativeId().isKnown())
                .toList();
    }

    private static Observation read(Path file, Map<String, String> urls) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        String page = name.replaceFirst("\\.html.*", "");
        if (name.endsWith(".gz")) {
            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        return PageReading.observe(
                bytes,
                new Origin(
                        Known.absent(Known.Why.NOT_COLLECTED),
                        Instant.parse("2026-11-24T00:00:00Z"),
                        Known.ofText(urls.getOrDefault(page, "")),
                        -1,
                        Capture.Availability.AVAILABLE,
                        Capture.Digest.sha256("00"),
                        new Origin.Place("html", name, "", List.of()),
                        ""));
    }
}
