package headwater.job;

import headwater.listing.Names;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is to be imported, and how.
///
/// @param paths files, folders (read to the bottom) and archives
/// @param importer the id of the importer to use, or empty to recognise each file by its content
/// @param mapping a file of column mappings, or the name of one that the case keeps, for tables that have none beside
///     them (`table.csv.mapping`); or empty
/// @param access the public basis on which all of it is kept, such as `published-dataset`, or empty
/// @param leaked whether it was leaked, hacked or published by mistake: then hashes and a note are kept, and no words
public record ImportRequest(List<Path> paths, String importer, String mapping, String access, boolean leaked) {

    public ImportRequest {
        paths = List.copyOf(paths);
        basis(access);
    }

    public ImportRequest(List<Path> paths, String importer, String mapping) {
        this(paths, importer, mapping, "", false);
    }

    /// The basis stated for it, if any.
    Known<Capture.AccessBasis> basis() {
        return basis(access);
    }

    /// A basis as a person states it; absent if the text is empty.
    static Known<Capture.AccessBasis> basis(String code) {
        Known<Capture.AccessBasis> basis = Capture.AccessBasis.read(code);
        if (!code.isBlank() && !basis.isKnown()) {
            throw Problem.BAD_PARAMETER.at(
                    "--access",
                    "\"" + Names.plain(code) + "\" is none of "
                            + Stream.of(Capture.AccessBasis.values())
                                    .map(Capture.AccessBasis::code)
                                    .collect(Collectors.joining(", ")));
        }
        return basis;
    }

    /// Everything recognised by its content.
    public static ImportRequest of(Path... paths) {
        return new ImportRequest(List.of(paths), "", "");
    }
}
