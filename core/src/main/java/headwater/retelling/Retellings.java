package headwater.retelling;

import headwater.gram.EditDistance;
import headwater.text.Document;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    private final Document[] documents;
    private final Foldings foldings;

    /// Of each different text, those that have its words in its order.
    private final int[][] equals;

    private final Vocabulary vocabulary;
    private final Bag[] bags;
    private final float[] norms;
    private final Judgement judgement;
    private final Near[] near;

    /// Each as long as the collection, so they are used again.
    private final Queue<Neighbours> idle = new ConcurrentLinkedQueue<>();

    private Retellings(List<Document> texts, Foldings foldings, int[][] wordings, LongConsumer compared) {
        this.documents = texts.toArray(Document[]::new);
        this.foldings = foldings;
        this.equals = equals(wordings);
        int[][] different =
                Arrays.stream(equals).map(group -> wordings[group[0]]).toArray(int[][]::new);
        this.vocabulary = new Vocabulary(different);
        this.bags = Arrays.stream(different).parallel().map(vocabulary::bag).toArray(Bag[]::new);
        this.norms = new float[bags.length];
        IntStream.range(0, bags.length).forEach(text -> norms[text] = bags[text].norm());
        this.judgement = new Judgement(bags.length);
        this.near = new Near[bags.length];
        AtomicLong done = new AtomicLong();
        IntStream.range(0, (bags.length + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> compared.accept(done.addAndGet(fill(block))));
    }

    /// @param compared told how many different texts have been looked up so far, by any thread
    public static Found among(List<Document> texts, Foldings foldings, LongConsumer compared) {
        List<Document> sorted =
                texts.stream().sorted(Comparator.comparing(Document::id)).toList();
        List<Document> read = new ArrayList<>();
        List<int[]> wordings = new ArrayList<>();
        int[][] all = sorted.parallelStream()
                .map(document -> Wording.of(document.text(), foldings).words())
                .toArray(int[][]::new);
        for (int i = 0; i < all.length; i++) {
            if (words(all[i]) >= FEWEST_WORDS) {
                read.add(sorted.get(i));
                wordings.add(all[i]);
            }
        }
        Retellings retellings = new Retellings(read, foldings, wordings.toArray(int[][]::new), compared);
        return new Found(retellings.found(), all.length - wordings.size(), retellings.vocabulary.commoner(COMMON));
    }

    private static double words(int[] wording) {
        double words = 0;
        for (int word : wording) {
            words += Wording.isPair(word) ? 1.0 / 3 : 1;
        }
        return words;
    }

    private static int[][] equals(int[][] wordings) {
        TreeMap<int[], List<Integer>> groups = new TreeMap<>(Arrays::compare);
        for (int text = 0; text < wordings.length; text++) {
            groups.computeIfAbsent(wordings[text], key -> new ArrayList<>()).add(text);
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(List::getFirst))
                .map(group -> group.stream().mapToInt(text -> text).toArray())
                .toArray(int[][]::new);
    }

    private int fill(int block) {
        Neighbours free = idle.poll();
        Neighbours neighbours = free == null ? new Neighbours(vocabulary, bags, norms) : free;
        int end = Math.min(bags.length, (block + 1) * BLOCK);
        for (int text = block * BLOCK; text < end; text++) {
            near[text] = new Near(text, neighbours.of(text), bags, judgement.leastCompany());
        }
        idle.add(neighbours);
        return end - block * BLOCK;
    }

    private List<Retelling> found() {
        SentencePairs sentences = new SentencePairs(vocabulary, foldings);
        return IntStream.range(0, bags.length)
                .parallel()
                .mapToObj(text -> of(text, sentences))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Retelling::a).thenComparing(Retelling::b))
                .toList();
    }

    /// Those of a text with a later one, and with an earlier one that did not see it among its own nearest.
    private List<Retelling> of(int text, SentencePairs sentences) {
        List<Retelling> found = new ArrayList<>();
        for (int i = 0; i < near[text].size(); i++) {
            int other = near[text].text(i);
            double cosine = near[text].cosine(i);
            if (!judgement.isNotable(cosine) || (other < text && near[other].has(text))) {
                continue;
            }
            Document one = documents[equals[text][0]];
            Document two = documents[equals[other][0]];
            int company =
                    Math.min(near[text].many(Judgement.nearly(cosine)), near[other].many(Judgement.nearly(cosine)));
            judgement.of(one, two, bags[text], bags[other], company).ifPresent(strength -> {
                Bag.Shared shared = bags[text].with(bags[other]);
                add(found, text, other, shared, strength, sentences);
            });
        }
        return found;
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

    private void add(
            List<Retelling> found,
            int text,
            int other,
            Bag.Shared shared,
            Retelling.Strength strength,
            SentencePairs sentences) {
        boolean all = strength == Retelling.Strength.ASSERTED
                && (long) equals[text].length * equals[other].length <= MOST_EXPANDED;
        for (int one : all ? equals[text] : new int[] {equals[text][0]}) {
            for (int two : all ? equals[other] : new int[] {equals[other][0]}) {
                Document a = documents[Math.min(one, two)];
                Document b = documents[Math.max(one, two)];
                found.add(new Retelling(
                        a.id(),
                        b.id(),
                        strength,
                        shared.cosine(),
                        (int) Math.round(shared.words()),
                        strength == Retelling.Strength.ASSERTED ? kept(a, b) : 0,
                        sentences.of(a, b)));
            }
        }
    }
}
