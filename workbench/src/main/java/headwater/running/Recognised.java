package headwater.running;

import headwater.importing.Importer;
import headwater.importing.Importers;
import headwater.importing.Reading;
import headwater.importing.Source;
import headwater.importing.TableReader;
import headwater.listing.Names;
import headwater.prose.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a file is taken for by its first bytes, before it is sent whole.
///
/// @param importer the id of the importer that would read it; empty if none would, or if it is an archive
/// @param title what it reads, in the words of one language
/// @param isTable true if a person has to say what its columns mean
/// @param isArchive true if it holds several files, each of which is recognised when it is read
public record Recognised(String name, String importer, String title, boolean isTable, boolean isArchive) {

    /// @param head the first [Source#HEAD] bytes at the most
    public static Recognised of(String name, byte[] head, Locale language) {
        Optional<Importer> found;
        try {
            found = Reading.importerOf(new Head(Names.plain(name), head));
        } catch (IOException unreadable) {
            found = Optional.empty();
        }
        String title = found.map(each -> Wording.of(language).say(each.about().title()))
                .orElse("");
        return new Recognised(
                Names.plain(name),
                found.map(each -> each.about().id()).orElse(""),
                title,
                found.filter(TableReader.class::isInstance).isPresent(),
                found.isEmpty() && isZip(head));
    }

    /// What the columns of a table may be taken for.
    public static List<String> fields() {
        return Importers.tables().fields();
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /// The beginning of a file.
    private static final class Head implements Source {
        private final String name;
        private final byte[] bytes;

        Head(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String sha256() {
            throw new UnsupportedOperationException("the beginning of a file has no hash of the file");
        }

        @Override
        public Instant received() {
            return Instant.EPOCH;
        }

        @Override
        public List<String> mapping() {
            return List.of();
        }
    }
}
