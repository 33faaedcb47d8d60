package headwater.importing.indicator;

import headwater.importing.value.Clock;
import headwater.importing.value.Rows;
import headwater.model.Known;
import headwater.model.When;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the columns of a published list are laid out. Layouts change between quarters in the case of their heads, in
/// trailing blanks and in what the last column is called, so heads are compared without either.
enum Layout implements ListLayout {

    /// One network a file, along the steps of an operation ("Tactic, Technique, Procedure, Indicator").
    KILL_CHAIN("Meta"),

    /// Such files put together, each row with the name of its file.
    GATHERED("Meta"),

    /// A type, a value, a remark and a day.
    TYPED("Meta"),

    /// Domains with the day they were registered or first seen.
    DOMAINS("");

    private static final Pattern TYPE = Pattern.compile("[a-z]+(_[a-z]+)+");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String publisher;

    Layout(String publisher) {
        this.publisher = publisher;
    }

    private boolean fits(List<String> heads) {
        return switch (this) {
            case KILL_CHAIN ->
                heads.containsAll(List.of("tactic", "technique", "procedure", "indicator"))
                        && !heads.contains("network_file");
            case GATHERED -> heads.containsAll(List.of("network_file", "tactic", "technique", "indicator"));
            case TYPED -> heads.containsAll(List.of("indicator_type", "indicator_value"));
            case DOMAINS ->
                heads.equals(List.of("domain name", "created on"))
                        || heads.equals(List.of("domain", "create date", "first seen", "type"));
        };
    }

    static @Nullable Layout of(List<String> header) {
        List<String> heads = header.stream().map(Layout::plain).toList();
        for (Layout each : values()) {
            if (each.fits(heads)) {
                return each;
            }
        }
        return null;
    }

    static String plain(String head) {
        return head.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String publisher() {
        return publisher;
    }

    @Override
    public Entry entry(Rows.Row row, Listing listing) {
        Map<String, String> cells = row.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> plain(each.getKey()), each -> each.getValue().strip(), (first, second) -> first));
        String named = Listing.or(listing.mapped("network"), listing.words());
        return switch (this) {
            case KILL_CHAIN -> chained(cells, named);
            case GATHERED -> gathered(cells);
            case TYPED ->
                typed(
                        named,
                        List.of(
                                cell(cells, "indicator_type"),
                                cell(cells, "indicator_value"),
                                cell(cells, "comment"),
                                cell(cells, "ds")));
            case DOMAINS -> domain(cells, listing);
        };
    }

    private static Entry chained(Map<String, String> cells, String network) {
        String remark = Stream.of("note", "notes", "comment", "comments")
                .map(each -> cell(cells, each))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        String technique = Stream.of("procedure", "technique", "tactic")
                .map(each -> cell(cells, each))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        String cell = cell(cells, "indicator");
        // What names nothing on the net is itself what the list says.
        String said = Assets.of(cell).isEmpty() ? cell : "";
        return entry(network, cell, joined("; ", technique, said, remark), Quarter.of(network));
    }

    /// Files of the older layout were put together column by column, so that their values stand one head further on.
    private static Entry gathered(Map<String, String> cells) {
        String network = cell(cells, "network_file").replace('_', ' ').strip();
        if (TYPE.matcher(cell(cells, "tactic")).matches()
                && DATE.matcher(cell(cells, "indicator")).matches()) {
            return typed(
                    network,
                    List.of(
                            cell(cells, "tactic"),
                            cell(cells, "technique"),
                            cell(cells, "procedure"),
                            cell(cells, "indicator")));
        }
        return chained(cells, network);
    }

    /// @param cells type, value, remark and day
    private static Entry typed(String network, List<String> cells) {
        return entry(
                network,
                cells.get(1),
                joined("; ", cells.get(0), cells.get(2)),
                Clock.of(When.Basis.PLATFORM_TEXT).read(cells.get(3)));
    }

    private static Entry domain(Map<String, String> cells, Listing listing) {
        String created = Listing.or(cell(cells, "created on"), cell(cells, "create date"));
        String seen = cell(cells, "first seen");
        return entry(
                listing.mapped("network"),
                Listing.or(cell(cells, "domain"), cell(cells, "domain name")),
                joined(
                        "; ",
                        Listing.or(cell(cells, "type"), "domain"),
                        created.isEmpty() ? "" : "created on " + created,
                        seen.isEmpty() ? "" : "first seen " + seen),
                Quarter.of(listing.fileName()));
    }

    private static Entry entry(String network, String cell, String claim, Known<When> asOf) {
        return new Entry("", network, Assets.of(cell), claim, Known.notStated(), asOf);
    }

    private static String cell(Map<String, String> cells, String head) {
        return cells.getOrDefault(head, "");
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(each -> !each.isEmpty()).collect(Collectors.joining(between));
    }
}
