package headwater.wording;

import java.io.Serializable;

/// A fault and where it is.
///
/// @param where the id of the statement, alternative or set of queries, or empty for the draft as a whole
public record Placed(String where, Fault fault) implements Serializable {}
