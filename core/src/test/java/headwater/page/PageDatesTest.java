package headwater.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The day of publication of 1,000 saved pages against the day that people gave, page by page, compared with what
/// `accuracy/page-dates.csv` keeps. The days are with the shared data; the pages are not, and are looked for where
/// `-Ddates.pages` says. With `-Dscores=write` the new readings are kept instead.
class PageDatesTest {

    private static final String KEPT = "accuracy/page-dates.csv";

    private static final String HEADER = "page,set,half,day";

    private static final List<String> FOLDERS = List.of("test_set", "cache", "eval");

    /// @param day exact, other or none; a page for which people gave none is exact if none was read
    private record Page(String name, String set, String day, boolean dayOfUtc) {

        String half() {
            return KeptScores.half(name);
        }

        String row() {
            return String.join(",", name, set, half(), day);
        }
    }

    @Test
    void theDayOfEachPageIsReadAsWellAsTheRecordSays() throws IOException {
        Optional<Path> gold = Repository.data("article-extraction-gold/htmldate/tests");
        assumeTrue(gold.isPresent());
        Path html = Path.of(System.getProperty("dates.pages", gold.get().toString()));
        if (FOLDERS.stream().map(html::resolve).noneMatch(Files::isDirectory)) {
            System.out.println("skipped: no data (no pages in " + html + ")");
            assumeTrue(false);
        }
        List<Page> pages = new ArrayList<>();
        for (String set : List.of("default", "mediacloud_2020")) {
            for (Map.Entry<String, JsonNode> each : days(gold.get().resolve("eval_" + set + ".json"))) {
                pages.add(page(set, each.getKey(), each.getValue(), html));
            }
        }
        pages.sort(Comparator.comparing(Page::name));
        print("all", pages, each -> true);
        Stream.of("tuned", "held")
                .forEach(half -> print(half, pages, each -> each.half().equals(half)));
        Stream.of("default", "mediacloud_2020")
                .forEach(set -> print(set, pages, each -> each.set().equals(set)));
        String now = pages.stream().map(Page::row).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        KeptScores.hold(KEPT, now);
    }

    private static void print(String name, List<Page> all, Predicate<Page> which) {
        List<Page> pages = all.stream().filter(which).toList();
        long exact = count(pages, "exact");
        System.out.printf(
                Locale.ROOT,
                "page-dates %-15s %4d pages  exact %d (%.3f)  other %d (%d of them a day apart in UTC)  none %d%n",
                name,
                pages.size(),
                exact,
                (double) exact / pages.size(),
                count(pages, "other"),
                pages.stream().filter(Page::dayOfUtc).count(),
                count(pages, "none"));
    }

    private static long count(List<Page> pages, String day) {
        return pages.stream().filter(each -> each.day().equals(day)).count();
    }

    private static List<Map.Entry<String, JsonNode>> days(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        return List.copyOf(mapper.readTree(Files.readString(file)).properties());
    }

    private static Page page(String set, String url, JsonNode given, Path html) throws IOException {
        Path file = FOLDERS.stream()
                .map(each -> html.resolve(each).resolve(given.path("file").asString()))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        String stated = given.path("date").isString() ? given.path("date").asString() : "";
        Observation observation = read(file, url);
        Known<When> published = observation.item().published();
        String read = Stream.concat(
                        observation.warnings().stream()
                                .filter(each -> each.code().equals("day-on-page"))
                                .map(Observation.Warning::detail),
                        published.stream()
                                .filter(each -> each.precision() != When.Precision.UNKNOWN)
                                .map(each -> day(each).toString()))
                .findFirst()
                .orElse("");
        String name = name(url);
        String kind = read.equals(stated) ? "exact" : read.isEmpty() ? "none" : "other";
        return new Page(name, set, kind, kind.equals("other") && isNextDay(published, stated));
    }

    private static String name(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Told in UTC to the minute or better, and somewhere on Earth it was then the day that people gave.
    private static boolean isNextDay(Known<When> published, String stated) {
        return !stated.isEmpty()
                && published.stream()
                        .anyMatch(each -> each.precision().compareTo(When.Precision.MINUTE) <= 0
                                && List.of("Z", "").contains(each.zoneId())
                                && Math.abs(day(each).toEpochDay()
                                                - LocalDate.parse(stated).toEpochDay())
                                        == 1);
    }

    /// The day as the page writes it.
    private static LocalDate day(When when) {
        ZoneId zone = when.zone() == When.Zone.LOCAL_NAIVE
                ? ZoneOffset.ofHours(14)
                : when.zoneId().isEmpty() ? ZoneOffset.UTC : ZoneId.of(when.zoneId());
        return when.earliest().atZone(zone).toLocalDate();
    }

    private static Observation read(Path file, String url) throws IOException {
        return KeptScores.read(Files.readAllBytes(file), file.getFileName().toString(), url);
    }
}
