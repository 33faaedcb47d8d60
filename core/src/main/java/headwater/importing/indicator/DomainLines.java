package headwater.importing.indicator;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Lines;
import headwater.model.About;
import headwater.model.Context;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A list that is nothing but domains, one a line. What it says of them stands outside it: in its folder's name, or in
/// the mapping beside it (`claim=…`).
public final class DomainLines implements Importer {

    /// So many lines of a head must be domains, and all of them.
    private static final int ENOUGH = 3;

    @Override
    public About about() {
        return new About("importing", "domain-lines", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        List<String> lines = new ArrayList<>(Decoding.headText(head)
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList());
        if (lines.size() > ENOUGH) {
            // The head may end within a line.
            lines.removeLast();
        }
        return lines.size() >= ENOUGH && lines.stream().allMatch(DomainLines::isDomain);
    }

    private static boolean isDomain(String line) {
        List<Context.Asset> assets = line.contains("/") ? List.of() : Assets.of(line);
        return assets.size() == 1 && assets.getFirst().kind() == Context.AssetKind.DOMAIN;
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        Reader reader = new Reader(source);
        Stream<Lines.Line> lines = Lines.of(Decoding.of(source).reader(source));
        return Stream.concat(lines.flatMap(reader::read), Stream.of(reader).flatMap(Reader::list))
                .onClose(lines::close);
    }

    /// Reads the lines and counts the entries, so that the list as a whole is told at its end.
    private static final class Reader {
        private final Source source;
        private final Listing listing;
        private final Context.Publication publication;
        private final String sha256;
        private final String claim;
        private int entries;

        Reader(Source source) {
            this.source = source;
            this.listing = new Listing(source);
            this.publication = listing.publication("");
            this.sha256 = source.sha256();
            this.claim = Listing.or(listing.mapped("claim"), listing.folder());
        }

        Stream<Imported> read(Lines.Line line) {
            String text = line.text().strip();
            String where = source.name() + " line " + line.number();
            if (line.tooLong() || (!text.isEmpty() && !isDomain(text))) {
                return Stream.of(
                        new Imported.Rejected(where, Problem.BROKEN_RECORD, "is no domain in a list of domains"));
            }
            if (text.isEmpty()) {
                return Stream.of();
            }
            entries++;
            return Stream.of(new Imported.Noted(new Context.Listed(
                    Context.Listed.id(sha256, String.valueOf(line.number())),
                    publication,
                    listing.mapped("network"),
                    Assets.of(text),
                    claim,
                    Quarter.inWords(listing.mapped("as_of")),
                    where)));
        }

        Stream<Imported> list() {
            return entries == 0
                    ? Stream.of()
                    : Stream.of(new Imported.Noted(new Context.PublishedList(
                            Context.Listed.id(sha256, ""),
                            publication,
                            Quarter.of(listing.fileName()),
                            List.of(new Context.Part("line", entries, Context.Use.ENTRIES)),
                            source.name())));
        }
    }
}
