package headwater.running;

import headwater.importing.Importer;
import headwater.importing.Importers;
import headwater.importing.Reading;
import headwater.importing.TableReader;
import headwater.listing.Names;
import headwater.prose.Wording;
import java.io.IOException;
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
            found = Reading.importerOf(Names.plain(name), head);
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
                found.isEmpty() && Reading.isZip(head));
    }

    /// What the columns of a table may be taken for.
    public static List<String> fields() {
        return Importers.tables().fields();
    }
}
