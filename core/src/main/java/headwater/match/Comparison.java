package headwater.match;

import headwater.gram.Candidates;
import headwater.gram.Glance;
import headwater.gram.Postings;
import headwater.model.Phrase;
import headwater.room.IntRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All texts compared with all texts that share grams with them: equal ones found by their hash, the others through
/// [Postings], and each candidate by a closer look.
///
/// The texts are sorted first, and each is compared with those before it, in blocks that know nothing of each other:
/// so neither the order in which texts came nor the number of threads makes a difference.
final class Comparison {

    /// Equal texts are paired one by one up to so many, then each with the earliest.
    private static final int MOST_EQUAL = 24;

    private static final int MOST_EXPANDED = 36;

    /// A gram that more texts carry belongs to a formula; in many texts by chance to a few more.
    private static final int COMMON = 24;

    private static final int TEXTS_FOR_ONE_MORE = 20_000;
    private static final int BLOCK = 512;

    /// So many rare grams in common are worth a closer look.
    private static final float ENOUGH = 2;

    /// Less is never worth one.
    private static final float LEAST = 0.5f;

    /// A passage of 60 letters in two long texts has three at least of their chosen grams.
    private static final float ENOUGH_OF_ARTICLES = 3;

    /// In a passage of two articles, even one with an edit, no chosen gram is further from the next, in units. What
    /// shares pieces all over shares so much of its grams.
    private static final int NEAR = 48;

    private static final float MUCH_OF_ARTICLES = 0.05f;

    /// Of the grams of the shorter of two posts; what shares less shares a turn of phrase.
    private static final float LEAST_OF_POSTS = 0.1f;

    /// A passage of 60 letters of two posts has six of their chosen grams, even with two edits in it; what has fewer,
    /// and less than a fifth of the shorter, is a candidate at most.
    private static final int ENOUGH_OF_POSTS = 6;

    private static final float MUCH_OF_POSTS = 0.2f;

    private static final int BLOCKS_AT_ONCE = 64;

    private final Corpus corpus;
    private final Match.Wanted wanted;
    private final Postings postings;
    private final SoundChannel sounds;
    private final int common;

    /// How many grams each text is found by; negative if it is a post.
    private final int[] grams;

    private Comparison(Corpus corpus, Match.Wanted wanted) {
        this.corpus = corpus;
        this.wanted = wanted;
        this.grams = new int[corpus.firsts()];
        this.postings = postings(corpus, grams);
        this.common = COMMON + grams.length / TEXTS_FOR_ONE_MORE;
        this.sounds = SoundChannel.of(corpus);
    }

    /// @param grams filled with how many grams each text is found by
    private static Postings postings(Corpus corpus, int[] grams) {
        IntFunction<int[]> chosen = i -> {
            char[] units = corpus.units(i);
            int[] own = corpus.chosen(i, units);
            grams[i] = Corpus.isPost(units) ? -own.length / 2 : own.length / 2;
            return own;
        };
        return Postings.placed(IntRows.of(grams.length, chosen, corpus.room()), corpus.room());
    }

    /// Gives every match to the taker, in an order that depends on the texts alone, and answers what was too common
    /// to be compared with everything that carries it.
    static List<Phrase> run(Corpus corpus, Match.Wanted wanted, Consumer<Match> taker, Matching.Watch watch) {
        List<Phrase> skipped = new ArrayList<>();
        pairEqual(corpus, wanted, taker, skipped);
        new Comparison(corpus, wanted).pairOthers(taker, watch, skipped);
        return skipped;
    }

    private static void pairEqual(Corpus corpus, Match.Wanted wanted, Consumer<Match> taker, List<Phrase> skipped) {
        for (int first = 0; first < corpus.firsts(); first++) {
            if (corpus.isAlone(first)) {
                continue;
            }
            int[] group = corpus.equals(first);
            boolean all = group.length <= MOST_EQUAL;
            if (!all) {
                skipped.add(Phrase.of("match.skipped.equal", corpus.id(group[0]), group.length, MOST_EQUAL));
            }
            boolean slogan = corpus.isSlogan(group[0]);
            for (int i = 0; i < group.length - 1 && (all || i == 0); i++) {
                Form a = corpus.form(group[i]);
                for (int j = i + 1; j < group.length; j++) {
                    Form b = corpus.form(group[j]);
                    Match match = slogan ? Verdict.slogan(a, b) : Verdict.equal(a, b);
                    if (wanted.wants(match.kind(), match.a(), match.b())) {
                        taker.accept(match);
                    }
                }
            }
        }
    }

    private void pairOthers(Consumer<Match> taker, Matching.Watch watch, List<Phrase> skipped) {
        long[] commoner = postings.commoner();
        if (commoner[0] > 0) {
            skipped.add(Phrase.of("match.skipped.common", commoner[0], Postings.MOST, commoner[1]));
        }
        int blocks = (corpus.firsts() + BLOCK - 1) / BLOCK;
        for (int from = 0; from < blocks; from += BLOCKS_AT_ONCE) {
            int to = Math.min(blocks, from + BLOCKS_AT_ONCE);
            IntStream.range(from, to)
                    .parallel()
                    .mapToObj(block -> new Block().matches(block))
                    .toList()
                    .forEach(matches -> matches.forEach(taker));
            watch.at("compared texts", Math.min(corpus.firsts(), (long) to * BLOCK), corpus.firsts());
        }
    }

    /// So many texts after each other, looked up by one thread.
    private final class Block {

        private final Candidates candidates = new Candidates(postings, common);
        private final Glance glance = new Glance(corpus::units, postings);
        private final @Nullable Candidates alike = sounds.candidates(common);
        private final List<Match> matches = new ArrayList<>();

        /// Texts that were looked at lately: the earliest of a group is looked at again and again.
        private final @Nullable Form[] lately = new Form[BLOCK];

        private final int[] latelyOf = new int[BLOCK];

        List<Match> matches(int block) {
            int end = Math.min(corpus.firsts(), (block + 1) * BLOCK);
            for (int b = block * BLOCK; b < end; b++) {
                if (grams[b] > 0) {
                    candidates.lookUp(b, NEAR);
                } else {
                    candidates.lookUp(b, LEAST);
                }
                int from = matches.size();
                look(b);
                listen(b, from);
            }
            return matches;
        }

        private void look(int second) {
            int[] sizes = sizes(candidates);
            boolean wantsAny = wanted.mayWant(Match.Kind.CANDIDATE, corpus.idOfFirst(second));
            long[] promising = promising(candidates, i -> isPromising(candidates, i, sizes[i], second, wantsAny));
            if (promising.length == 0) {
                return;
            }
            Form b = corpus.formOfFirst(second);
            Alignment alignment = new Alignment(b);
            Spread spread = new Spread(b, postings, second);
            for (long each : promising) {
                int i = (int) each;
                int first = candidates.text(i);
                Form a = form(first);
                Alignment.Shared shared = alignment.with(a);
                Verdict verdict = new Verdict(a, b, shared, spread.of(shared, candidates.carriers(i)) / common);
                verdict.match(wanted).ifPresent(match -> add(match, verdict, first, second));
            }
        }

        /// Once more by sound, for pairs of which one spells; what is asserted by the writing stands. A slogan is
        /// no more a copy by its sound than by its writing.
        ///
        /// @param from where in the matches those of this text begin
        private void listen(int second, int from) {
            if (alike == null || corpus.isSloganOfFirst(second)) {
                return;
            }
            sounds.lookUp(alike, second);
            Alignment alignment = null;
            SoundChannel.Heard heard = null;
            for (long each : promising(alike, i -> sounds.areWrittenDifferently(alike.text(i), second))) {
                int i = (int) each;
                int first = alike.text(i);
                if (corpus.isSloganOfFirst(first) || isAsserted(first, second, from)) {
                    continue;
                }
                heard = heard == null ? sounds.new Heard(second) : heard;
                if (!heard.isLike(first)) {
                    continue;
                }
                Form a = sounds.form(first);
                Form b = heard.form();
                alignment = alignment == null ? new Alignment(b) : alignment;
                Verdict verdict = new Verdict(a, b, alignment.with(a), alike.carriers(i) / common);
                verdict.match((kind, one, other) -> kind.asserts()).ifPresent(match -> {
                    matches.subList(from, matches.size()).removeIf(known -> isBetween(known, first, second));
                    add(match.spelt(), verdict, first, second);
                });
            }
        }

        private boolean isAsserted(int first, int second, int from) {
            return matches.subList(from, matches.size()).stream()
                    .anyMatch(match -> match.kind().asserts() && isBetween(match, first, second));
        }

        private boolean isBetween(Match match, int first, int second) {
            String one = corpus.id(corpus.equals(first)[0]);
            String other = corpus.id(corpus.equals(second)[0]);
            return (match.a().equals(one) && match.b().equals(other))
                    || (match.a().equals(other) && match.b().equals(one));
        }

        /// Places among the candidates, in the order of their texts, which stand in the upper half.
        private long[] promising(Candidates of, IntPredicate isPromising) {
            long[] found = new long[8];
            int many = 0;
            for (int i = 0; i < of.size(); i++) {
                if (isPromising.test(i)) {
                    found = many < found.length ? found : Arrays.copyOf(found, 2 * many);
                    found[many++] = (long) of.text(i) << Integer.SIZE | i;
                }
            }
            long[] promising = Arrays.copyOf(found, many);
            Arrays.sort(promising);
            return promising;
        }

        /// By how many grams each candidate is found; all are fetched before one is asked about, as they lie apart.
        private int[] sizes(Candidates of) {
            int[] sizes = new int[of.size()];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = grams[of.text(i)];
            }
            return sizes;
        }

        private boolean isPromising(Candidates of, int i, int one, int second, boolean wantsAny) {
            int other = grams[second];
            int fewest = Math.min(Math.abs(one), Math.abs(other));
            float some = Math.max(0.25f * fewest, LEAST);
            if (one > 0 && other > 0) {
                return of.score(i) >= Math.max(Math.min(ENOUGH_OF_ARTICLES, some), MUCH_OF_ARTICLES * fewest)
                        || (of.together(i) >= ENOUGH_OF_ARTICLES
                                && (isAsked(of, i, second, wantsAny) || glance.showsPassage(of.text(i), second)));
            }
            float least = Math.min(ENOUGH, some);
            if (one > 0 || other > 0) {
                return of.score(i) >= least
                        && (isAsked(of, i, second, wantsAny) || glance.showsCopy(of.text(i), second));
            }
            return of.score(i) >= Math.max(least, LEAST_OF_POSTS * fewest)
                    && (isAsked(of, i, second, wantsAny)
                            || (of.count(i) >= Math.min(ENOUGH_OF_POSTS, MUCH_OF_POSTS * fewest)
                                    && glance.showsCopy(of.text(i), second)));
        }

        /// Asked last of what is cheap: ids lie apart.
        private boolean isAsked(Candidates of, int i, int second, boolean wantsAny) {
            return wantsAny && wantsCandidate(of.text(i), second);
        }

        private boolean wantsCandidate(int first, int second) {
            String a = corpus.idOfFirst(first);
            String b = corpus.idOfFirst(second);
            boolean swap = a.compareTo(b) > 0;
            return wanted.wants(Match.Kind.CANDIDATE, swap ? b : a, swap ? a : b);
        }

        private Form form(int first) {
            int place = first % BLOCK;
            Form known = lately[place];
            if (known == null || latelyOf[place] != first) {
                known = corpus.formOfFirst(first);
                lately[place] = known;
                latelyOf[place] = first;
            }
            return known;
        }

        /// What holds for one text holds for its exact copies.
        private void add(Match match, Verdict verdict, int first, int second) {
            matches.add(match);
            int[] as = corpus.equals(first);
            int[] bs = corpus.equals(second);
            if (as.length * bs.length == 1
                    || as.length * bs.length > MOST_EXPANDED
                    || !match.kind().asserts()) {
                return;
            }
            for (int a : as) {
                for (int b : bs) {
                    if (a != as[0] || b != bs[0]) {
                        matches.add(verdict.between(corpus.form(a), corpus.form(b), match));
                    }
                }
            }
        }
    }
}
