package headwater.writing;

import headwater.agreement.Coder;
import headwater.alternatives.Lexicon;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.custody.Sha256;
import headwater.json.ContextJson;
import headwater.model.Context;
import headwater.model.Issued;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.model.Written;
import headwater.model.Written.Said;
import headwater.model.Written.Statement;
import headwater.problem.Problem;
import headwater.prose.Section;
import headwater.report.Report;
import headwater.store.CaseStore;
import headwater.store.Row;
import headwater.store.Writer;
import headwater.wording.Cited;
import headwater.wording.Draft;
import headwater.wording.Placed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Takes down what analysts write for the report and what second readers say of it. What was written before stays in
/// the record of the case.
public final class Writing {

    /// More items are not offered to be ticked; any may be cited by its id.
    public static final int OFFERED = 100;

    private static final String ACT = "write";

    private final Function<String, CaseStore> cases;
    private final BiFunction<String, CaseStore, Material> material;
    private final Function<String, Optional<Assessment>> latest;
    private final InstantSource clock;

    /// @param cases opens a case by its name
    /// @param material reads everything a case was given
    /// @param latest the latest result, whatever was added since; none if there is none
    public Writing(
            Function<String, CaseStore> cases,
            BiFunction<String, CaseStore, Material> material,
            Function<String, Optional<Assessment>> latest,
            InstantSource clock) {
        this.cases = cases;
        this.material = material;
        this.latest = latest;
        this.clock = clock;
    }

    /// The draft as it is now, held against the rules.
    public DraftView draft(String name) {
        Material now = read(name);
        Optional<Assessment> result = latest.apply(name);
        Cited cited = new Cited(
                now.observations(),
                now.context(),
                result.stream()
                        .flatMap(each -> Stream.concat(
                                each.narratives().stream().flatMap(one -> one.findings().stream()),
                                each.across().findings().stream())));
        List<Written> written = of(now, Written.class);
        List<Statement> statements =
                of(now, Statement.class).stream().sorted(Draft.IN_ORDER).toList();
        List<Placed> faults = written.isEmpty() ? List.of() : Draft.faults(written, cited::isKnown, Lexicon.standard());
        return new DraftView(
                statements,
                faults,
                of(now, Issued.Review.class),
                labels(statements, cited, now),
                offered(now.observations()),
                now.observations().size(),
                result.map(each -> printed(each, now)).orElse(List.of()));
    }

    /// Keeps a statement; one with the id of another takes its place, and stays a machine's if that one was. It is held
    /// against the rules when it is read.
    ///
    /// @return its id
    public String keep(String name, StatementForm form) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<String> ids = new ArrayList<>();
        try (CaseStore opened = cases.apply(name)) {
            opened.write(writer -> {
                Statement statement =
                        statement(form, material.apply(name, opened).context());
                note(writer, statement, now);
                ids.add(statement.id());
            });
        }
        return ids.getFirst();
    }

    private static Statement statement(StatementForm form, List<Context> given) {
        String id = form.get("id");
        Optional<Context> earlier =
                given.stream().filter(each -> each.id().equals(id)).findFirst();
        if (earlier.isPresent() && !(earlier.get() instanceof Statement)) {
            throw Problem.BAD_PARAMETER.at("id", "\"" + id + "\" is another entry of the case and no sentence");
        }
        return form.statement(
                next(given),
                earlier.map(Statement.class::cast).map(Statement::machine).orElse(Known.notStated()));
    }

    /// Keeps what a second reader says.
    ///
    /// @param of statements; empty for the whole draft
    /// @param why by language; may be empty only for who agrees
    public void review(String name, List<String> of, Issued.Outcome outcome, Map<String, String> why, String by) {
        if (Coder.key(by).isEmpty()) {
            throw Problem.BAD_PARAMETER.at("by", "say who read it: initials or an organisation");
        }
        List<String> known =
                of(read(name), Statement.class).stream().map(Statement::id).toList();
        of.stream().filter(each -> !known.contains(each)).findFirst().ifPresent(each -> {
            throw Problem.NO_SUCH_RESULT.at(each, "there is no such statement in " + name);
        });
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id =
                "review-" + Sha256.of(of + " " + outcome + " " + by + " " + now).substring(0, 12);
        try {
            write(
                    name,
                    new Issued.Review(
                            id,
                            of,
                            outcome,
                            why.entrySet().stream()
                                    .filter(each -> !each.getValue().isBlank())
                                    .map(each -> new Said(each.getKey(), each.getValue()))
                                    .toList(),
                            When.at(now, When.Zone.UTC_EPOCH, When.Basis.COLLECTOR_CLOCK, now.toString()),
                            by));
        } catch (IllegalArgumentException impossible) {
            throw Problem.BAD_PARAMETER.at("review", String.valueOf(impossible.getMessage()));
        }
    }

    private void write(String name, Context entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (CaseStore opened = cases.apply(name)) {
            opened.write(writer -> note(writer, entry, now));
        }
    }

    private static void note(Writer writer, Context entry, Instant now) {
        String json = ContextJson.write(entry);
        if (writer.note(new Row(entry.id(), json), now)) {
            writer.log(now, ACT, Sha256.of(json), json);
        }
    }

    private Material read(String name) {
        try (CaseStore opened = cases.apply(name)) {
            return material.apply(name, opened);
        }
    }

    private static <T> List<T> of(Material material, Class<T> kind) {
        return material.context().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// `s` and the next number.
    private static String next(List<Context> given) {
        int last = given.stream()
                .map(Context::id)
                .filter(each -> each.matches("s[0-9]{1,6}(-.*)?"))
                .mapToInt(each -> Integer.parseInt(each.replaceAll("^s([0-9]+).*", "$1")))
                .max()
                .orElse(0);
        return "s" + (last + 1);
    }

    private static Map<String, DraftView.Evidence> labels(List<Statement> statements, Cited cited, Material now) {
        Map<String, String> items = new TreeMap<>();
        now.observations().forEach(each -> items.put(each.id(), each.channel().label() + " · " + each.label()));
        Map<String, DraftView.Evidence> labels = new TreeMap<>();
        TreeSet<String> named = new TreeSet<>();
        statements.forEach(each -> named.addAll(each.evidence()));
        for (String each : named) {
            if (cited.isKnown(each)
                    || statements.stream().anyMatch(one -> one.id().equals(each))) {
                labels.put(
                        each,
                        cited.ids(each).stream()
                                .findFirst()
                                .map(id -> new DraftView.Evidence(
                                        items.getOrDefault(id, id), items.containsKey(id) ? id : ""))
                                .orElse(new DraftView.Evidence(each, "")));
            }
        }
        return labels;
    }

    private static List<DraftView.Offered> offered(List<Observation> observations) {
        return observations.stream()
                .limit(OFFERED)
                .map(each -> new DraftView.Offered(
                        each.id(),
                        each.label(),
                        each.channel().label(),
                        each.item().body().language().orElse("und")))
                .toList();
    }

    /// The latest result with what is written now: what analysts write changes no result.
    private static List<Section> printed(Assessment latest, Material now) {
        Assessment asWritten = new Assessment(
                now,
                latest.settings(),
                latest.compared(),
                latest.narratives(),
                latest.appearances(),
                latest.across(),
                latest.agreement(),
                latest.skipped());
        Section judged = Report.judged(asWritten);
        return judged.blocks().isEmpty() ? List.of() : List.of(judged);
    }
}
