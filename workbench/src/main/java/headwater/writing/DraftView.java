package headwater.writing;

import headwater.model.Issued;
import headwater.model.Written.Statement;
import headwater.prose.Section;
import headwater.wording.Fault;
import headwater.wording.Placed;
import java.util.List;
import java.util.Map;

/// The draft of a report as its writer sees it: what is written, what breaks a rule and where, who read it, and how it
/// will be printed.
///
/// @param statements in the order in which the report prints them
/// @param faults all of them, those of the whole draft with an empty place
/// @param labels what each id of evidence stands for, by id; an id that is not in the case is not there
/// @param offered items that may be cited, at most [Writing#OFFERED]
/// @param held how many items the case has
/// @param printed the sections that the report will have of it; empty where nothing is worked out yet
public record DraftView(
        List<Statement> statements,
        List<Placed> faults,
        List<Issued.Review> reviews,
        Map<String, Evidence> labels,
        List<Offered> offered,
        int held,
        List<Section> printed) {

    /// What an id of evidence stands for.
    ///
    /// @param item the id of the item it opens, or empty
    public record Evidence(String label, String item) {}

    /// An item that may be cited.
    public record Offered(String id, String label, String channel, String language) {}

    public DraftView {
        statements = List.copyOf(statements);
        faults = List.copyOf(faults);
        reviews = List.copyOf(reviews);
        labels = Map.copyOf(labels);
        offered = List.copyOf(offered);
        printed = List.copyOf(printed);
    }

    /// True if nothing stands in the way of publishing.
    public boolean isReady() {
        return faults.isEmpty() && !statements.isEmpty();
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
        List<String> ids = statements.stream().map(Statement::id).toList();
        return faults.stream().filter(each -> !ids.contains(each.where())).toList();
    }

    /// Who read a statement.
    public List<Issued.Review> reviewsOf(String statement) {
        return reviews.stream().filter(each -> each.covers(statement)).toList();
    }
}
