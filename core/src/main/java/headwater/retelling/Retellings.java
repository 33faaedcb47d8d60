package headwater.retelling;

import headwater.gram.EditDistance;
import headwater.gram.Equals;
import headwater.gram.Hashes;
import headwater.gram.Sorting;
import headwater.room.IntRows;
import headwater.room.Room;
import headwater.text.Document;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Texts of one language that tell the same in other words: those that share more and rarer words than chance and a
/// common topic explain.
///
/// It compares words without their order: two texts that say the opposite of each other in the same words are alike.
/// The answer depends on the texts alone: not on their order, nor on how many threads work on them.
public final class Retellings {

    /// What was found among the texts, and what was not compared.
    ///
    /// @param tooShort how many texts have too few words
    /// @param common how many words are in more than [#COMMON] texts, from which the search did not start
    public record Found(List<Retelling> retellings, int tooShort, int common) {
        public Found {
            retellings = List.copyOf(retellings);
        }
    }

    /// A word that more texts have leads nowhere.
    public static final int COMMON = 1_000;

    /// Told how far it has come.
    @FunctionalInterface
    public interface Watch {

        /// @param done how many different texts have been looked up, by any thread
        void lookedUp(long done, long total);
    }

    /// A text of fewer words is not compared.
    public static final int FEWEST_WORDS = 5;

    private static final int BLOCK = 2_048;

    /// Equal texts are all paired with what one of them retells up to so many pairs, then only the first of them.
    private static final int MOST_EXPANDED = 36;

    /// The letters of longer texts are not counted.
    private static final int MOST_COUNTED = 2_000;

    /// `#so` and, between two marks, `#这样#`.
    private static final Pattern TAGS_AT_THE_END =
            Pattern.compile("(?:#(?:[^\\s#]++#|[\\p{IsLatin}\\p{M}\\p{N}_]++)[^\\p{L}\\p{N}#]*+)++$");

    /// Texts by their number, which need not be kept as objects.
    public interface Texts {

        int size();

        String id(int number);

        Document document(int number);
    }

    private final Texts texts;
    private final Foldings foldings;

    /// The number of each text in the order of their ids.
    private final int[] sorted;

    /// Of each of those the numbers of its words.
    private final IntRows words;

    /// Groups of texts that have the same words in the same order.
    private final Equals equals;

    private final int tooShort;
    private final Vocabulary vocabulary;
    private final float[] norms;
    private final Judgement judgement;
    private final Near[] near;

    /// Each as long as the collection, so they are used again.
    private final Queue<Neighbours> idle = new ConcurrentLinkedQueue<>();

    private Retellings(Texts texts, Foldings foldings, Room room, Watch watch) {
        this.texts = texts;
        this.foldings = foldings;
        this.sorted = Sorting.by(texts.size(), text -> 0, texts::id);
        BitSet enough = new BitSet();
        this.words = IntRows.of(
                sorted.length,
                text -> Wording.of(document(text).text(), foldings).words(),
                room);
        IntStream.range(0, sorted.length)
                .filter(text -> words(words.get(text)) >= FEWEST_WORDS)
                .forEach(enough::set);
        this.tooShort = sorted.length - enough.cardinality();
        this.equals = Equals.of(
                sorted.length,
                enough::get,
                text -> Hashes.whole(words.get(text)),
                (one, other) -> Arrays.equals(words.get(one), words.get(other)));
        this.vocabulary = new Vocabulary(words, equals.size(), equals::first, COMMON);
        this.norms = new float[equals.size()];
        IntStream.range(0, norms.length)
                .parallel()
                .forEach(text -> norms[text] = bag(text).norm());
        this.judgement = new Judgement(norms.length);
        this.near = new Near[norms.length];
        AtomicLong done = new AtomicLong();
        IntStream.range(0, (norms.length + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> watch.lookedUp(done.addAndGet(fill(block)), norms.length));
    }

    /// @param room where their words are kept
    /// @param watch told how far it has come
    public static Found among(Texts texts, Foldings foldings, Room room, Watch watch) {
        Retellings retellings = new Retellings(texts, foldings, room, watch);
        return new Found(retellings.found(), retellings.tooShort, retellings.vocabulary.commoner(COMMON));
    }

    /// A text by its place among the sorted ones.
    private Document document(int place) {
        return texts.document(sorted[place]);
    }

    /// One of the different texts.
    private Document documentOf(int text) {
        return document(equals.first(text));
    }

    private Bag bag(int text) {
        return vocabulary.bagOf(words.get(equals.first(text)));
    }

    private static double words(int[] wording) {
        double words = 0;
        for (int word : wording) {
            words += Wording.isPair(word) ? 1.0 / 3 : 1;
        }
        return words;
    }

    private int fill(int block) {
        Neighbours free = idle.poll();
        Neighbours neighbours = free == null ? new Neighbours(vocabulary, words, equals::first, norms) : free;
        int end = Math.min(norms.length, (block + 1) * BLOCK);
        for (int text = block * BLOCK; text < end; text++) {
            near[text] = neighbours.near(text, bag(text), judgement.leastCompany());
        }
        idle.add(neighbours);
        return end - block * BLOCK;
    }

    /// Two of the different texts, the smaller number first, and what is said of them.
    private record Judged(Company.Pair pair, Retelling.Strength strength) {}

    private List<Retelling> found() {
        List<Judged> judged = IntStream.range(0, norms.length)
                .parallel()
                .mapToObj(this::judged)
                .flatMap(List::stream)
                .toList();
        List<Company.Pair> asserted = judged.stream()
                .filter(each -> each.strength.asserts())
                .map(Judged::pair)
                .toList();
        Set<Company.Pair> together =
                new HashSet<>(new Company(asserted).joined(near, pair -> judgement.holdTogether(two(pair))));
        SentencePairs sentences = new SentencePairs(vocabulary, foldings);
        return Stream.concat(
                        judged.stream().filter(each -> !together.contains(each.pair)),
                        together.stream().map(pair -> new Judged(pair, Retelling.Strength.TOGETHER)))
                .toList()
                .parallelStream()
                .flatMap(each -> retellings(each, sentences).stream())
                .sorted(Comparator.comparing(Retelling::a).thenComparing(Retelling::b))
                .toList();
    }

    /// Those of a text with a later one, and with an earlier one that did not see it among its own nearest.
    private List<Judged> judged(int text) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < near[text].size(); i++) {
            int other = near[text].text(i);
            if (judgement.isNotable(near[text].cosine(i)) && (other > text || !near[other].has(text))) {
                Company.Pair pair = Company.Pair.of(text, other);
                judgement.of(two(pair)).ifPresent(strength -> judged.add(new Judged(pair, strength)));
            }
        }
        return judged;
    }

    private Judgement.Two two(Company.Pair pair) {
        Document one = documentOf(pair.one());
        Document other = documentOf(pair.other());
        Bag a = bag(pair.one());
        Bag b = bag(pair.other());
        Bag.Shared shared = a.with(b);
        double nearly = Judgement.nearly(shared.cosine());
        int company = Math.min(near[pair.one()].many(nearly), near[pair.other()].many(nearly));
        return new Judgement.Two(one, other, a, b, shared, company, () -> Order.of(wording(one), wording(other)));
    }

    private int[] wording(Document document) {
        return Wording.of(document.text(), foldings).words();
    }

    /// What each hangs its tags on.
    private double kept(Document a, Document b) {
        char[] one = Normalised.units(withoutTags(a.text()), foldings);
        char[] two = Normalised.units(withoutTags(b.text()), foldings);
        int longest = Math.max(one.length, two.length);
        return longest > MOST_COUNTED ? 0 : 1 - (double) new EditDistance(one).to(two) / Math.max(1, longest);
    }

    private static String withoutTags(String text) {
        String left = TAGS_AT_THE_END.matcher(text).replaceFirst("");
        return left.isBlank() ? text : left;
    }

    private List<Retelling> retellings(Judged judged, SentencePairs sentences) {
        int[] ones = equals.all(judged.pair.one());
        int[] others = equals.all(judged.pair.other());
        boolean asserts = judged.strength.asserts();
        boolean all = asserts && (long) ones.length * others.length <= MOST_EXPANDED;
        Bag.Shared shared = bag(judged.pair.one()).with(bag(judged.pair.other()));
        List<Retelling> retellings = new ArrayList<>();
        for (int one : all ? ones : new int[] {ones[0]}) {
            for (int two : all ? others : new int[] {others[0]}) {
                Document a = document(Math.min(one, two));
                Document b = document(Math.max(one, two));
                retellings.add(new Retelling(
                        a.id(),
                        b.id(),
                        judged.strength,
                        shared.cosine(),
                        (int) Math.round(shared.words()),
                        asserts ? kept(a, b) : 0,
                        sentences.of(a, b)));
            }
        }
        return retellings;
    }
}
