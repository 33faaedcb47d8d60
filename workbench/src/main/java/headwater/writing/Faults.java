package headwater.writing;

import headwater.agreement.Coder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers what is wrong with a form, so that all of it is told at once.
final class Faults {

    /// More is no sentence, and no record takes it.
    private static final int LONGEST = 4_000;

    /// Fields that hold many things, one a line.
    private static final List<String> LISTS = List.of("evidence", "terms", "names", "leaders", "items", "districts");

    private final Typed typed;
    private final List<FormFault> found = new ArrayList<>();

    Faults(Typed typed) {
        this.typed = typed;
        typed.fields().forEach((field, text) -> {
            if (text.length() > LONGEST && !LISTS.contains(field)) {
                add(field, "long", "" + text.length());
            }
        });
    }

    Faults add(String field, String key, String value) {
        found.add(new FormFault(field, key, value));
        return this;
    }

    Faults addIf(boolean isWrong, String field, String key) {
        return isWrong ? add(field, key, typed.get(field)) : this;
    }

    /// Who says so is named.
    Faults by() {
        return addIf(Coder.key(typed.get("by")).isEmpty(), "by", "by");
    }

    /// Something is said, in whatever language of the report.
    Faults said(String before) {
        return addIf(!typed.says(before), before + "en", "words");
    }

    Faults required(String field) {
        return addIf(!typed.has(field), field, "missing");
    }

    <T extends Enum<T>> Faults choice(Class<T> type, String field) {
        return addIf(typed.constant(type, field).isEmpty(), field, "choice");
    }

    /// A probability between two numbers of per cent, both stated.
    Faults interval(String lowField, String highField) {
        Optional<Double> low = typed.share(lowField);
        Optional<Double> high = typed.share(highField);
        addIf(low.isEmpty(), lowField, "number").addIf(high.isEmpty(), highField, "number");
        if (low.isPresent() && high.isPresent()) {
            addIf(low.get() <= 0 || low.get() > high.get(), lowField, "interval")
                    .addIf(high.get() >= 1, highField, "interval");
        }
        return this;
    }

    List<FormFault> found() {
        return List.copyOf(found);
    }
}
