package headwater.importing;

import headwater.model.About;
import java.io.IOException;
import java.util.stream.Stream;

/// Reads one family of formats. A broken record is a value ([Imported.Rejected]) and reading goes on.
public interface Importer {

    About about();

    /// Whether these first bytes (64 KiB at the most, already decompressed) are its format. By content; the name may
    /// only break a tie.
    boolean recognises(String name, byte[] head);

    /// Whether its records may say themselves on what public basis they may be kept, so that it takes what a person
    /// said of the whole file only where a record does not.
    default boolean readsAccess() {
        return false;
    }

    /// Reads everything in order, lazily. The stream must be closed.
    Stream<Imported> read(Source source) throws IOException;
}
