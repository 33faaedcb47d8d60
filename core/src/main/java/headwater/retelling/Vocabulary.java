package headwater.retelling;

import java.util.Arrays;

/// The words of a collection: which texts have each, and how much each says.
final class Vocabulary {

    /// So many more texts are imagined, in which a word is as common as it is among the words of the collection. In a
    /// handful of texts this alone tells `the` from a name; in thousands it makes no difference.
    private static final double IMAGINED = 30;

    /// A word that is one of so many words stands in every text.
    private static final double EVERYWHERE = 20;

    /// In order; the place of a word is its number.
    private final int[] known;

    /// The same by open addressing, each word in the upper half and its number plus one in the lower.
    private final long[] places;

    private final float[] weights;

    /// The texts of a word stand, in order, from here to where those of the next begin.
    private final int[] starts;

    private final int[] texts;

    /// @param wordings the words of each text as they were read
    Vocabulary(int[][] wordings) {
        int[] all = all(wordings);
        int[] times = new int[all.length];
        int many = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[many - 1]) {
                all[many++] = all[i];
            }
            times[many - 1]++;
        }
        known = Arrays.copyOf(all, many);
        places = places(known);
        starts = new int[many + 1];
        texts = carriers(wordings);
        weights = new float[many];
        for (int word = 0; word < many; word++) {
            double share = Math.min(1, EVERYWHERE * times[word] / all.length);
            double carriers = Math.min(carriers(word) + IMAGINED * share, wordings.length + IMAGINED);
            weights[word] = (float) Math.log((wordings.length + IMAGINED) / carriers);
        }
    }

    private static long[] places(int[] known) {
        long[] places = new long[Math.max(16, Integer.highestOneBit(known.length) * 4)];
        for (int number = 0; number < known.length; number++) {
            places[place(places, known[number])] = (long) known[number] << Integer.SIZE | (number + 1);
        }
        return places;
    }

    /// Where the word stands, or the empty place where it would.
    private static int place(long[] places, int word) {
        int place = (word * 0x9E3779B1) >>> 1 & (places.length - 1);
        while (places[place] != 0 && (int) (places[place] >>> Integer.SIZE) != word) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private static int[] all(int[][] wordings) {
        long many = 0;
        for (int[] words : wordings) {
            many += words.length;
        }
        if (many > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("more than 2^31 words in one collection: " + many);
        }
        int[] all = new int[(int) many];
        int at = 0;
        for (int[] words : wordings) {
            System.arraycopy(words, 0, all, at, words.length);
            at += words.length;
        }
        Arrays.sort(all);
        return all;
    }

    /// Fills `starts` too.
    private int[] carriers(int[][] wordings) {
        int[][] distinct = Arrays.stream(wordings)
                .map(words -> Arrays.stream(numbers(words)).distinct().toArray())
                .toArray(int[][]::new);
        for (int[] words : distinct) {
            for (int word : words) {
                starts[word + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] carriers = new int[starts[known.length]];
        int[] next = starts.clone();
        for (int text = 0; text < distinct.length; text++) {
            for (int word : distinct[text]) {
                carriers[next[word]++] = text;
            }
        }
        return carriers;
    }

    /// The numbers of these words, in order, as often as they stand there.
    private int[] numbers(int[] words) {
        int[] numbers = new int[words.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.max(0, (int) places[place(places, words[i])] - 1);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    /// A text or a stretch of one, of words that the collection has.
    Bag bag(int[] words) {
        int[] numbers = numbers(words);
        int[] distinct = new int[numbers.length];
        float[] worth = new float[numbers.length];
        int many = 0;
        double length = 0;
        for (int from = 0, to; from < numbers.length; from = to) {
            to = from + 1;
            while (to < numbers.length && numbers[to] == numbers[from]) {
                to++;
            }
            float weight = weights[numbers[from]];
            distinct[many] = numbers[from] << 1 | (Wording.isPair(known[numbers[from]]) ? 1 : 0);
            worth[many++] = (float) (weight * (1 + Math.log(to - from)));
            length += (double) worth[many - 1] * worth[many - 1];
        }
        float norm = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
        for (int i = 0; i < many; i++) {
            worth[i] *= norm;
        }
        return new Bag(Arrays.copyOf(distinct, many), Arrays.copyOf(worth, many), norm);
    }

    /// How many words more texts have than so many.
    int commoner(int than) {
        int many = 0;
        for (int word = 0; word < known.length; word++) {
            many += carriers(word) > than ? 1 : 0;
        }
        return many;
    }

    float weight(int word) {
        return weights[word];
    }

    /// In how many texts it stands.
    int carriers(int word) {
        return starts[word + 1] - starts[word];
    }

    int firstCarrier(int word) {
        return starts[word];
    }

    /// The text at a place between the first carrier of a word and that of the next.
    int text(int place) {
        return texts[place];
    }
}
