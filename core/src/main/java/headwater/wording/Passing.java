package headwater.wording;

import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Issued.Outcome;
import headwater.model.Issued.Review;
import headwater.model.Written;
import headwater.model.Written.Sort;
import headwater.model.Written.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a draft may pass: whether somebody else has read its judgements, whether what its frames, reviews and
/// corrections name is there, and whether its versions follow each other.
final class Passing {

    private final List<Written> written;
    private final Set<String> statements;

    /// Also of those that were taken away: that somebody read one of them stays true.
    private final Set<String> ever;

    private final BiConsumer<String, Fault> faults;

    Passing(List<Written> given, BiConsumer<String, Fault> faults) {
        this.written = Issued.standing(given);
        this.statements = ids(written, Statement.class);
        this.ever = Stream.concat(ids(given, Statement.class).stream(), ids(given, Framed.Incident.class).stream())
                .collect(Collectors.toSet());
        this.faults = faults;
    }

    private static Set<String> ids(List<Written> written, Class<? extends Written> kind) {
        return written.stream().filter(kind::isInstance).map(Written::id).collect(Collectors.toSet());
    }

    private <T extends Written> Stream<T> of(Class<T> kind) {
        return written.stream().filter(kind::isInstance).map(kind::cast);
    }

    void check() {
        of(Statement.class).filter(each -> each.sort() == Sort.JUDGEMENT).forEach(each -> read(each.id(), each.by()));
        of(Framed.Incident.class).forEach(each -> read(each.id(), each.by()));
        of(Framed.Aspect.class).forEach(each -> each.statements().forEach(id -> known(each.id(), id)));
        of(Review.class)
                .forEach(each ->
                        each.of().stream().filter(id -> !ever.contains(id)).forEach(id -> known(each.id(), id)));
        techniques();
        versions();
    }

    private void known(String where, String statement) {
        if (!statements.contains(statement)) {
            faults.accept(
                    where, Fault.of(ever.contains(statement) ? Rule.TAKEN_AWAY : Rule.UNKNOWN_EVIDENCE, "", statement));
        }
    }

    /// What a reader said last counts; an author is no reader of their own.
    private void read(String judgement, String by) {
        Map<String, Review> last = new HashMap<>();
        of(Review.class)
                .filter(each -> each.covers(judgement) && !isSame(each.by(), by))
                .sorted(Comparator.comparing((Review each) -> each.when().latest())
                        .thenComparing(Review::id))
                .forEach(each -> last.put(each.by(), each));
        if (last.isEmpty()) {
            faults.accept(judgement, Fault.of(Rule.NO_SECOND_READER, "", by));
        }
        last.values().stream()
                .filter(each -> each.outcome() == Outcome.SENDS_BACK)
                .map(Review::id)
                .sorted()
                .forEach(id -> faults.accept(judgement, Fault.of(Rule.SENT_BACK, "", id)));
    }

    private static boolean isSame(String reader, String author) {
        return reader.strip().equalsIgnoreCase(author.strip());
    }

    /// Without a list in the case an id stands for itself.
    private void techniques() {
        Set<String> listed = of(Framed.TechniqueList.class)
                .flatMap(list -> list.techniques().stream())
                .map(Framed.Technique::id)
                .collect(Collectors.toSet());
        if (!listed.isEmpty()) {
            of(Framed.Tag.class)
                    .filter(each -> !listed.contains(each.technique()))
                    .forEach(each -> faults.accept(each.id(), Fault.of(Rule.UNKNOWN_TECHNIQUE, "", each.technique())));
        }
    }

    private void versions() {
        List<Issued.Version> versions = of(Issued.Version.class)
                .sorted(Comparator.comparingInt(Issued.Version::number).thenComparing(Issued.Version::id))
                .toList();
        for (int i = 0; i < versions.size(); i++) {
            Issued.Version each = versions.get(i);
            boolean isEarlier = i > 0
                    && each.when().latest().isBefore(versions.get(i - 1).when().earliest());
            if (each.number() != i + 1 || isEarlier) {
                faults.accept(each.id(), Fault.of(Rule.VERSIONS, "", String.valueOf(each.number())));
            }
        }
    }
}
