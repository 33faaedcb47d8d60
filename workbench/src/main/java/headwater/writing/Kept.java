package headwater.writing;

import java.util.List;

/// What became of a form.
///
/// @param id of the entry that was kept; empty if none was
/// @param faults why nothing was kept
public record Kept(String id, List<FormFault> faults) {
    public Kept {
        faults = List.copyOf(faults);
        if (id.isEmpty() == faults.isEmpty()) {
            throw new IllegalArgumentException("a form is kept or has faults: \"" + id + "\", " + faults);
        }
    }

    static Kept as(String id) {
        return new Kept(id, List.of());
    }

    static Kept refused(List<FormFault> faults) {
        return new Kept("", faults);
    }
}
