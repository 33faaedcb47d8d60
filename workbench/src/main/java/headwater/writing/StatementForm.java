package headwater.writing;

import headwater.alternatives.Lexicon;
import headwater.listing.Tree;
import headwater.model.Confidence;
import headwater.model.Known;
import headwater.model.Written;
import headwater.model.Written.Sort;
import headwater.model.Written.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A statement as a person types it.
final class StatementForm {

    private StatementForm() {}

    /// A new one.
    static Typed empty() {
        return new Typed(Map.of("sort", "fact"));
    }

    /// One that is there already, as it would be typed.
    static Typed of(Statement statement) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("id", statement.id());
        typed.put("sort", Tree.kebab(statement.sort().name()));
        Typed.put(typed, "", statement.words());
        typed.put("evidence", String.join("\n", statement.evidence()));
        statement.likelihood().stream().forEach(each -> {
            typed.put("low", Typed.percent(each.low()));
            typed.put("high", Typed.percent(each.high()));
        });
        statement.confidence().stream().forEach(each -> {
            typed.put("confidence", Tree.kebab(each.level().name()));
            Typed.put(typed, "why-", each.why());
        });
        typed.put("by", statement.by());
        return new Typed(typed);
    }

    static List<FormFault> faults(Typed typed) {
        boolean isJudgement = typed.constant(Sort.class, "sort").equals(Optional.of(Sort.JUDGEMENT));
        Faults faults = new Faults(typed).choice(Sort.class, "sort").said("").by();
        if (typed.has("low") || typed.has("high")) {
            faults.addIf(!isJudgement, typed.has("low") ? "low" : "high", "only-judgement");
            faults.interval("low", "high");
        }
        boolean isReasoned = typed.says("why-");
        if (typed.has("confidence")) {
            faults.choice(Confidence.class, "confidence").addIf(!isJudgement, "confidence", "only-judgement");
            faults.addIf(!isReasoned, "why-en", "words");
        } else {
            faults.addIf(isReasoned, "confidence", "level");
        }
        return faults.found();
    }

    /// What was typed, which has no fault, as a statement.
    ///
    /// @param machine what wrote it, where a machine did: that stays, whoever changes it
    static Statement statement(Typed typed, String id, Known<Written.Machine> machine) {
        return new Statement(
                id,
                typed.constant(Sort.class, "sort").orElseThrow(),
                typed.said(""),
                typed.lines("evidence"),
                typed.has("low")
                        ? Known.of(new Written.Likelihood(
                                typed.share("low").orElseThrow(),
                                typed.share("high").orElseThrow(),
                                Lexicon.standard().table()))
                        : Known.notStated(),
                typed.has("confidence")
                        ? Known.of(new Written.Basis(
                                typed.constant(Confidence.class, "confidence").orElseThrow(), typed.said("why-")))
                        : Known.notStated(),
                machine,
                typed.get("by"));
    }
}
