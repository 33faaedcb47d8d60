package headwater.crosslingual;

import java.util.Arrays;
import java.util.List;

/// Lines by their keys: which of them share most with a line in another language, first roughly, then word by word.
///
/// It keeps the line it works on, so one index serves one thread.
final class LineIndex {

    /// Keys in more lines than this tell little and take long.
    static final int MOST_LINES = 20_000;

    /// Keeps short lines from coming first because they are short.
    private static final float SHORT_LINE = 20;

    private final List<Line> lines;
    private final int[] starts;
    private final int[] postings;
    private final float[] worth;
    private final float[] sums;

    /// The lines that have a sum.
    private final int[] touched;

    private final float[] best;
    private final int[] owner;
    private float[] own = new float[256];
    private float[] other = new float[256];

    LineIndex(List<Line> lines, int keys) {
        this.lines = lines;
        this.starts = new int[keys + 1];
        for (Line line : lines) {
            for (int key : line.keys) {
                starts[key + 1]++;
            }
        }
        for (int i = 0; i < keys; i++) {
            starts[i + 1] += starts[i];
        }
        this.postings = new int[starts[keys]];
        this.worth = new float[starts[keys]];
        int[] next = Arrays.copyOf(starts, keys);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (int j = 0; j < line.keys.length; j++) {
                int at = next[line.keys[j]]++;
                postings[at] = i;
                worth[at] = line.strengths[j] * (float) Math.sqrt(line.weights[line.owners[j]]);
            }
        }
        this.sums = new float[lines.size()];
        this.touched = new int[lines.size()];
        this.best = new float[keys];
        this.owner = new int[keys];
    }

    Line line(int number) {
        return lines.get(number);
    }

    /// How many keys are too common to be looked up.
    int common() {
        int common = 0;
        for (int key = 0; key + 1 < starts.length; key++) {
            common += starts[key + 1] - starts[key] > MOST_LINES ? 1 : 0;
        }
        return common;
    }

    /// The lines that share most, at most so many, the best first; of equals, the first.
    int[] candidates(Line query, int most) {
        int many = 0;
        for (int i = 0; i < query.keys.length; i++) {
            int from = starts[query.keys[i]];
            int to = starts[query.keys[i] + 1];
            float worthHere = query.strengths[i] * (float) Math.sqrt(query.weights[query.owners[i]]);
            for (int at = from; at < to && to - from <= MOST_LINES; at++) {
                int line = postings[at];
                float sum = sums[line] + worthHere * worth[at];
                if (sums[line] == 0 && sum > 0) {
                    touched[many++] = line;
                }
                sums[line] = sum;
            }
        }
        return best(many, most);
    }

    /// The largest sums, each packed with its place so that one comparison decides. By insertion, for nearly all are
    /// below the last that is kept.
    private int[] best(int many, int most) {
        long[] held = new long[Math.min(many, most)];
        int size = 0;
        for (int i = 0; i < many; i++) {
            int line = touched[i];
            float value = sums[line] / (float) Math.sqrt(lines.get(line).total + SHORT_LINE);
            sums[line] = 0;
            long packed = ((long) Float.floatToIntBits(value) << 32) | (Integer.MAX_VALUE - line);
            if (size < held.length || packed > held[size - 1]) {
                int place = size < held.length ? size++ : size - 1;
                for (; place > 0 && held[place - 1] < packed; place--) {
                    held[place] = held[place - 1];
                }
                held[place] = packed;
            }
        }
        int[] found = new int[size];
        for (int i = 0; i < size; i++) {
            found[i] = Integer.MAX_VALUE - (int) held[i];
        }
        return found;
    }

    /// How much of the query and of each candidate the other covers, taken together, from 0 to 1.
    float[] scores(Line query, int[] candidates) {
        lay(query);
        float[] scores = new float[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            Line line = lines.get(candidates[i]);
            cover(query, line);
            scores[i] = (float) Math.sqrt(covered(query, own) / whole(query) * covered(line, other) / whole(line));
        }
        clear(query);
        return scores;
    }

    /// What two lines have in common.
    ///
    /// @param bits what the words that found theirs tell, on average of both sides
    /// @param words how many these are, on the side where they are more: one Chinese word is often two others
    record Shared(double bits, int words) {}

    Shared shared(Line query, int number) {
        lay(query);
        Line line = lines.get(number);
        cover(query, line);
        clear(query);
        return new Shared(
                (covered(query, own) + covered(line, other)) / 2.0, Math.max(found(query, own), found(line, other)));
    }

    private void lay(Line query) {
        for (int i = 0; i < query.keys.length; i++) {
            int key = query.keys[i];
            if (query.strengths[i] > best[key]) {
                best[key] = query.strengths[i];
                owner[key] = query.owners[i];
            }
        }
    }

    private void clear(Line query) {
        for (int key : query.keys) {
            best[key] = 0;
        }
    }

    /// For each word of both, how surely it found one on the other side.
    private void cover(Line query, Line line) {
        own = emptied(own, query.words());
        other = emptied(other, line.words());
        for (int i = 0; i < line.keys.length; i++) {
            float known = best[line.keys[i]];
            if (known > 0) {
                float both = known * line.strengths[i];
                int mine = owner[line.keys[i]];
                int theirs = line.owners[i];
                own[mine] = Math.max(own[mine], both);
                other[theirs] = Math.max(other[theirs], both);
            }
        }
    }

    private static float[] emptied(float[] values, int size) {
        if (values.length < size) {
            return new float[size * 2];
        }
        Arrays.fill(values, 0, size, 0);
        return values;
    }

    private static float covered(Line line, float[] by) {
        float sum = 0;
        for (int i = 0; i < line.words(); i++) {
            sum += line.weights[i] * by[i];
        }
        return sum;
    }

    private static float whole(Line line) {
        return Math.max(1, line.total);
    }

    /// Words of content that found another surely enough.
    private static int found(Line line, float[] by) {
        int found = 0;
        for (int i = 0; i < line.words(); i++) {
            found += line.weights[i] >= Line.CONTENT && by[i] >= Line.SURE ? 1 : 0;
        }
        return found;
    }
}
