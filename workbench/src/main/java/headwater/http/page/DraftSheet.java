package headwater.http.page;

import headwater.writing.DraftView;
import headwater.writing.Form;
import headwater.writing.FormFault;
import headwater.writing.Typed;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The forms of the page for writing: what stands in each, and what is wrong with the one that was sent.
///
/// @param sent the form that the faults are of
public record DraftSheet(Map<Form, Typed> forms, Form sent, List<FormFault> faults) {

    /// By what an address names the entry that a form is opened with.
    private static final Map<Form, String> OPENERS = Map.of(
            Form.SENTENCE, "edit",
            Form.ANSWER, "answer",
            Form.ROW, "row",
            Form.CONTENDER, "contender",
            Form.INCIDENT, "incident",
            Form.QUERIES, "queries",
            Form.SEARCHED, "searched",
            Form.WITHDRAWAL, "away",
            Form.REVIEW, "of");

    public DraftSheet {
        forms = Map.copyOf(forms);
        faults = List.copyOf(faults);
    }

    /// Each form as the address asks for it.
    ///
    /// @param by who wrote last; empty if that is not known
    static DraftSheet opened(DraftView draft, Map<String, String> query, String by) {
        Map<Form, Typed> forms = new EnumMap<>(Form.class);
        OPENERS.forEach((form, name) -> {
            Typed opened = draft.opened(form, query.getOrDefault(name, ""));
            forms.put(form, form == Form.REVIEW ? opened : opened.orElse("by", by));
        });
        return new DraftSheet(forms, Form.SENTENCE, List.of());
    }

    /// The same with what was typed into one form, and why it was not kept.
    DraftSheet refused(Form form, Typed typed, List<FormFault> why) {
        Map<Form, Typed> all = new EnumMap<>(forms);
        all.put(form, typed);
        return new DraftSheet(all, form, why);
    }

    public String get(Form form, String field) {
        return forms.getOrDefault(form, new Typed(Map.of())).get(field);
    }

    /// Why a form was not kept.
    public List<FormFault> of(Form form) {
        return form == sent ? faults : List.of();
    }

    /// Why one field was not kept.
    public List<FormFault> of(Form form, String field) {
        return of(form).stream().filter(each -> each.field().equals(field)).toList();
    }

    /// What a field is called in the page: those of a sentence by themselves, others after their form.
    public String id(Form form, String field) {
        return (form == Form.SENTENCE ? "" : word(form) + "-") + field.replaceAll("\\s", "_");
    }

    public static String word(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }
}
