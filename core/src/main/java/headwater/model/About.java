package headwater.model;

import java.io.Serializable;
import java.util.List;

/// How a part introduces itself. The command line's help, the reference page and the method appendix of a
/// report are all written from this.
///
/// @param version raised when the same input would give another result; stored with each result
/// @param cannotTell what a reader must not conclude from it
public record About(String id, int version, String title, String summary, String cannotTell, List<Parameter> parameters)
        implements Serializable {

    /// A value the part can be run with; its default is stated here and nowhere else.
    public record Parameter(String name, String defaultValue, String meaning) implements Serializable {
        public Parameter {
            if (name.isBlank() || meaning.isBlank()) {
                throw new IllegalArgumentException("a parameter needs a name and a meaning: \"" + name + "\"");
            }
        }
    }

    public About {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not a part's id: \"" + id + "\"");
        }
        if (version < 1 || title.isBlank() || summary.isBlank() || cannotTell.isBlank()) {
            throw new IllegalArgumentException(
                    id + " needs a version from 1 up, a title, a summary and what it cannot tell");
        }
        parameters = List.copyOf(parameters);
    }
}
