package headwater.listing;

import headwater.accumulation.Dossier;
import headwater.assess.Assessment;
import headwater.assess.Effects;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Verdict;
import headwater.model.Finding;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.opendata.SiteTree;
import headwater.problem.Problem;
import headwater.revision.Version;
import headwater.site.SiteCluster;
import headwater.site.SiteTie;
import headwater.site.Sites;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import headwater.trace.Trace;
import headwater.wording.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What was found, as listings.
public final class Outcomes {

    private final Tree tree;
    private final Function<Phrase, String> english;
    private final Map<String, Observation> items = new TreeMap<>();
    private final Assessment assessment;
    private final List<NarrativeAssessment> chosen;

    /// Findings over the whole case, unless one narrative is asked for.
    private final List<Finding> across;

    /// @param narrative one narrative's id, or empty for all
    public Outcomes(Tree tree, Function<Phrase, String> english, Assessment assessment, String narrative) {
        this.tree = tree;
        this.english = english;
        this.assessment = assessment;
        assessment.texts().forEach(each -> items.put(each.id(), each));
        assessment.material().observations().forEach(each -> items.putIfAbsent(each.id(), each));
        this.chosen = assessment.narratives().stream()
                .filter(each -> narrative.isEmpty() || each.narrative().id().equals(narrative))
                .toList();
        this.across = narrative.isEmpty() ? assessment.across().findings() : List.of();
        if (!narrative.isEmpty() && chosen.isEmpty()) {
            throw Problem.NO_SUCH_RESULT.at(Names.plain(narrative), "there is no narrative with this id");
        }
    }

    /// What sites run with in common: a line for each tie and site.
    public Listing sites() {
        Sites sites = assessment.sites();
        List<List<String>> rows = new ArrayList<>();
        for (SiteTie tie : sites.ties()) {
            for (SiteTie.Holder each : tie.holders()) {
                rows.add(List.of(
                        Tree.kebab(tie.kind().name()),
                        Names.plain(tie.value()),
                        Tree.kebab(tie.standing().name()),
                        Names.plain(each.site()),
                        each.items() == 0 ? "" : "" + each.items(),
                        sites.cluster(each.site()).map(SiteCluster::id).orElse("—"),
                        String.join(" ", each.evidence())));
            }
        }
        return new Listing(
                List.of("tie", "value", "standing", "site", "items", "cluster", "evidence"),
                rows,
                List.of(SiteTree.of(sites).toString()),
                false);
    }

    public Listing matches() {
        return new Listing(
                List.of("a", "b", "kind", "score", "title of a", "title of b"),
                assessment.matches().stream()
                        .map(each -> List.of(
                                each.a(),
                                each.b(),
                                Tree.kebab(each.kind().name()),
                                twoPlaces(each.score()),
                                label(each.a()),
                                label(each.b())))
                        .toList(),
                assessment.matches().stream()
                        .map(each -> tree.object(each).toString())
                        .toList(),
                true);
    }

    public Listing narratives() {
        return new Listing(
                List.of("narrative", "items", "matches", "judged", "title"),
                chosen.stream()
                        .map(NarrativeAssessment::narrative)
                        .map(each -> List.of(
                                each.id(),
                                "" + each.members().size(),
                                "" + each.matches().size(),
                                "" + each.judged().judgements().size(),
                                Names.plain(each.title())))
                        .toList(),
                List.of(tree.of(chosen.stream()
                                .map(NarrativeAssessment::narrative)
                                .toList())
                        .toString()),
                false);
    }

    public Listing trace() {
        List<List<String>> rows = new ArrayList<>();
        for (NarrativeAssessment each : chosen) {
            Trace trace = each.trace();
            for (Earliest earliest : trace.earliest()) {
                rows.add(List.of(
                        trace.narrative(),
                        "earliest observable " + earliest.language() + "/" + earliest.platform(),
                        String.join(" or ", earliest.candidates()),
                        Listings.time(earliest.when()),
                        String.join(
                                " | ",
                                earliest.candidates().stream().map(this::label).toList())));
            }
            for (Derivation derivation : trace.derivations()) {
                rows.add(List.of(
                        trace.narrative(),
                        Tree.kebab(derivation.manner().name()) + ", "
                                + Tree.kebab(derivation.credit().status().name()),
                        derivation.child(),
                        derivation.parent(),
                        label(derivation.child()) + " ← " + label(derivation.parent())));
            }
            trace.histories().stream()
                    .flatMap(history -> history.versions().stream())
                    .filter(Version::isLater)
                    .forEach(text -> rows.add(List.of(
                            trace.narrative(),
                            "later text of an item",
                            text.id(),
                            Listings.time(text.since().get()),
                            label(text.id()) + " in place of " + text.after())));
            trace.orphans()
                    .forEach(orphan -> rows.add(List.of(
                            trace.narrative(),
                            "parent undetermined",
                            orphan.observation(),
                            "",
                            english.apply(orphan.why()))));
        }
        return new Listing(
                List.of("narrative", "what", "item", "from or when", "titles"),
                rows,
                List.of(tree.of(chosen.stream().map(NarrativeAssessment::trace).toList())
                        .toString()),
                false);
    }

    /// The card of every derivation: words of both originals, credit found and looked for, changes, and the way up.
    public Listing derivations() {
        Cards cards = new Cards(assessment);
        List<DerivationView> views = chosen.stream()
                .flatMap(each -> cards.derivations(each).stream())
                .toList();
        return new Listing(
                List.of(
                        "narrative",
                        "item",
                        "from",
                        "how",
                        "credit",
                        "steps",
                        "uncredited",
                        "reader comes to",
                        "stops at"),
                views.stream()
                        .map(each -> List.of(
                                each.narrative(),
                                label(each.sides().child().item()),
                                label(each.sides().parent().item()),
                                Tree.kebab(each.manner().name()),
                                Tree.kebab(each.credit().status().name()),
                                "" + each.way().path().steps(),
                                "" + each.way().path().uncredited().all(),
                                label(each.way().path().reader().furthest()),
                                Tree.kebab(each.way().path().reader().stop().name())))
                        .toList(),
                List.of(tree.of(views).toString()),
                false);
    }

    /// The data of the picture: lanes by language, outlet and platform, with derivations and events.
    public Listing lanes() {
        Cards cards = new Cards(assessment);
        List<LaneView> views = chosen.stream().map(cards::lanes).toList();
        return new Listing(
                List.of("narrative", "language", "outlet", "platform", "items", "first"),
                views.stream()
                        .flatMap(view -> view.lanes().stream()
                                .map(lane -> List.of(
                                        view.narrative(),
                                        lane.language(),
                                        Names.plain(lane.outlet()),
                                        lane.platform(),
                                        "" + lane.items().size(),
                                        Listings.time(lane.items().getFirst().published()))))
                        .toList(),
                List.of(tree.of(views).toString()),
                false);
    }

    public Listing findings() {
        List<List<String>> rows = new ArrayList<>();
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (NarrativeAssessment each : chosen) {
            each.findings().forEach(finding -> rows.add(row(each.narrative().id(), finding)));
            json.add(tree.map(Map.of("narrative", each.narrative().id()))
                    .setAll(Map.of(
                            "findings", tree.of(each.findings()),
                            "events", tree.of(each.events()),
                            "controls", tree.of(each.controls()),
                            "reach", tree.of(each.reach()),
                            "absences", tree.of(each.absences()))));
        }
        across.forEach(finding -> rows.add(row("*", finding)));
        if (!across.isEmpty()) {
            json.add(tree.map(Map.of("narrative", "*")).setAll(Map.of("findings", tree.of(across))));
        }
        return new Listing(
                List.of("narrative", "answer", "proposition", "measured", "reasons"),
                rows,
                List.of(json.toString()),
                false);
    }

    /// The incidents that analysts state, and how probable it is that each reading of a threshold would be met.
    public Listing accumulation() {
        Dossier dossier = assessment.across().dossier();
        List<List<String>> rows = new ArrayList<>();
        for (Dossier.Entry each : dossier.entries()) {
            rows.add(List.of(
                    each.isCounted() ? "incident" : "incident, not counted",
                    Names.plain(each.incident().id()),
                    each.incident().real().map(real -> twoPlaces(real.low())).orElse("—"),
                    each.incident().real().map(real -> twoPlaces(real.high())).orElse("—"),
                    said(each.isCounted() ? tests(each) : each.refused())));
        }
        dossier.worked().stream()
                .flatMap(all -> all.answers().stream()
                        .map(each -> List.of(
                                "reading",
                                each.threshold().id(),
                                twoPlaces(each.low()),
                                twoPlaces(each.high()),
                                english.apply(each.threshold().phrase())
                                        + each.threshold().barred(all.incidents()).stream()
                                                .map(why -> " " + english.apply(why))
                                                .collect(Collectors.joining()))))
                .forEach(rows::add);
        dossier.said().forEach(each -> rows.add(List.of("together", "", "", "", english.apply(each))));
        rows.add(List.of("needed", "", "", "", english.apply(dossier.method().needed())));
        dossier.method()
                .wouldChange()
                .forEach(each -> rows.add(List.of("would change", "", "", "", english.apply(each))));
        return new Listing(
                List.of("what", "of", "from", "to", "said"),
                rows,
                List.of(tree.of(dossier).toString()),
                false);
    }

    /// With a point, whatever the machine's own language.
    private static String twoPlaces(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static List<Phrase> tests(Dossier.Entry entry) {
        return entry.holds().stream().map(each -> each.tests().phrase()).toList();
    }

    private String said(List<Phrase> phrases) {
        return String.join(" ", phrases.stream().map(english).toList());
    }

    /// What stands between what analysts wrote and its publication.
    public Listing faults() {
        List<Placed> faults = assessment.faults();
        return new Listing(
                List.of("where", "language", "start", "end", "rule", "found", "why"),
                faults.stream()
                        .map(each -> List.of(
                                each.where(),
                                each.fault().language(),
                                offset(each.fault().start()),
                                offset(each.fault().end()),
                                each.fault().rule().id(),
                                Names.plain(each.fault().found()),
                                english.apply(each.fault().rule().why())))
                        .toList(),
                List.of(tree.of(faults).toString()),
                false);
    }

    private static String offset(int offset) {
        return offset < 0 ? "" : "" + offset;
    }

    /// @throws headwater.problem.ProblemException not ready, with one line for each place that breaks a rule of wording
    public void checkReady(String name) {
        List<Placed> faults = assessment.faults();
        if (!faults.isEmpty()) {
            throw Problem.NOT_READY.at(
                    name,
                    faults.stream()
                            .map(this::said)
                            .collect(Collectors.joining(
                                    "\n  ", "what is written breaks the rules of wording:\n  ", "")));
        }
    }

    private String said(Placed placed) {
        String where = placed.where().isEmpty() ? "the draft" : Names.plain(placed.where());
        String language =
                placed.fault().language().isEmpty() ? "" : " (" + placed.fault().language() + ")";
        String at = placed.fault().start() < 0 ? "" : " at " + placed.fault().start();
        return where + language + at + " [" + placed.fault().rule().id() + "] "
                + Names.plain(english.apply(placed.fault().said()));
    }

    private List<String> row(String narrative, Finding finding) {
        return List.of(
                narrative,
                answer(finding),
                english.apply(finding.proposition()),
                english.apply(Effects.phrase(finding.effect())),
                String.join(" ", finding.reasons().stream().map(english).toList()));
    }

    private static String answer(Finding finding) {
        return switch (finding) {
            case Finding.Supported supported ->
                "supported: " + Tree.kebab(Verdict.of(supported).name());
            case Finding.NotIndicated _ -> "not indicated";
            case Finding.Undetermined undetermined ->
                "unable to determine: "
                        + String.join(
                                ", ",
                                undetermined.missing().stream()
                                        .map(each -> each.code().name())
                                        .distinct()
                                        .toList());
        };
    }

    private String label(String id) {
        Observation item = items.get(id);
        return item == null ? id : Names.plain(item.label());
    }
}
