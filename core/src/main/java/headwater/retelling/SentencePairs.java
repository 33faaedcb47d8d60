package headwater.retelling;

import headwater.text.Document;
import headwater.text.Foldings;
import headwater.text.Sentences;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Which sentences of two texts tell the same.
final class SentencePairs {

    /// Of so many sentences from the start.
    private static final int MOST = 200;

    private static final double ALIKE = 0.2;
    private static final double FEWEST_WORDS = 2;

    private record Sentence(Span span, Bag bag) {}

    private final Vocabulary vocabulary;
    private final Foldings foldings;

    SentencePairs(Vocabulary vocabulary, Foldings foldings) {
        this.vocabulary = vocabulary;
        this.foldings = foldings;
    }

    /// For each sentence of the text that has fewer the most alike one of the other; where none is alike enough, the
    /// two that are most alike. In the order of the first text.
    List<Retelling.SentencePair> of(Document one, Document other) {
        List<Sentence> ones = sentences(one);
        List<Sentence> others = sentences(other);
        boolean swap = ones.size() > others.size();
        List<Retelling.SentencePair> pairs = new ArrayList<>();
        Retelling.SentencePair best = null;
        double most = 0;
        for (Sentence each : swap ? others : ones) {
            Sentence mate = null;
            Bag.Shared shared = new Bag.Shared(0, 0, 0);
            for (Sentence against : swap ? ones : others) {
                Bag.Shared now = each.bag.with(against.bag);
                if (now.cosine() > shared.cosine()) {
                    shared = now;
                    mate = against;
                }
            }
            if (mate != null) {
                Retelling.SentencePair pair = swap
                        ? new Retelling.SentencePair(mate.span, each.span)
                        : new Retelling.SentencePair(each.span, mate.span);
                if (shared.cosine() >= ALIKE && shared.words() >= FEWEST_WORDS) {
                    pairs.add(pair);
                }
                best = shared.cosine() > most ? pair : best;
                most = Math.max(most, shared.cosine());
            }
        }
        if (pairs.isEmpty() && best != null) {
            return List.of(best);
        }
        return pairs.stream()
                .sorted(Comparator.comparing(Retelling.SentencePair::a).thenComparing(Retelling.SentencePair::b))
                .toList();
    }

    private List<Sentence> sentences(Document document) {
        Wording wording = Wording.of(document.text(), foldings);
        int[] starts = wording.starts();
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (Span span : Sentences.of(document.text())) {
            while (from < starts.length && starts[from] < span.start()) {
                from++;
            }
            int to = from;
            while (to < starts.length && starts[to] < span.end()) {
                to++;
            }
            if (to > from && sentences.size() < MOST) {
                sentences.add(new Sentence(span, vocabulary.bag(Arrays.copyOfRange(wording.words(), from, to))));
            }
            from = to;
        }
        return sentences;
    }
}
