package headwater.custody;

import java.io.Serializable;

/// Something kept that is not as it was: a file and the first stretch that differs, or a record.
///
/// @param start first byte of the stretch, or -1 where a record and not a stretch is meant
/// @param end the byte after the stretch, or -1
public record Fault(String where, long start, long end, String detail) implements Serializable {
    public Fault {
        if (where.isBlank() || end < start) {
            throw new IllegalArgumentException("not a fault: \"" + where + "\" " + start + ".." + end);
        }
    }

    /// A record that is not as it was.
    public static Fault record(String where, String detail) {
        return new Fault(where, -1, -1, detail);
    }
}
