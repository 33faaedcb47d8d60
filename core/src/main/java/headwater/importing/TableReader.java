package headwater.importing;

import java.io.IOException;
import java.util.List;

/// An importer of tables whose columns a person has to explain: it shows what it takes them for before it reads them.
public interface TableReader extends Importer {

    /// What the columns are taken for, as far as the source's mapping does not say, and what the first rows would give.
    /// Nothing is imported by it.
    ///
    /// @param rows how many rows to show
    Preview preview(Source source, int rows) throws IOException;

    /// What a column may be taken for, sorted by name.
    List<String> fields();
}
