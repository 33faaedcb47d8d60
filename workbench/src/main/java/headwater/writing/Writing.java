package headwater.writing;

import headwater.alternatives.Lexicon;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.custody.Sha256;
import headwater.json.ContextJson;
import headwater.model.Context;
import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Observation;
import headwater.model.Written;
import headwater.model.Written.Alternative;
import headwater.model.Written.Statement;
import headwater.prose.Section;
import headwater.report.Report;
import headwater.store.CaseStore;
import headwater.store.Row;
import headwater.store.Writer;
import headwater.wording.Cited;
import headwater.wording.Draft;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Takes down what analysts write for the report, what they take away again, and what second readers say of it. What
/// was written before stays in the record of the case.
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
        List<Context> standing = now.standing();
        Optional<Assessment> result = latest.apply(name);
        Cited cited = new Cited(
                now.observations(),
                standing,
                result.stream()
                        .flatMap(each -> Stream.concat(
                                each.narratives().stream().flatMap(one -> one.findings().stream()),
                                each.across().findings().stream())));
        boolean isEmpty =
                standing.stream().noneMatch(each -> each instanceof Written && !(each instanceof Issued.Withdrawal));
        return new DraftView(
                standing,
                taken(now.context(), standing),
                isEmpty ? List.of() : Draft.faults(now.context(), cited::isKnown, Lexicon.standard()),
                labels(standing, cited, now),
                offered(now.observations()),
                now.observations().size(),
                result.map(each -> printed(each, now)).orElse(List.of()));
    }

    private static List<DraftView.Taken> taken(List<Context> given, List<Context> standing) {
        List<Issued.Withdrawal> withdrawals = DraftView.of(standing, Issued.Withdrawal.class);
        return given.stream()
                .filter(each -> Issued.Withdrawal.isOpenTo(each) && !(each instanceof Issued.Withdrawal))
                .filter(each -> !standing.contains(each))
                .flatMap(each -> withdrawals.stream()
                        .filter(one -> one.of().equals(each.id()))
                        .limit(1)
                        .map(one -> new DraftView.Taken(each, one)))
                .toList();
    }

    /// Keeps what was typed, if nothing is wrong with it as such; whether it keeps the rules of wording is told when
    /// it is read. What has the id of another takes its place, and a sentence stays a machine's if that one was.
    public Kept keep(String name, Form form, Typed typed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Kept> kept = new ArrayList<>();
        try (CaseStore opened = cases.apply(name)) {
            opened.write(writer -> kept.add(keep(
                    new Entering(form, typed, material.apply(name, opened), now), entry -> note(writer, entry, now))));
        }
        return kept.getFirst();
    }

    private static Kept keep(Entering entering, Consumer<Context> note) {
        List<FormFault> faults = entering.faults();
        if (!faults.isEmpty()) {
            return Kept.refused(faults);
        }
        List<Context> entries = entering.entries();
        entries.forEach(note);
        return Kept.as(entering.id(entries));
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

    private static Map<String, DraftView.Evidence> labels(List<Context> standing, Cited cited, Material now) {
        Map<String, String> items = new TreeMap<>();
        now.observations().forEach(each -> items.put(each.id(), each.channel().label() + " · " + each.label()));
        Set<String> named = new TreeSet<>();
        DraftView.of(standing, Statement.class).forEach(each -> named.addAll(each.evidence()));
        DraftView.of(standing, Alternative.class)
                .forEach(each -> each.readings().forEach(reading -> named.add(reading.evidence())));
        DraftView.of(standing, Framed.Incident.class).forEach(each -> named.addAll(each.evidence()));
        Map<String, DraftView.Evidence> labels = new TreeMap<>();
        named.stream()
                .filter(cited::isKnown)
                .forEach(each -> labels.put(
                        each,
                        cited.ids(each).stream()
                                .findFirst()
                                .map(id -> new DraftView.Evidence(
                                        items.getOrDefault(id, id), items.containsKey(id) ? id : ""))
                                .orElse(new DraftView.Evidence(each, ""))));
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
