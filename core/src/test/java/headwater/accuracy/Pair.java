package headwater.accuracy;

/// Two texts of a labelled set, by their places in it.
public record Pair(int a, int b) {

    public static Pair of(int one, int other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }
}
