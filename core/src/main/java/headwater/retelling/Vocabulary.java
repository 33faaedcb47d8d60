package headwater.retelling;

import headwater.gram.Hashes;
import headwater.room.IntRows;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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

    /// In how many texts each stands.
    private final int[] carriers;

    /// The texts of a word that leads to others stand, in order, from here to where those of the next begin.
    private final int[] starts;

    private final int[] texts;

    /// @param wordings the words of each text as they were read; they become their numbers, in order
    /// @param different how many texts count
    /// @param row where among the wordings each of those stands
    /// @param most a word of more texts leads nowhere
    Vocabulary(IntRows wordings, int different, IntUnaryOperator row, int most) {
        Counted counted = new Counted();
        for (int text = 0; text < different; text++) {
            counted.add(wordings.get(row.applyAsInt(text)));
        }
        known = counted.words();
        places = places(known);
        int[] times = counted.times(known);
        IntStream.range(0, different).parallel().forEach(text -> {
            int at = row.applyAsInt(text);
            wordings.set(at, numbers(wordings.get(at)));
        });
        carriers = new int[known.length];
        eachWord(wordings, different, row, (text, word) -> carriers[word]++);
        starts = starts(carriers, most);
        texts = new int[starts[known.length]];
        int[] next = starts.clone();
        eachWord(wordings, different, row, (text, word) -> {
            if (next[word] < starts[word + 1]) {
                texts[next[word]++] = text;
            }
        });
        weights = new float[known.length];
        for (int word = 0; word < known.length; word++) {
            double share = Math.min(1, EVERYWHERE * times[word] / counted.all);
            double alike = Math.min(carriers[word] + IMAGINED * share, different + IMAGINED);
            weights[word] = (float) Math.log((different + IMAGINED) / alike);
        }
    }

    /// How often each word stands in a collection.
    private static final class Counted {

        /// By open addressing; 0 is an empty place, unless it is the word 0.
        private int[] words = new int[1 << 10];

        private int[] times = new int[1 << 10];
        private int size;
        private long all;

        void add(int[] read) {
            all += read.length;
            for (int word : read) {
                if (2 * size > words.length) {
                    grow();
                }
                int place = place(word);
                size += times[place] == 0 ? 1 : 0;
                words[place] = word;
                times[place]++;
            }
        }

        private int place(int word) {
            int place = (int) Hashes.mixed(word) & (words.length - 1);
            while (times[place] > 0 && words[place] != word) {
                place = (place + 1) & (words.length - 1);
            }
            return place;
        }

        private void grow() {
            int[] oldWords = words;
            int[] oldTimes = times;
            words = new int[2 * oldWords.length];
            times = new int[words.length];
            for (int i = 0; i < oldWords.length; i++) {
                if (oldTimes[i] > 0) {
                    int place = place(oldWords[i]);
                    words[place] = oldWords[i];
                    times[place] = oldTimes[i];
                }
            }
        }

        int[] words() {
            int[] sorted = new int[size];
            int many = 0;
            for (int i = 0; i < words.length; i++) {
                if (times[i] > 0) {
                    sorted[many++] = words[i];
                }
            }
            Arrays.sort(sorted);
            return sorted;
        }

        int[] times(int[] of) {
            return Arrays.stream(of).map(word -> times[place(word)]).toArray();
        }
    }

    /// Told of a word of a text.
    @FunctionalInterface
    private interface Taker {
        void take(int text, int word);
    }

    /// Each different word of each text, of rows that are in order.
    private static void eachWord(IntRows rows, int different, IntUnaryOperator row, Taker taker) {
        for (int text = 0; text < different; text++) {
            int last = -1;
            for (int word : rows.get(row.applyAsInt(text))) {
                if (word != last) {
                    taker.take(text, word);
                    last = word;
                }
            }
        }
    }

    /// A word that one text has leads to no other.
    private static int[] starts(int[] carriers, int most) {
        int[] starts = new int[carriers.length + 1];
        for (int word = 0; word < carriers.length; word++) {
            int listed = carriers[word] > 1 && carriers[word] <= most ? carriers[word] : 0;
            starts[word + 1] = Math.addExact(starts[word], listed);
        }
        return starts;
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

    /// The numbers of these words, in order, as often as they stand there.
    private int[] numbers(int[] words) {
        int[] numbers = new int[words.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.max(0, (int) places[place(places, words[i])] - 1);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    /// A stretch of a text, of words that the collection has.
    Bag bag(int[] words) {
        return bagOf(numbers(words));
    }

    /// A text by the numbers of its words, in order.
    Bag bagOf(int[] numbers) {
        int[] distinct = new int[numbers.length];
        float[] worth = new float[numbers.length];
        int many = 0;
        double length = 0;
        for (int from = 0, to; from < numbers.length; from = to) {
            to = endOfRun(numbers, from);
            distinct[many] = numbers[from] << 1 | (Wording.isPair(known[numbers[from]]) ? 1 : 0);
            worth[many++] = worth(numbers[from], to - from);
            length += (double) worth[many - 1] * worth[many - 1];
        }
        float norm = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
        for (int i = 0; i < many; i++) {
            worth[i] *= norm;
        }
        return new Bag(Arrays.copyOf(distinct, many), Arrays.copyOf(worth, many), norm);
    }

    private static int endOfRun(int[] numbers, int from) {
        int to = from + 1;
        while (to < numbers.length && numbers[to] == numbers[from]) {
            to++;
        }
        return to;
    }

    /// What a word that stands so often in a text is worth there, before the text has length 1.
    float worth(int word, int times) {
        return times == 1 ? weights[word] : (float) (weights[word] * (1 + Math.log(times)));
    }

    /// How many words more texts have than so many.
    int commoner(int than) {
        int many = 0;
        for (int word = 0; word < known.length; word++) {
            many += carriers[word] > than ? 1 : 0;
        }
        return many;
    }

    float weight(int word) {
        return weights[word];
    }

    /// In how many texts it stands.
    int carriers(int word) {
        return carriers[word];
    }

    /// Where the texts of a word begin, if it leads to others.
    int firstCarrier(int word) {
        return starts[word];
    }

    /// Where they end.
    int endOfCarriers(int word) {
        return starts[word + 1];
    }

    /// The texts of all words, from the first carrier of each to the end of them; not to be changed.
    int[] texts() {
        return texts;
    }
}
