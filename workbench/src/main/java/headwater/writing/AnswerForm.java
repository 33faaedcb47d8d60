package headwater.writing;

import headwater.listing.Tree;
import headwater.model.Written.Alternative;
import headwater.model.Written.Fit;
import headwater.model.Written.Kind;
import headwater.model.Written.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An answer to the question of the case, and how one piece of evidence fits each answer, as a person types them.
final class AnswerForm {

    private static final String FIT = "fit-";

    private AnswerForm() {}

    static Typed of(Alternative alternative) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("id", alternative.id());
        typed.put("sort", Tree.kebab(alternative.kind().name()));
        Typed.put(typed, "", alternative.title());
        return new Typed(typed);
    }

    static List<FormFault> faults(Typed typed) {
        return new Faults(typed).choice(Kind.class, "sort").said("").found();
    }

    /// @param readings those that it has already
    static Alternative alternative(Typed typed, String id, List<Reading> readings) {
        return new Alternative(id, typed.constant(Kind.class, "sort").orElseThrow(), typed.said(""), readings);
    }

    /// How a piece of evidence is read for each answer now: `fit-a1`, `a1-en` and so on.
    static Typed row(List<Alternative> alternatives, String evidence) {
        Map<String, String> typed = new TreeMap<>(Map.of("evidence", evidence));
        alternatives.forEach(each -> reading(each, evidence).ifPresent(reading -> {
            typed.put(FIT + each.id(), Tree.kebab(reading.fit().name()));
            Typed.put(typed, each.id() + "-", reading.reason());
        }));
        return new Typed(typed);
    }

    private static Optional<Reading> reading(Alternative alternative, String evidence) {
        return alternative.readings().stream()
                .filter(each -> each.evidence().equals(evidence))
                .findFirst();
    }

    static List<FormFault> rowFaults(Typed typed, List<Alternative> alternatives) {
        Faults faults = new Faults(typed).required("evidence");
        faults.addIf(typed.lines("evidence").size() > 1, "evidence", "one");
        for (Alternative each : alternatives) {
            boolean isReasoned = typed.says(each.id() + "-");
            if (typed.has(FIT + each.id())) {
                faults.choice(Fit.class, FIT + each.id()).said(each.id() + "-");
            } else {
                faults.addIf(isReasoned, FIT + each.id(), "fit");
            }
        }
        boolean isRead = alternatives.stream()
                .anyMatch(each -> typed.has(FIT + each.id())
                        || reading(each, typed.get("evidence")).isPresent());
        return faults.addIf(!isRead && faults.found().isEmpty(), "evidence", "unread")
                .found();
    }

    /// The answers that the row changes, as they are with it. One for which nothing is chosen is not read for it.
    static List<Alternative> changed(Typed typed, List<Alternative> alternatives) {
        return alternatives.stream()
                .filter(each -> typed.fields().containsKey(FIT + each.id()))
                .map(each -> new Alternative(each.id(), each.kind(), each.title(), readings(typed, each)))
                .filter(each -> !alternatives.contains(each))
                .toList();
    }

    private static List<Reading> readings(Typed typed, Alternative alternative) {
        String evidence = typed.get("evidence");
        Optional<Reading> now = typed.constant(Fit.class, FIT + alternative.id())
                .map(fit -> new Reading(evidence, fit, typed.said(alternative.id() + "-")));
        boolean isThere = reading(alternative, evidence).isPresent();
        List<Reading> readings = new ArrayList<>();
        alternative.readings().forEach(each -> {
            if (each.evidence().equals(evidence)) {
                now.ifPresent(readings::add);
            } else {
                readings.add(each);
            }
        });
        if (!isThere) {
            now.ifPresent(readings::add);
        }
        return readings;
    }
}
