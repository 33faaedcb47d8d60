package headwater.match;

/// How much a unit says, in letters: a Han, kana or Hangul unit weighs three.
final class Weights {

    static final int HEAVY = 3;

    private Weights() {}

    static int of(char c) {
        return c >= 0x2E80 && c <= 0xD7FF ? HEAVY : 1;
    }

    static int of(String normalised) {
        return normalised.chars().map(c -> of((char) c)).sum();
    }

    static int of(char[] units) {
        int weight = 0;
        for (char c : units) {
            weight += of(c);
        }
        return weight;
    }
}
