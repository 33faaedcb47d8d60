package headwater.importing;

import headwater.model.Observation;
import headwater.page.Origin;
import headwater.page.PageReading;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file read by whichever importer recognises its content, with gzip, zstd and zip taken off first.
///
/// Nothing is lost in silence: a file that nobody recognises, an archive that ends early and one that expands
/// beyond any reason each give one [Imported.Rejected] beside whatever could be read.
public final class Reading {

    private Reading() {}

    /// Reads with the importer that recognises the content.
    public static Stream<Imported> read(Source source) {
        return read(source, null, Unpacking.upTo(Unpacking.MOST));
    }

    /// Reads with the importer a person named.
    public static Stream<Imported> readAs(Source source, String importerId) {
        return read(source, Importers.named(importerId), Unpacking.upTo(Unpacking.MOST));
    }

    /// Who would read a file, told from its first bytes; nobody for an archive of several files, and for what no
    /// importer recognises.
    ///
    /// @param beginning the first [Source#HEAD] bytes at the most
    public static Optional<Importer> importerOf(String name, byte[] beginning) throws IOException {
        Source source = InMemory.beginning(name, beginning);
        byte[] head =
                Expanding.isPacked(beginning) ? new Unpacked(source, Unpacking.upTo(Unpacking.MOST)).head() : beginning;
        return head.length == 0
                ? Optional.empty()
                : Importers.all().stream()
                        .filter(each -> each.recognises(name, head))
                        .findFirst();
    }

    /// Shows what a table would give, without importing anything of it.
    ///
    /// @param rows how many rows to show
    public static Preview preview(Source source, int rows) {
        try {
            Source inner =
                    Expanding.isPacked(source.head()) ? new Unpacked(source, Unpacking.upTo(Unpacking.MOST)) : source;
            byte[] head = inner.head();
            for (Importer importer : Importers.all()) {
                if (importer.recognises(source.name(), head)) {
                    if (importer instanceof TableReader tables) {
                        return tables.preview(inner, rows);
                    }
                    throw Problem.BAD_PARAMETER.at(
                            source.name(),
                            "its columns need no mapping: the importer \""
                                    + importer.about().id() + "\" reads it");
                }
            }
            throw Problem.UNKNOWN_FORMAT.at(source.name(), "it is no table that any importer recognises");
        } catch (IOException | UncheckedIOException e) {
            throw Problem.UNREADABLE_FILE.at(source.name(), "cannot be read: " + e.getMessage());
        }
    }

    /// Reads a page that an archive holds, by whichever reader of pages recognises its content.
    ///
    /// @param page the bytes of a page; one that nobody recognises is read as any web page
    public static Observation page(byte[] page, Origin origin) {
        byte[] head = page.length <= Source.HEAD ? page : Arrays.copyOf(page, Source.HEAD);
        for (Importer importer : Importers.all()) {
            if (importer instanceof PageReader reader
                    && reader.recognises(origin.url().orElse(""), head)) {
                return reader.observe(page, origin);
            }
        }
        return PageReading.observe(page, origin);
    }

    static Stream<Imported> read(Source source, @Nullable Importer named, Unpacking unpacking) {
        try {
            if (source.size() == 0) {
                return Stream.of(new Imported.Rejected(source.name(), Problem.EMPTY_INPUT, "the file has no bytes"));
            }
            byte[] head = source.head();
            return Expanding.isPacked(head)
                    ? unpacked(source, named, unpacking)
                    : recognised(source, head, named, unpacking);
        } catch (IOException e) {
            return Stream.of(broken(source, e));
        }
    }

    private static Stream<Imported> unpacked(Source source, @Nullable Importer named, Unpacking unpacking)
            throws IOException {
        Unpacked inner = new Unpacked(source, unpacking);
        byte[] head = inner.head();
        Stream<Imported> read = head.length == 0 ? Stream.of() : recognised(inner, head, named, unpacking);
        return Stream.concat(read, Stream.of(inner).flatMap(each -> each.verdict().stream()))
                .onClose(read::close);
    }

    private static Stream<Imported> recognised(
            Source source, byte[] head, @Nullable Importer named, Unpacking unpacking) throws IOException {
        if (named != null) {
            return Guarded.read(named, source);
        }
        for (Importer importer : Importers.all()) {
            if (importer.recognises(source.name(), head)) {
                return Guarded.read(importer, source);
            }
        }
        if (isZip(head)) {
            return unpacking.isTooDeep()
                    ? Stream.of(new Imported.Rejected(
                            source.name(),
                            Problem.TOO_LARGE,
                            "a zip inside more than " + (Unpacking.DEEPEST - 1) + " others; unpack it first"))
                    : ZipEntries.read(source, unpacking);
        }
        return Stream.of(new Imported.Rejected(
                source.name(), Problem.UNKNOWN_FORMAT, "no importer recognises its first bytes" + looksLike(head)));
    }

    private static String looksLike(byte[] head) {
        boolean zeros = true;
        for (byte each : head) {
            zeros &= each == 0;
        }
        return zeros ? ": they are all zero" : "";
    }

    static Imported.Rejected broken(Source source, Exception e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Imported.Rejected(source.name(), Problem.BROKEN_RECORD, why);
    }

    /// Whether a file that no importer recognises holds others, each of which is recognised when it is read.
    public static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }
}
