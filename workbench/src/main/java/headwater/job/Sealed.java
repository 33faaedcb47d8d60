package headwater.job;

/// What sealing a case gave, in one line: which manifest, its hash, and what a time authority said.
public record Sealed(String done) {}
