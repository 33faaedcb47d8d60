package headwater.writing;

import headwater.alternatives.Matrix;
import headwater.model.Context;
import headwater.model.Framed.Incident;
import headwater.model.Issued;
import headwater.model.Written.Alternative;
import headwater.model.Written.Contender;
import headwater.model.Written.QuerySet;
import headwater.model.Written.Said;
import headwater.model.Written.Statement;
import headwater.prose.Section;
import headwater.wording.Draft;
import headwater.wording.Fault;
import headwater.wording.Placed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The draft of a report as its writer sees it: what is written, what breaks a rule and where, who read it, what was
/// taken away, and how it will be printed.
///
/// @param standing what analysts gave and nobody took away
/// @param taken what somebody took away
/// @param faults all of them, those of the whole draft with an empty place
/// @param labels what each id of evidence stands for, by id; an id that is not in the case is not there
/// @param offered items that may be cited, at most [Writing#OFFERED]
/// @param held how many items the case has
/// @param printed the sections that the report will have of it; empty where nothing is worked out yet
public record DraftView(
        List<Context> standing,
        List<Taken> taken,
        List<Placed> faults,
        Map<String, Evidence> labels,
        List<Offered> offered,
        int held,
        List<Section> printed) {

    /// Longer labels are cut.
    private static final int LABEL = 80;

    /// What an id of evidence stands for.
    ///
    /// @param item the id of the item it opens, or empty
    public record Evidence(String label, String item) {}

    /// An item that may be cited.
    public record Offered(String id, String label, String channel, String language) {}

    /// What was taken away, and by whom.
    public record Taken(Context entry, Issued.Withdrawal away) {}

    public DraftView {
        standing = List.copyOf(standing);
        taken = List.copyOf(taken);
        faults = List.copyOf(faults);
        labels = Map.copyOf(labels);
        offered = List.copyOf(offered);
        printed = List.copyOf(printed);
    }

    static <T extends Context> List<T> of(List<Context> context, Class<T> kind) {
        return context.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// In the order in which the report prints them.
    public List<Statement> statements() {
        return of(standing, Statement.class).stream().sorted(Draft.IN_ORDER).toList();
    }

    public List<Alternative> alternatives() {
        return of(standing, Alternative.class).stream().sorted(Draft.IN_ORDER).toList();
    }

    /// Who stands for election.
    public List<Contender> contenders() {
        return of(standing, Contender.class).stream().sorted(Draft.IN_ORDER).toList();
    }

    /// What may have happened in an election.
    public List<Incident> incidents() {
        return of(standing, Incident.class).stream().sorted(Draft.IN_ORDER).toList();
    }

    public List<QuerySet> queries() {
        return of(standing, QuerySet.class).stream().sorted(Draft.IN_ORDER).toList();
    }

    /// Over which days was searched where, the earliest first.
    public List<Context.Searched> searched() {
        return of(standing, Context.Searched.class).stream()
                .sorted(Comparator.comparing(Context.Searched::from).thenComparing(Context.Searched::id))
                .toList();
    }

    public Matrix matrix() {
        return Matrix.of(alternatives());
    }

    /// What can be taken away.
    public List<Context> removable() {
        return Stream.<List<? extends Context>>of(
                        statements(), alternatives(), contenders(), incidents(), queries(), searched())
                .<Context>flatMap(List::stream)
                .toList();
    }

    /// The words of what can be taken away; what was searched for is in no language of the report.
    public static List<Said> words(Context entry) {
        return switch (entry) {
            case Statement statement -> statement.words();
            case Alternative alternative -> alternative.title();
            case Incident incident -> incident.title();
            default -> List.of();
        };
    }

    /// What an entry says, in the first of its languages or in none.
    public static String text(Context entry) {
        return switch (entry) {
            case Contender contender -> String.join(", ", contender.names());
            case QuerySet queries -> String.join(", ", queries.terms());
            case Context.Searched days -> days.platform() + ", " + days.from() + " – " + days.to();
            default -> words(entry).getFirst().text();
        };
    }

    /// The same in one short line, to be chosen from.
    public static String label(Context entry) {
        String words = text(entry);
        return entry.id() + ": "
                + (words.length() <= LABEL ? words : words.substring(0, words.offsetByCodePoints(0, LABEL / 2)) + "…");
    }

    /// A form as it is opened: with what is there under an id, or new.
    ///
    /// @param id of an entry, or for a row of its evidence; may be empty
    public Typed opened(Form form, String id) {
        return switch (form) {
            case SENTENCE ->
                found(statements(), id).map(StatementForm::of).findFirst().orElseGet(StatementForm::empty);
            case ANSWER ->
                found(alternatives(), id).map(AnswerForm::of).findFirst().orElse(new Typed(Map.of()));
            case ROW -> AnswerForm.row(alternatives(), id);
            case CONTENDER ->
                found(contenders(), id).map(SearchForm::of).findFirst().orElse(new Typed(Map.of()));
            case INCIDENT ->
                found(incidents(), id).map(IncidentForm::of).findFirst().orElse(new Typed(Map.of()));
            case QUERIES -> found(queries(), id).map(SearchForm::of).findFirst().orElse(new Typed(Map.of()));
            case SEARCHED ->
                found(searched(), id).map(SearchForm::of).findFirst().orElse(new Typed(Map.of()));
            case WITHDRAWAL, REVIEW -> new Typed(Map.of("of", id));
        };
    }

    private static <T extends Context> Stream<T> found(List<T> entries, String id) {
        return entries.stream().filter(each -> each.id().equals(id));
    }

    /// True if nothing stands in the way of publishing.
    public boolean isReady() {
        return faults.isEmpty() && !statements().isEmpty();
    }

    /// What breaks a rule in one place; empty for the draft as a whole and for places that are no statements.
    public List<Fault> of(String where) {
        return faults.stream()
                .filter(each -> each.where().equals(where))
                .map(Placed::fault)
                .toList();
    }

    /// Faults that stand at no statement.
    public List<Placed> elsewhere() {
        List<String> ids = statements().stream().map(Statement::id).toList();
        return faults.stream().filter(each -> !ids.contains(each.where())).toList();
    }

    /// Who read a statement.
    public List<Issued.Review> reviewsOf(String statement) {
        return of(standing, Issued.Review.class).stream()
                .filter(each -> each.covers(statement))
                .toList();
    }
}
