package headwater.model;

import java.io.Serializable;
import java.util.List;

/// How a part introduces itself. The command line's help, the reference page and the method appendix of a
/// report are all written from this.
///
/// Its words stand in the catalogue of its stage, in both languages, under `<stage>.about.<id>`; a part without
/// them fails a test.
///
/// @param stage the package whose catalogue has the words, such as `importing`
/// @param version raised when the same input would give another result; stored with each result
public record About(String stage, String id, int version, List<Parameter> parameters) implements Serializable {

    /// A value the part can be run with; its default is stated here and nowhere else.
    public record Parameter(String name, String defaultValue) implements Serializable {
        public Parameter {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a parameter needs a name");
            }
        }
    }

    public About {
        if (!stage.matches("[a-z]+") || !id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not a stage and a part's id: \"" + stage + "\", \"" + id + "\"");
        }
        if (version < 1) {
            throw new IllegalArgumentException(id + " needs a version from 1 up");
        }
        parameters = List.copyOf(parameters);
    }

    public Phrase title() {
        return word("title");
    }

    public Phrase summary() {
        return word("summary");
    }

    /// What a reader must not conclude from it.
    public Phrase cannotTell() {
        return word("cannot-tell");
    }

    public Phrase meaning(Parameter parameter) {
        return word("parameter." + parameter.name().replaceAll("[^a-z0-9]", "-"));
    }

    private Phrase word(String name) {
        return Phrase.of(stage + ".about." + id + "." + name);
    }
}
