package headwater.retelling;

/// How much of two texts stands in the same order.
final class Order {

    /// Of longer texts so many words from the start.
    private static final int MOST = 1_000;

    private Order() {}

    /// The longest common subsequence of their words (Hunt and McIlroy 1976), of the words of the shorter: from 0 to 1.
    static double of(int[] one, int[] other) {
        int ones = Math.min(MOST, one.length);
        int others = Math.min(MOST, other.length);
        int[] longest = new int[others + 1];
        for (int i = 0; i < ones; i++) {
            int before = 0;
            for (int j = 1; j <= others; j++) {
                int above = longest[j];
                longest[j] = one[i] == other[j - 1] ? before + 1 : Math.max(above, longest[j - 1]);
                before = above;
            }
        }
        return (double) longest[others] / Math.max(1, Math.min(ones, others));
    }
}
