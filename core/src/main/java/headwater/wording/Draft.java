package headwater.wording;

import headwater.alternatives.Lexicon;
import headwater.model.Context;
import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Known;
import headwater.model.Written;
import headwater.model.Written.Contender;
import headwater.model.Written.QuerySet;
import headwater.model.Written.Said;
import headwater.model.Written.Sort;
import headwater.model.Written.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What analysts wrote for a report, read before anybody else reads it. A report with one fault is not published.
public final class Draft {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /// Numbers of more digits are compared as text.
    private static final int WIDE = 12;

    /// As it is printed: in the order of ids, with numbers in them counted, so that `s2` comes before `s10`.
    public static final Comparator<Written> IN_ORDER = Comparator.comparing(each -> NUMBER.matcher(each.id())
            .replaceAll(number -> "0".repeat(Math.max(0, WIDE - number.group().length())) + number.group()));

    /// An answer, its opposite, and one more.
    private static final int FEWEST_ALTERNATIVES = 3;

    private final List<Written> written;
    private final Predicate<String> isKnown;
    private final Set<String> ids;

    /// Of what somebody took away.
    private final Set<String> gone;

    /// Of statements that a machine made.
    private final Set<String> ofMachines;

    private final Lexicon table;
    private final List<Placed> faults = new ArrayList<>();

    private Draft(List<? extends Context> given, Predicate<String> isKnown, Lexicon table) {
        List<? extends Context> standing = Issued.standing(given);
        this.written = writtenOf(standing);
        this.isKnown = isKnown;
        this.ids = written.stream().map(Written::id).collect(Collectors.toSet());
        this.gone = given.stream().map(Context::id).collect(Collectors.toSet());
        standing.forEach(each -> gone.remove(each.id()));
        this.ofMachines = of(written, Statement.class)
                .filter(each -> each.machine().isKnown())
                .map(Statement::id)
                .collect(Collectors.toSet());
        this.table = table;
    }

    /// Every fault, in the order of what was written; those of the whole last. What was taken away has none.
    ///
    /// @param given all that was written or otherwise given, also what was taken away
    /// @param isKnown whether an id of evidence is one of the case
    /// @param table the words of probability the report uses
    public static List<Placed> faults(List<? extends Context> given, Predicate<String> isKnown, Lexicon table) {
        Draft draft = new Draft(given, isKnown, table);
        List<Written> written = draft.written;
        List<Statement> statements = of(written, Statement.class).toList();
        statements.forEach(draft::statement);
        List<Contender> contenders = of(written, Contender.class).toList();
        of(written, QuerySet.class)
                .forEach(queries -> Queries.missing(queries, contenders)
                        .forEach(name -> draft.fault(queries.id(), Fault.of(Rule.ONE_SIDED_QUERIES, "", name))));
        draft.alternatives();
        of(written, Framed.Tag.class).forEach(draft::tag);
        of(written, Framed.Incident.class).forEach(draft::incident);
        of(written, Issued.Reply.class).forEach(each -> draft.languages(each.id(), each.question()));
        of(written, Issued.Withdrawal.class).forEach(each -> draft.withdrawn(each, given));
        new Passing(writtenOf(given), draft::fault).check();
        return List.copyOf(draft.faults);
    }

    private static List<Written> writtenOf(List<? extends Context> given) {
        return given.stream()
                .filter(Written.class::isInstance)
                .map(Written.class::cast)
                .toList();
    }

    private static <T extends Written> Stream<T> of(List<Written> written, Class<T> kind) {
        return written.stream().filter(kind::isInstance).map(kind::cast);
    }

    private void fault(String where, Fault fault) {
        faults.add(new Placed(where, fault));
    }

    private void statement(Statement statement) {
        languages(statement.id(), statement.words());
        statement.likelihood().stream()
                .filter(each -> !each.table().equals(table.table()))
                .forEach(each -> fault(statement.id(), Fault.of(Rule.OTHER_TABLE, "", each.table())));
        statement.words().forEach(said -> words(statement, said));
        statement.confidence().stream()
                .flatMap(basis -> basis.why().stream())
                .forEach(why -> check(statement, why, Sort.ASSUMPTION));
        evidence(statement);
    }

    private void languages(String where, List<Said> words) {
        for (String language : List.of("en", "fr")) {
            if (words.stream().noneMatch(said -> said.language().equals(language))) {
                fault(where, Fault.of(Rule.LANGUAGE_MISSING, language, ""));
            }
        }
    }

    private void words(Statement statement, Said said) {
        check(statement, said, statement.sort());
        List<Linter.Probable> probable = Linter.probabilities(said.text(), said.language());
        switch (statement.likelihood()) {
            case Known.Value<Written.Likelihood>(Written.Likelihood likelihood) ->
                likelihood(statement.id(), said, likelihood, probable);
            case Known.Absent<Written.Likelihood> _ ->
                probable.forEach(each -> fault(
                        statement.id(),
                        Fault.at(Rule.UNSTATED_PROBABILITY, said.language(), each.start(), each.end(), said.text())));
        }
    }

    private void check(Statement statement, Said said, Sort sort) {
        Linter.Cites cites = new Linter.Cites(
                statement.evidence().stream().anyMatch(id -> id.startsWith(Cited.TEST)),
                statement.machine().isKnown());
        Linter.check(said.text(), said.language(), sort, cites).forEach(fault -> fault(statement.id(), fault));
    }

    private void likelihood(String id, Said said, Written.Likelihood likelihood, List<Linter.Probable> probable) {
        if (!likelihood.table().equals(table.table())) {
            return;
        }
        if (probable.isEmpty()) {
            fault(id, Fault.of(Rule.NO_WORD, said.language(), ""));
        }
        for (Linter.Probable each : probable) {
            List<String> words = each.words().stream()
                    .filter(word -> word.startsWith(table.table() + "."))
                    .map(word -> word.substring(table.table().length() + 1))
                    .toList();
            if (words.isEmpty()) {
                fault(id, Fault.at(Rule.OTHER_TABLE, said.language(), each.start(), each.end(), said.text()));
            } else if (words.stream().noneMatch(word -> table.says(word, likelihood.low(), likelihood.high()))) {
                fault(id, Fault.at(Rule.OTHER_WORD, said.language(), each.start(), each.end(), said.text()));
            }
        }
    }

    private void evidence(Statement statement) {
        if (statement.sort() == Sort.FACT && statement.evidence().isEmpty()) {
            fault(statement.id(), Fault.of(Rule.UNLINKED_FACT, "", ""));
        }
        unknown(statement.id(), statement.evidence());
        if (!statement.evidence().isEmpty() && ofMachines.containsAll(statement.evidence())) {
            fault(statement.id(), Fault.of(Rule.MACHINE_ALONE, "", ""));
        }
    }

    private void unknown(String where, List<String> evidence) {
        evidence.stream()
                .filter(id -> gone.contains(id) || (!isKnown.test(id) && !ids.contains(id)))
                .forEach(id ->
                        fault(where, Fault.of(gone.contains(id) ? Rule.TAKEN_AWAY : Rule.UNKNOWN_EVIDENCE, "", id)));
    }

    private void withdrawn(Issued.Withdrawal withdrawal, List<? extends Context> given) {
        if (given.stream().noneMatch(each -> each.id().equals(withdrawal.of()) && Issued.Withdrawal.isOpenTo(each))) {
            fault(withdrawal.id(), Fault.of(Rule.UNKNOWN_WITHDRAWN, "", withdrawal.of()));
        }
    }

    private void tag(Framed.Tag tag) {
        languages(tag.id(), tag.reason());
        tag.reason().forEach(said -> linted(tag.id(), said));
        unknown(tag.id(), tag.evidence());
    }

    private void incident(Framed.Incident incident) {
        Stream.of(
                        List.of(incident.title()),
                        incident.real().stream().map(Framed.Real::why).toList(),
                        incident.severity().stream().map(Framed.Severity::why).toList())
                .flatMap(List::stream)
                .forEach(words -> {
                    languages(incident.id(), words);
                    words.forEach(said -> linted(incident.id(), said));
                });
        unknown(incident.id(), incident.evidence());
    }

    private void linted(String where, Said said) {
        Linter.check(said.text(), said.language(), Sort.ASSUMPTION, Linter.Cites.NOTHING)
                .forEach(fault -> fault(where, fault));
    }

    private void words(Written.Alternative alternative) {
        languages(alternative.id(), alternative.title());
        alternative.readings().forEach(each -> languages(alternative.id(), each.reason()));
        Stream.concat(
                        alternative.title().stream(),
                        alternative.readings().stream().flatMap(each -> each.reason().stream()))
                .forEach(said -> linted(alternative.id(), said));
    }

    private void alternatives() {
        List<Written.Alternative> alternatives =
                of(written, Written.Alternative.class).toList();
        if (alternatives.size() < FEWEST_ALTERNATIVES
                || alternatives.stream().noneMatch(each -> each.kind().isInnocent())) {
            fault("", Fault.of(Rule.ALTERNATIVES, "", ""));
        }
        List<String> evidence = alternatives.stream()
                .flatMap(each -> each.readings().stream())
                .map(Written.Reading::evidence)
                .distinct()
                .toList();
        unknown("", evidence);
        for (Written.Alternative each : alternatives) {
            words(each);
            List<String> read =
                    each.readings().stream().map(Written.Reading::evidence).toList();
            evidence.stream()
                    .filter(id -> !read.contains(id))
                    .forEach(id -> fault(each.id(), Fault.of(Rule.UNSCORED, "", id)));
        }
    }
}
