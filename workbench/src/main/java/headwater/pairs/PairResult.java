package headwater.pairs;

import headwater.embedding.Encoder;
import headwater.model.Phrase;
import headwater.problem.Problem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was read, what was written, and what was not.
///
/// @param rows rows of the table, each a text, an empty one or a rejected one
/// @param empty rows that hold no words
/// @param unreadableTimes rows whose time says nothing; they are compared as rows without one
/// @param rejected rows that could not be read, each with its place and reason
/// @param pairs how many were written, by kind
/// @param models the sentence models that were asked, none or one: other models give other pairs
/// @param notCompared what was too common, too short or in a language without a lexicon, and what a model knows
public record PairResult(
        long rows,
        long texts,
        long empty,
        long unreadableTimes,
        List<Rejected> rejected,
        SortedMap<String, Long> pairs,
        List<Encoder.Model> models,
        List<Phrase> notCompared) {

    /// One row that could not be read.
    public record Rejected(String where, Problem problem, String detail) {}

    public PairResult {
        rejected = List.copyOf(rejected);
        pairs = new TreeMap<>(pairs);
        models = List.copyOf(models);
        notCompared = List.copyOf(notCompared);
        if (texts + empty + rejected.size() != rows) {
            throw new IllegalArgumentException(
                    rows + " rows are not " + texts + " texts, " + empty + " empty and " + rejected.size());
        }
    }

    public long written() {
        return pairs.values().stream().mapToLong(Long::longValue).sum();
    }
}
