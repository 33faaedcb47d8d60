package headwater.job;

import java.util.List;

/// What checking a case or a package against its hashes gave.
///
/// @param checked how many files and records were looked at
public record Verified(String what, long checked, List<Difference> differences) {

    /// Something that is not as it was.
    ///
    /// @param start first byte of the first stretch that differs, or -1 where a record is meant
    /// @param end the byte after it, or -1
    public record Difference(String where, long start, long end, String detail) {}

    public Verified {
        differences = List.copyOf(differences);
    }
}
