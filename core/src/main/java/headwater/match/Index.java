package headwater.match;

import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which texts share grams, and what a closer look says about each pair.
///
/// Grams are chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): all of a short text, the least hash of each
/// window of a long one. A gram leads back to the [#MOST] earliest texts that carry it and no further; what that
/// leaves out is reported.
final class Index {

    /// @param skipped what was too common to be compared with everything that carries it
    record Result(List<Match> matches, List<Phrase> skipped) {}

    private static final int MOST = 48;
    private static final int WINDOW = 8;
    private static final int SHORT = 300;

    /// Equal texts are paired one by one up to so many, then each with the earliest.
    private static final int MOST_EQUAL = 24;

    private static final int MOST_EXPANDED = 36;

    private final List<Form> firsts = new ArrayList<>();
    private final List<List<Form>> equals = new ArrayList<>();
    private final Grams grams = new Grams(MOST);
    private final List<Phrase> skipped = new ArrayList<>();
    private final List<Match> matches = new ArrayList<>();

    static Result of(List<Form> forms) {
        List<Form> sorted = forms.stream()
                .sorted(Comparator.comparingLong((Form form) -> form.order).thenComparing(Form::id))
                .toList();
        Index index = new Index();
        index.gather(sorted);
        index.pairEqual();
        index.pairOthers();
        return new Result(index.matches, index.skipped);
    }

    private void gather(List<Form> sorted) {
        Map<String, List<Form>> groups = new LinkedHashMap<>();
        for (Form form : sorted) {
            groups.computeIfAbsent(new String(form.units), units -> new ArrayList<>(1))
                    .add(form);
        }
        groups.values().forEach(group -> {
            firsts.add(group.getFirst());
            equals.add(group);
        });
    }

    private void pairEqual() {
        for (List<Form> group : equals) {
            boolean all = group.size() <= MOST_EQUAL;
            if (!all) {
                skipped.add(Phrase.of("match.skipped.equal", group.getFirst().id(), group.size(), MOST_EQUAL));
            }
            for (int i = 0; i < (all ? group.size() : 1); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    matches.add(Verdict.equal(group.get(i), group.get(j)));
                }
            }
        }
    }

    private void pairOthers() {
        int[][] chosen = new int[firsts.size()][];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = fingerprints(firsts.get(i));
            grams.add(i, chosen[i]);
        }
        int common = Math.max(24, firsts.size() / 500);
        reportSkipped();
        float[] score = new float[chosen.length];
        int[] count = new int[chosen.length];
        int[] touched = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int many = 0;
            for (int gram : chosen[i]) {
                int carriers = grams.carriers(gram);
                float worth = worth(carriers, common);
                for (int at = grams.first(gram); at >= 0; at = grams.next(at)) {
                    int other = grams.text(at);
                    if (other >= i) {
                        break;
                    }
                    if (count[other]++ == 0) {
                        touched[many++] = other;
                    }
                    score[other] += worth;
                }
            }
            Arrays.sort(touched, 0, many);
            look(i, Arrays.copyOf(touched, many), chosen, score, count);
        }
    }

    private void look(int i, int[] others, int[][] chosen, float[] scores, int[] counts) {
        Form b = firsts.get(i);
        Alignment alignment = null;
        for (int other : others) {
            float score = scores[other];
            int count = counts[other];
            scores[other] = 0;
            counts[other] = 0;
            int fewest = Math.min(chosen[i].length, chosen[other].length);
            if (score < Math.min(2f, Math.max(0.25f * fewest, 0.5f))) {
                continue;
            }
            if (alignment == null) {
                alignment = new Alignment(b);
            }
            Form a = firsts.get(other);
            Verdict verdict = new Verdict(a, b, alignment.with(a), score / count);
            verdict.match().ifPresent(match -> add(match, verdict, equals.get(other), equals.get(i)));
        }
    }

    /// What holds for one text holds for its exact copies.
    private void add(Match match, Verdict verdict, List<Form> as, List<Form> bs) {
        matches.add(match);
        if (as.size() * bs.size() > MOST_EXPANDED || !match.kind().asserts()) {
            return;
        }
        for (Form a : as) {
            for (Form b : bs) {
                if (a != as.getFirst() || b != bs.getFirst()) {
                    matches.add(verdict.between(a, b, match));
                }
            }
        }
    }

    private void reportSkipped() {
        int tooCommon = grams.over(MOST);
        if (tooCommon > 0) {
            skipped.add(Phrase.of("match.skipped.common", tooCommon, MOST, grams.largest()));
        }
    }

    /// A gram of a formula that half the texts use says little; one that a few dozen share says all it can.
    private static float worth(int carriers, int common) {
        return carriers <= common ? 1f : (float) (1 / (1 + 2 * Math.log((double) carriers / common) / Math.log(2)));
    }

    private static int[] fingerprints(Form form) {
        int last = form.size();
        while (last > 0 && form.grams[last - 1] == 0) {
            last--;
        }
        int window = form.weight() <= SHORT ? 1 : WINDOW;
        int[] chosen = new int[last];
        int many = 0;
        int previous = -1;
        for (int from = 0; from + window <= last; from++) {
            int least = from;
            for (int i = from + 1; i < from + window; i++) {
                least = form.grams[i] <= form.grams[least] ? i : least;
            }
            if (least != previous) {
                chosen[many++] = form.grams[least];
                previous = least;
            }
        }
        return Arrays.stream(chosen, 0, many).sorted().distinct().toArray();
    }
}
