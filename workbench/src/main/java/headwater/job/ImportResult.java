package headwater.job;

import java.util.ArrayList;
import java.util.List;

/// What an import gave, file by file.
///
/// @param unread names of files that were not read, as it was asked to stop before; nothing of them was kept
public record ImportResult(List<FileResult> files, List<String> unread) {

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
        unread = List.copyOf(unread);
    }

    /// With what was found and could not be handed over.
    ImportResult and(List<Rejection> refused) {
        List<FileResult> all = new ArrayList<>(files);
        refused.forEach(
                each -> all.add(new FileResult(each.where(), "", List.of(), List.of(), 0, 0, 1, List.of(each))));
        return new ImportResult(all, unread);
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
