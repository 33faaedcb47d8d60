package headwater.importing.indicator;

import headwater.importing.value.Clock;
import headwater.importing.value.Rows;
import headwater.model.Context;
import headwater.model.Known;
import headwater.model.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists of outlets, sites and accounts with what their publishers say of them: ownership, networks, ratings, subjects.
///
/// @param heads without which a table is no such list, in lower case
/// @param assets columns that name something on the net
/// @param network the column that names a network, or empty
/// @param claims columns whose words are the claim; none: every other
/// @param source the column in which each row names its own source, or empty
/// @param typology the column with a code of the list's own, or empty
record OutletLayout(
        Predicate<List<String>> heads,
        List<Named> assets,
        String network,
        List<String> claims,
        String source,
        String typology)
        implements ListLayout {

    /// A column that names something: an address, or an account on a platform.
    ///
    /// @param platform empty where the column holds domains or addresses
    private record Named(String head, String platform) {
        static Named at(String head) {
            return new Named(head, "");
        }
    }

    /// The State Media Monitor's models of state media. What "captured private" comes to is left to its words: it says
    /// that a state directs it, and not that this is openly known.
    private static final Map<String, Context.Category> TYPOLOGY = Map.of(
            "SC", Context.Category.STATE_CONTROLLED,
            "CaPu", Context.Category.STATE_CONTROLLED,
            "ISFM", Context.Category.INDEPENDENT,
            "ISF", Context.Category.INDEPENDENT,
            "ISM", Context.Category.INDEPENDENT,
            "IP", Context.Category.INDEPENDENT);

    private static final List<OutletLayout> ALL = List.of(
            new OutletLayout(
                    having("media company", "main assets", "url", "typology"),
                    addresses(
                            "url",
                            "instagram link",
                            "twitter link",
                            "facebook link",
                            "youtube link",
                            "telegram link",
                            "vk link",
                            "tiktok link",
                            "rutube link",
                            "streaming media url"),
                    "",
                    List.of("typology", "media company", "main assets", "country", "status", "notes"),
                    "",
                    "typology"),
            new OutletLayout(
                    having("threat actor", "domain", "name", "source"),
                    addresses("domain"),
                    "threat actor",
                    List.of("name", "source"),
                    "source",
                    ""),
            // Names of persons in public functions stand in this list beside their accounts; they are not read.
            new OutletLayout(
                    having("entity owner (english)", "parent entity (english)", "x (twitter) url"),
                    addresses(
                            "x (twitter) url",
                            "facebook url",
                            "instagram url",
                            "threads url",
                            "youtube url",
                            "tiktok url"),
                    "",
                    List.of(
                            "entity owner (english)",
                            "entity owner (chinese)",
                            "parent entity (english)",
                            "parent entity (chinese)"),
                    "",
                    ""),
            new OutletLayout(
                    heads -> having("domain", "network", "source").test(heads)
                            && (heads.contains("target_country") || heads.contains("role")),
                    addresses("domain"),
                    "network",
                    List.of("role", "target_country"),
                    "source",
                    ""),
            new OutletLayout(
                    having("url", "category_code", "category_description", "date_added", "source", "notes"),
                    addresses("url"),
                    "",
                    List.of("category_description", "notes"),
                    "source",
                    ""),
            new OutletLayout(
                    heads -> heads.equals(List.of("domain", "ideology", "type")),
                    addresses("domain"),
                    "",
                    List.of(),
                    "",
                    ""),
            new OutletLayout(
                    heads -> heads.equals(List.of("domain", "facebook_page")),
                    List.of(Named.at("domain"), new Named("facebook_page", "facebook")),
                    "",
                    List.of("facebook_page"),
                    "",
                    ""),
            new OutletLayout(
                    having("domain", "twitter_handle"),
                    List.of(Named.at("domain"), new Named("twitter_handle", "x")),
                    "",
                    List.of("twitter_handle"),
                    "",
                    ""),
            new OutletLayout(having("domain", "pc1"), addresses("domain"), "", List.of(), "", ""));

    static @Nullable OutletLayout of(List<String> header) {
        List<String> heads = header.stream().map(Layout::plain).toList();
        return ALL.stream().filter(each -> each.heads().test(heads)).findFirst().orElse(null);
    }

    private static Predicate<List<String>> having(String... heads) {
        return given -> given.containsAll(List.of(heads));
    }

    private static List<Named> addresses(String... heads) {
        return Stream.of(heads).map(Named::at).toList();
    }

    @Override
    public boolean endsEarly() {
        return claims.contains("entity owner (english)");
    }

    @Override
    public String publisher() {
        return "";
    }

    @Override
    public Entry entry(Rows.Row row, Listing listing) {
        Map<String, String> cells = row.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> Layout.plain(each.getKey()),
                        each -> each.getValue().strip(),
                        (first, second) -> first));
        String own = cells.getOrDefault(source, "");
        Context.Category category = TYPOLOGY.get(cells.getOrDefault(typology, ""));
        return new Entry(
                own,
                Listing.or(cells.getOrDefault(network, ""), listing.mapped("network")),
                assets.stream().flatMap(each -> assets(each, cells)).distinct().toList(),
                claim(row, cells),
                category == null ? Known.notStated() : Known.of(category),
                asOf(cells, own, listing));
    }

    private static Stream<Context.Asset> assets(Named column, Map<String, String> cells) {
        String cell = cells.getOrDefault(column.head(), "");
        if (cell.isEmpty()) {
            return Stream.of();
        }
        return (column.platform().isEmpty() ? Assets.of(cell) : Assets.account(column.platform(), cell)).stream();
    }

    /// Its words, each with the head of its column where the list has several. What names nothing on the net is told
    /// too.
    private String claim(Rows.Row row, Map<String, String> cells) {
        Set<String> named = assets.stream().map(Named::head).collect(Collectors.toSet());
        Stream<String> said = claims.isEmpty()
                ? row.cells().keySet().stream()
                        .map(Layout::plain)
                        .filter(head -> !named.contains(head) && !head.isEmpty())
                        .distinct()
                : claims.stream();
        Stream<String> unread = assets.stream()
                .map(Named::head)
                .filter(head -> !cells.getOrDefault(head, "").isEmpty())
                .filter(head -> assets.stream()
                        .filter(each -> each.head().equals(head))
                        .noneMatch(each -> assets(each, cells).findAny().isPresent()));
        return Stream.concat(said, unread)
                .filter(head -> !cells.getOrDefault(head, "").isEmpty())
                .distinct()
                .map(head -> head + ": " + cells.getOrDefault(head, ""))
                .collect(Collectors.joining("; "));
    }

    private static Known<When> asOf(Map<String, String> cells, String source, Listing listing) {
        String added = cells.getOrDefault("date_added", "");
        if (!added.isEmpty()) {
            return Clock.of(When.Basis.PLATFORM_TEXT).read(added);
        }
        String stated = listing.mapped("as_of");
        return stated.isEmpty()
                ? Quarter.inWords(source)
                : Clock.of(When.Basis.ANALYST_STATED).read(stated);
    }
}
