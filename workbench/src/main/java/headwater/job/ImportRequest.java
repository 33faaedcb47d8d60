package headwater.job;

import java.nio.file.Path;
import java.util.List;

/// What is to be imported, and how.
///
/// @param paths files, folders (read to the bottom) and archives
/// @param importer the id of the importer to use, or empty to recognise each file by its content
/// @param mapping a file of column mappings, or the name of one that the case keeps, for tables that have none beside
///     them (`table.csv.mapping`); or empty
public record ImportRequest(List<Path> paths, String importer, String mapping) {

    public ImportRequest {
        paths = List.copyOf(paths);
    }

    /// Everything recognised by its content.
    public static ImportRequest of(Path... paths) {
        return new ImportRequest(List.of(paths), "", "");
    }
}
