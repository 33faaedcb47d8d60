package headwater.prose;

import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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

    private static final Set<String> FACTS = Set.of(
            "match.equal",
            "match.mostly",
            "match.passages",
            "match.contained",
            "match.title",
            "match.credit",
            "match.figures",
            "match.names",
            "trace.order.time",
            "trace.parent.covered",
            "trace.parent.headline",
            "trace.parent.figures",
            "trace.credit.named",
            "trace.credit.none",
            "trace.credit.generic",
            "trace.credit.reprint",
            "trace.child.removed",
            "trace.earliest.before",
            "trace.earliest.alone",
            "trace.earliest.several",
            "trace.earliest.unplaced",
            "trace.earliest.is-list",
            "report.earliest.dates",
            "coordination.synchrony.counts",
            "coordination.synchrony.pairs",
            "coordination.link.infrastructure",
            "coordination.link.registration",
            "coordination.list.asked",
            "coordination.open",
            "coordination.list.seen",
            "coordination.missing.times",
            "coordination.missing.occasions",
            "timing.coincidence.counts",
            "timing.coincidence.chance",
            "timing.coincidence.inside",
            "timing.coincidence.random-burst",
            "timing.registered.list",
            "timing.registered.rank",
            "timing.registered.rival",
            "timing.series.counted",
            "timing.series.left-out",
            "timing.burst.highest",
            "timing.burst.unsearched",
            "timing.burst.power",
            "timing.polls.counts",
            "control.selective.drew",
            "control.selective.drew-none",
            "control.selective.counts",
            "control.selective.smallest",
            "control.registered",
            "timing.missing.rival",
            "control.missing.controls",
            "control.missing.not-collected",
            "control.missing.no-response",
            "influence.platforms",
            "influence.missing.items",
            "influence.missing.others",
            "influence.missing.days",
            "engagement.authenticity.counts",
            "engagement.authenticity.polls",
            "engagement.missing.floors",
            "engagement.missing.polls",
            "engagement.missing.beside",
            "engagement.missing.capped-series",
            "engagement.missing.entries",
            "engagement.counters.compared",
            "engagement.counters.step",
            "engagement.counters.ratios",
            "engagement.counters.ratio",
            "engagement.path.counts",
            "engagement.path.pinned");

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

    /// What a stage's reason is: what was counted, compared or read is a fact about the material; what is concluded
    /// from it is a judgement; what an analyst estimates is an assumption. A fact without anything to cite would be
    /// a claim.
    public static Sentence of(Phrase reason, List<String> evidence) {
        return switch (sortOf(reason)) {
            case FACT -> evidence.isEmpty() ? judgement(reason, evidence) : fact(reason, evidence);
            case JUDGEMENT -> judgement(reason, List.of());
            case ASSUMPTION -> assumption(reason);
        };
    }

    private static Sort sortOf(Phrase reason) {
        String key = reason.key();
        if (key.equals("report.findings.code") && reason.args().getLast() instanceof Phrase detail) {
            return sortOf(detail);
        }
        if (key.equals("trace.earliest.first")) {
            return Sort.ASSUMPTION;
        }
        return FACTS.contains(key) || key.startsWith("trace.form.") || key.startsWith("trace.order.declared.")
                ? Sort.FACT
                : Sort.JUDGEMENT;
    }

    /// Judgements, then the facts behind them, then what was assumed: a mark holds for all that follows it.
    public static List<Sentence> inOrder(List<Sentence> said) {
        List<Sentence> sorted = new ArrayList<>(said);
        sorted.sort(Comparator.comparingInt(each -> switch (each.sort()) {
            case JUDGEMENT -> 0;
            case FACT -> 1;
            case ASSUMPTION -> 2;
        }));
        return sorted;
    }
}
