package headwater.importing.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.importing.Given;
import headwater.importing.Imported;
import headwater.model.Channel;
import headwater.model.Context;
import headwater.model.Known;
import headwater.registry.Disagreement;
import headwater.registry.ListedChannels;
import headwater.registry.Registry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every file of the five collections of public lists is read into entries or sent back with a reason; none vanishes.
class EveryPublishedFileTest {

    private static final List<String> COLLECTIONS = List.of(
            "state-media-lists",
            "meta-threat-indicators",
            "viginum-indicators",
            "prc-inauthentic-news-sites",
            "outlet-credibility");

    /// How many entries the files of these lists have; each was counted in the file itself.
    private static final Map<String, Integer> ENTRIES = Map.of(
            "State_Media_Matrix.csv", 1156,
            "sites_of_concern.csv", 7747,
            "accounts.csv", 758,
            "paperwall-domains.csv", 123,
            "baybridge-domains-partial.csv", 29,
            "domain_pc1.csv", 11520,
            "domain_ratings.csv", 11520);

    @TestFactory
    Stream<DynamicTest> everyFileIsReadOrSentBack() {
        return COLLECTIONS.stream()
                .flatMap(each -> Repository.data(each).stream())
                .flatMap(folder -> Repository.files(folder.toString(), "").stream())
                .map(file -> DynamicTest.dynamicTest(
                        file.getName(file.getNameCount() - 2) + "/" + file.getFileName(), () -> read(file)));
    }

    private static void read(Path file) {
        List<Imported> read = Given.file(file).read();
        long entries = read.stream()
                .filter(each -> each instanceof Imported.Noted(Context.Listed _))
                .count();
        long accepted =
                read.stream().filter(Imported.Accepted.class::isInstance).count();
        List<Imported.Rejected> rejected = read.stream()
                .filter(Imported.Rejected.class::isInstance)
                .map(Imported.Rejected.class::cast)
                .toList();
        System.out.printf(
                "published list: %s/%s: %d entries, %d observations, %d sent back%s%n",
                file.getName(file.getNameCount() - 2),
                file.getFileName(),
                entries,
                accepted,
                rejected.size(),
                rejected.isEmpty()
                        ? ""
                        : " (first: " + rejected.getFirst().problem().code() + ": "
                                + rejected.getFirst().detail() + ")");
        assertFalse(read.isEmpty(), "nothing came of " + file);
        assertEquals(0, accepted, "a list is context and no observation: " + file);
        assertTrue(rejected.stream().noneMatch(each -> each.detail().isBlank()), "sent back without a reason");
        Integer expected = ENTRIES.get(file.getFileName().toString());
        if (expected != null) {
            assertEquals((long) expected, entries, file.toString());
        }
    }

    /// Two real lists name one site in two networks: both are shown, each with its date.
    @Test
    void listsThatNameOneSiteInTwoNetworksStandSideBySide() {
        Optional<Path> folder = Repository.data("prc-inauthentic-news-sites");
        assumeTrue(folder.isPresent());
        List<Context> lists = Stream.of("paperwall-domains.csv", "baybridge-domains-partial.csv")
                .flatMap(name -> entries(folder.get().resolve(name)))
                .toList();
        Map<String, List<Disagreement>> found = new TreeMap<>();
        lists.stream()
                .map(Context.Listed.class::cast)
                .flatMap(each -> each.assets().stream())
                .map(Context.Asset::value)
                .distinct()
                .forEach(host -> {
                    List<Disagreement> each = disagreements(host, lists);
                    if (!each.isEmpty()) {
                        found.put(host, each);
                    }
                });
        System.out.println("lists that name one site in two networks: " + found.size());
        // 15 stand in both, and two sites of the one list lie in domains of the other.
        assertEquals(17, found.size());
        List<Disagreement.Position> positions =
                found.values().iterator().next().getFirst().positions();
        assertEquals(
                List.of("2025", "Feb 2024"),
                positions.stream().map(Disagreement.Position::asOf).sorted().toList());
        assertEquals(
                List.of("BAYBRIDGE", "PAPERWALL"),
                positions.stream().map(Disagreement.Position::network).sorted().toList());
    }

    private static List<Disagreement> disagreements(String host, List<Context> lists) {
        Context.Outlet site = new Context.Outlet(
                "site",
                List.of(host),
                List.of(host),
                Context.Category.UNATTRIBUTED,
                "",
                "",
                headwater.model.Profile.Registration.UNKNOWN,
                headwater.model.Profile.Link.UNCLEAR);
        List<Context> context = new java.util.ArrayList<>(lists);
        context.add(site);
        return Registry.of(context, List.of()).entries().getFirst().disagreements();
    }

    /// What real lists say of one newspaper, in their own words.
    @Test
    void whatListsSayOfOneNewspaperStandsSideBySide() {
        Optional<Path> state = Repository.data("state-media-lists");
        Optional<Path> ratings = Repository.data("outlet-credibility");
        assumeTrue(state.isPresent() && ratings.isPresent());
        List<Context> lists = Stream.of(
                        state.get().resolve("asd-state-media-matrix/State_Media_Matrix.csv"),
                        ratings.get().resolve("lin2023-domain-quality/data/domain_pc1.csv"))
                .flatMap(EveryPublishedFileTest::entries)
                .toList();
        List<ListedChannels.Claim> claims =
                ListedChannels.of(lists).claims(Channel.site("globaltimes.cn", Known.notStated(), List.of()));
        claims.forEach(each -> System.out.println(
                "globaltimes.cn: " + each.publication().label() + ": " + each.claim() + " " + each.category()));
        assertTrue(
                claims.stream()
                                .map(each -> each.publication().title())
                                .distinct()
                                .count()
                        >= 2,
                claims.toString());
        assertTrue(
                claims.stream().anyMatch(each -> each.category().equals(Known.of(Context.Category.STATE_CONTROLLED))));
    }

    private static Stream<Context> entries(Path file) {
        return Given.file(file).read().stream()
                .filter(each -> each instanceof Imported.Noted(Context.Listed _))
                .map(each -> ((Imported.Noted) each).context());
    }
}
