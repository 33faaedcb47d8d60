package headwater.descent;

/// A stretch of equal units in a text and in a source of it.
///
/// @param child where it begins in the text, in units
/// @param source where it begins in the source
public record Run(int child, int source, int length) {

    public Run {
        if (child < 0 || source < 0 || length < 1) {
            throw new IllegalArgumentException("not a run: " + length + " units at " + child + " and " + source);
        }
    }

    boolean holds(int at) {
        return child <= at && at < end();
    }

    int end() {
        return child + length;
    }
}
