package headwater.writing;

import headwater.assess.Material;
import headwater.model.Context;
import headwater.model.Framed.Incident;
import headwater.model.Known;
import headwater.model.Written.Alternative;
import headwater.model.Written.Contender;
import headwater.model.Written.QuerySet;
import headwater.model.Written.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A form on its way into the case.
record Entering(Form form, Typed typed, Material material, Instant now) {

    List<FormFault> faults() {
        List<FormFault> faults = new ArrayList<>(own());
        kind().ifPresent(kind -> place(kind).ifPresent(faults::add));
        return faults;
    }

    private List<FormFault> own() {
        return switch (form) {
            case SENTENCE -> StatementForm.faults(typed);
            case ANSWER -> AnswerForm.faults(typed);
            case ROW -> AnswerForm.rowFaults(typed, alternatives());
            case CONTENDER -> SearchForm.contenderFaults(typed);
            case INCIDENT -> IncidentForm.faults(typed, material.observations());
            case QUERIES -> SearchForm.queryFaults(typed);
            case SEARCHED -> SearchForm.searchedFaults(typed);
            case WITHDRAWAL -> ReaderForm.withdrawalFaults(typed, material.standing());
            case REVIEW -> ReaderForm.reviewFaults(typed, material.standing());
        };
    }

    /// What kind of entry a form changes; none where each is a new one.
    private Optional<Class<? extends Context>> kind() {
        return switch (form) {
            case SENTENCE -> Optional.of(Statement.class);
            case ANSWER -> Optional.of(Alternative.class);
            case CONTENDER -> Optional.of(Contender.class);
            case INCIDENT -> Optional.of(Incident.class);
            case QUERIES -> Optional.of(QuerySet.class);
            case SEARCHED -> Optional.of(Context.Searched.class);
            case ROW, WITHDRAWAL, REVIEW -> Optional.empty();
        };
    }

    /// Nothing takes the place of an entry of another kind, or of what was taken away.
    private Optional<FormFault> place(Class<? extends Context> kind) {
        return earlier(Context.class)
                .filter(each -> !kind.isInstance(each) || !material.standing().contains(each))
                .map(each -> new FormFault("id", kind.isInstance(each) ? "gone" : "other-entry", each.id()));
    }

    private <T extends Context> Optional<T> earlier(Class<T> kind) {
        return material.context().stream()
                .filter(each -> each.id().equals(typed.get("id")))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private List<Alternative> alternatives() {
        return DraftView.of(material.standing(), Alternative.class);
    }

    /// What the form, which has no fault, comes to.
    List<Context> entries() {
        return switch (form) {
            case SENTENCE ->
                List.of(StatementForm.statement(
                        typed,
                        id("s"),
                        earlier(Statement.class).map(Statement::machine).orElse(Known.notStated())));
            case ANSWER ->
                List.of(AnswerForm.alternative(
                        typed,
                        id("a"),
                        earlier(Alternative.class).map(Alternative::readings).orElse(List.of())));
            case ROW -> List.copyOf(AnswerForm.changed(typed, alternatives()));
            case CONTENDER -> List.of(SearchForm.contender(typed, id("c")));
            case INCIDENT -> List.of(IncidentForm.incident(typed, id("i"), material.observations()));
            case QUERIES -> List.of(SearchForm.queries(typed, id("q")));
            case SEARCHED -> List.of(SearchForm.searched(typed, id("d")));
            case WITHDRAWAL -> List.of(ReaderForm.withdrawal(typed, now));
            case REVIEW -> List.of(ReaderForm.review(typed, now));
        };
    }

    /// What to call what was kept: a row by its evidence.
    String id(List<Context> entries) {
        return form == Form.ROW ? typed.get("evidence") : entries.getFirst().id();
    }

    /// The id that was typed, or the letter and the next number.
    private String id(String letter) {
        if (typed.has("id")) {
            return typed.get("id");
        }
        int last = material.context().stream()
                .map(Context::id)
                .filter(each -> each.matches(letter + "[0-9]{1,6}(-.*)?"))
                .mapToInt(each -> Integer.parseInt(each.replaceAll("^" + letter + "([0-9]+).*", "$1")))
                .max()
                .orElse(0);
        return letter + (last + 1);
    }
}
