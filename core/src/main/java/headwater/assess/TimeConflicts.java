package headwater.assess;

import headwater.importing.value.EmbeddedTime;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Items whose sources disagree, beyond their own precision, on when they were published: the page, a feed, a header
/// of the server, the number in the id, and captures that hold it already. Nothing is mended here.
///
/// @param item what all of the item's captures share
/// @param statements every stated time of it, the earliest first
/// @param warnings what importers found at odds inside one capture
public record TimeConflicts(String item, List<Statement> statements, List<Observation.Warning> warnings)
        implements Serializable {

    private static final List<String> TOLD = List.of("time-conflict", "published-differs", "offset-doubted");

    private static final Comparator<Statement> ORDER = Comparator.comparing(
                    (Statement each) -> each.when().earliest())
            .thenComparing(each -> each.when().latest())
            .thenComparing(Statement::kind)
            .thenComparing(Statement::observation);

    /// What a statement says of an item's publication.
    public enum Kind {
        PUBLISHED,
        ID_GIVEN_OUT,
        CAPTURED
    }

    /// One source's word.
    ///
    /// @param observation the capture that says so
    /// @param place where in which file
    public record Statement(Kind kind, When when, String observation, String place) implements Serializable {}

    public TimeConflicts {
        statements = List.copyOf(statements);
        warnings = List.copyOf(warnings);
    }

    /// One entry for each item with a conflict, sorted by item.
    public static List<TimeConflicts> of(List<Observation> observations) {
        Map<String, List<Observation>> byItem = new TreeMap<>();
        observations.stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST)
                .forEach(each -> byItem.computeIfAbsent(each.itemKey(), none -> new ArrayList<>())
                        .add(each));
        return byItem.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .filter(each -> !each.statements().isEmpty() || !each.warnings().isEmpty())
                .toList();
    }

    /// What one capture states about the time of publication and is at odds with itself.
    public static List<Observation.Warning> within(Observation capture) {
        return capture.warnings().stream()
                .filter(each -> TOLD.contains(each.code()))
                .toList();
    }

    private static TimeConflicts of(String item, List<Observation> captures) {
        List<Observation.Warning> warnings = captures.stream()
                .flatMap(each -> within(each).stream())
                .distinct()
                .toList();
        List<Statement> all = captures.stream()
                .flatMap(each -> statements(each).stream())
                .sorted(ORDER)
                .toList();
        List<Statement> apart = all.stream()
                .filter(each -> all.stream().anyMatch(other -> conflict(each, other) || conflict(other, each)))
                .toList();
        return new TimeConflicts(item, apart, warnings);
    }

    private static List<Statement> statements(Observation each) {
        List<Statement> statements = new ArrayList<>();
        String place = each.capture().locator();
        if (each.item().published() instanceof Known.Value<When>(When published)) {
            if (published.precision() != When.Precision.UNKNOWN) {
                statements.add(new Statement(Kind.PUBLISHED, published, each.id(), place));
            }
            String id = each.item().nativeId().orElse("");
            if (EmbeddedTime.given(each.channel().platform(), id) instanceof Known.Value<Instant>(Instant given)
                    && EmbeddedTime.conflict(each.channel().platform(), id, published)
                            .isKnown()) {
                statements.add(new Statement(
                        Kind.ID_GIVEN_OUT,
                        When.at(given, When.Zone.UTC_EPOCH, When.Basis.ID_EMBEDDED, id),
                        each.id(),
                        place));
            }
        }
        statements.add(new Statement(Kind.CAPTURED, each.capture().captured(), each.id(), place));
        return statements;
    }

    /// Whether the first cannot stand beside the second. A capture only speaks against a later publication.
    private static boolean conflict(Statement one, Statement other) {
        return switch (one.kind()) {
            case PUBLISHED -> other.kind() == Kind.PUBLISHED && apart(one.when(), other.when());
            case CAPTURED -> other.kind() == Kind.PUBLISHED && one.when().certainlyBefore(other.when());
            case ID_GIVEN_OUT ->
                other.kind() == Kind.PUBLISHED && one.observation().equals(other.observation());
        };
    }

    private static boolean apart(When one, When other) {
        return one.certainlyBefore(other) || other.certainlyBefore(one);
    }
}
