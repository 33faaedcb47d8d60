package headwater.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// Whom an item names as its source, found by looking: every mark looked for is listed, so that
/// "none found" is a finding and not a gap.
public record Credit(Status status, DeclaredOriginal declaredOriginal, List<Credited> credited, List<String> checked)
        implements Serializable {

    /// What looking found.
    public enum Status {
        PLATFORM_CREDITED,
        TEXT_CREDITED,
        LINK_ONLY,
        /// A source is hinted at but not named: "foreign media report".
        PARTIAL,
        NONE_FOUND,
        /// The text is not complete, so a credit may stand in the part that is missing.
        NOT_DETERMINABLE
    }

    /// Whether the platform offers, and the author made, a claim to be the original.
    public enum DeclaredOriginal {
        DECLARED,
        DECLARED_REPRINT,
        NOT_DECLARED,
        NOT_OFFERED_BY_PLATFORM
    }

    /// A named source and where it is named.
    public record Credited(String name, Known<String> url, Relation.Evidence evidence) implements Serializable {
        public Credited {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a credited source needs a name");
            }
        }
    }

    public Credit {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(declaredOriginal, "declaredOriginal");
        credited = List.copyOf(credited);
        checked = List.copyOf(checked);
        if (status == Status.NONE_FOUND && checked.isEmpty()) {
            throw new IllegalArgumentException("\"none found\" needs the list of marks that were looked for");
        }
    }

    public static Credit notDeterminable(List<String> checked) {
        return new Credit(Status.NOT_DETERMINABLE, DeclaredOriginal.NOT_OFFERED_BY_PLATFORM, List.of(), checked);
    }
}
