package headwater.job;

import java.util.List;

/// What checking a case or a package against its hashes gave.
///
/// @param checked how many files and records were looked at
/// @param removals what was taken out on purpose, as the custody log has it: no damage
/// @param seals what manifests and time tokens say of when it was there
public record Verified(
        String what, long checked, List<Difference> differences, List<String> removals, List<String> seals) {

    /// Something that is not as it was.
    ///
    /// @param start first byte of the first stretch that differs, or -1 where a record is meant
    /// @param end the byte after it, or -1
    public record Difference(String where, long start, long end, String detail) {}

    /// What sealing gave, in one line: which manifest, its hash, and what a time authority said.
    public record Sealed(String done) {}

    public Verified {
        differences = List.copyOf(differences);
        removals = List.copyOf(removals);
        seals = List.copyOf(seals);
    }
}
