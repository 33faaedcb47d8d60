package headwater.importing.indicator;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Rows;
import headwater.model.About;
import headwater.model.Context;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tables that others publish about operations they have taken down or watched, and about outlets: who owns them, which
/// network they are said to belong to, how somebody rates them.
public final class IndicatorTable implements Importer {

    private final String id;
    private final Function<List<String>, @Nullable ListLayout> layouts;

    private IndicatorTable(String id, Function<List<String>, @Nullable ListLayout> layouts) {
        this.id = id;
        this.layouts = layouts;
    }

    /// Of operations.
    public static IndicatorTable operations() {
        return new IndicatorTable("indicators", Layout::of);
    }

    /// Of outlets.
    public static IndicatorTable outlets() {
        return new IndicatorTable("outlet-lists", OutletLayout::of);
    }

    @Override
    public About about() {
        return new About("importing", id, 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        String first = Decoding.headText(head).lines().findFirst().orElse("");
        return layouts.apply(header(first)) != null;
    }

    private static List<String> header(String line) {
        return Stream.of(line.split(String.valueOf(Rows.separator(line)), -1))
                .map(each -> each.replaceAll("^\\s*\"|\"\\s*$", ""))
                .toList();
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        Rows.Table table = Rows.delimited(source, Decoding.of(source));
        ListLayout layout = layouts.apply(table.header());
        if (layout == null) {
            table.rows().close();
            return Stream.of(new Imported.Rejected(
                    source.name(),
                    Problem.UNKNOWN_FORMAT,
                    "the columns are laid out as in no list of indicators that is known: " + table.header()));
        }
        Reader reader = new Reader(source, layout, table.header().size());
        return Stream.concat(
                        table.rows().flatMap(reader::read), Stream.of(reader).flatMap(Reader::list))
                .onClose(() -> table.rows().close());
    }

    /// One walk over the rows, and what they came to.
    private static final class Reader {
        private final Source source;
        private final String sha256;
        private final ListLayout layout;
        private final int columns;
        private final Listing listing;
        private final Context.Publication publication;
        private int entries;
        private int blank;

        Reader(Source source, ListLayout layout, int columns) {
            this.source = source;
            this.columns = columns;
            this.sha256 = source.sha256();
            this.layout = layout;
            this.listing = new Listing(source);
            this.publication = listing.publication(layout.publisher());
        }

        Stream<Imported> read(Rows.Row row) {
            String where = source.name() + " line " + row.number();
            boolean isWhole =
                    layout.endsEarly() && !row.cells().isEmpty() && row.cells().size() < columns;
            if (row.fault() != null && !isWhole) {
                Rows.Fault fault = Objects.requireNonNull(row.fault());
                return Stream.of(new Imported.Rejected(where, fault.problem(), fault.detail()));
            }
            if (row.cells().values().stream().allMatch(String::isBlank)) {
                blank++;
                return Stream.of();
            }
            entries++;
            ListLayout.Entry entry = layout.entry(row, listing);
            return Stream.of(new Imported.Noted(new Context.Listed(
                    Context.Listed.id(sha256, String.valueOf(row.number())),
                    entry.publisher().isEmpty()
                            ? publication
                            : new Context.Publication(entry.publisher(), publication.title(), publication.marking()),
                    entry.network(),
                    entry.assets(),
                    entry.claim(),
                    entry.category(),
                    entry.asOf(),
                    where)));
        }

        Stream<Imported> list() {
            List<Context.Part> parts = new ArrayList<>();
            if (entries > 0) {
                parts.add(new Context.Part("row", entries, Context.Use.ENTRIES));
            }
            if (blank > 0) {
                parts.add(new Context.Part("blank row", blank, Context.Use.NOTHING));
            }
            return entries == 0
                    ? Stream.of()
                    : Stream.of(new Imported.Noted(new Context.PublishedList(
                            Context.Listed.id(sha256, ""),
                            publication,
                            Quarter.of(listing.fileName()),
                            parts,
                            source.name())));
        }
    }
}
