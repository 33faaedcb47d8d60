package headwater.gram;

/// How much a unit says, in letters: a Han, kana or Hangul unit weighs three.
public final class Weights {

    public static final int HEAVY = 3;

    private Weights() {}

    public static int of(char c) {
        return c >= 0x2E80 && c <= 0xD7FF ? HEAVY : 1;
    }

    public static int of(String normalised) {
        return normalised.chars().map(c -> of((char) c)).sum();
    }

    public static int of(char[] units) {
        int weight = 0;
        for (char c : units) {
            weight += of(c);
        }
        return weight;
    }
}
