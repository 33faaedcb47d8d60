package headwater.job;

import java.util.List;

/// What an import gave, file by file.
public record ImportResult(List<FileResult> files) {

    /// One file.
    ///
    /// @param access the public bases on which its records are kept
    /// @param noted entries of context that were new or changed
    /// @param notedRepeated entries of context that were in the case already; they added nothing
    /// @param rejections how many records could not be read
    /// @param rejected the first [#MOST_REJECTIONS] of them; the case holds all
    public record FileResult(
            String name,
            String sha256,
            List<Tally> formats,
            List<String> access,
            int noted,
            int notedRepeated,
            int rejections,
            List<Rejection> rejected) {
        public FileResult {
            formats = List.copyOf(formats);
            access = List.copyOf(access);
            rejected = List.copyOf(rejected);
        }
    }

    /// The records of one format in one file.
    ///
    /// @param repeated records that were in the case already; they added nothing
    public record Tally(String format, int accepted, int repeated) {}

    /// One record or file that could not be read.
    ///
    /// @param where what a person would type to get there
    /// @param problem as in the list of problems, such as `broken-record`
    public record Rejection(String where, String problem, String detail) {}

    /// The format of a picture that a table names: no record of its own, and kept with the table.
    public static final String SCREENSHOT = "screenshot";

    /// No more rejections of one file than this are told at once.
    public static final int MOST_REJECTIONS = 10_000;

    public ImportResult {
        files = List.copyOf(files);
    }

    public int accepted() {
        return tallies().stream().mapToInt(Tally::accepted).sum();
    }

    public int repeated() {
        return tallies().stream().mapToInt(Tally::repeated).sum();
    }

    public int noted() {
        return files.stream().mapToInt(FileResult::noted).sum();
    }

    public int notedRepeated() {
        return files.stream().mapToInt(FileResult::notedRepeated).sum();
    }

    public int rejected() {
        return files.stream().mapToInt(each -> each.rejections()).sum();
    }

    private List<Tally> tallies() {
        return files.stream().flatMap(each -> each.formats().stream()).toList();
    }
}
