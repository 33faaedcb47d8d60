package headwater.report;

import headwater.model.Phrase;
import java.util.List;

/// One sentence of a report: what it says, what sort of statement it is, and the evidence behind it.
///
/// @param evidence ids of observations, context entries or findings; a fact has at least one
public record Sentence(Sort sort, Phrase phrase, List<String> evidence) {

    /// Facts, assumptions and judgements are kept apart.
    public enum Sort {
        FACT,
        ASSUMPTION,
        JUDGEMENT
    }

    public Sentence {
        evidence = List.copyOf(evidence);
        if (sort == Sort.FACT && evidence.isEmpty()) {
            throw new IllegalArgumentException("a fact needs evidence: " + phrase.key());
        }
    }

    public static Sentence fact(Phrase phrase, List<String> evidence) {
        return new Sentence(Sort.FACT, phrase, evidence);
    }

    public static Sentence assumption(Phrase phrase) {
        return new Sentence(Sort.ASSUMPTION, phrase, List.of());
    }

    public static Sentence judgement(Phrase phrase, List<String> evidence) {
        return new Sentence(Sort.JUDGEMENT, phrase, evidence);
    }
}
