package headwater.assess;

import headwater.agreement.Agreement;
import headwater.control.ControlResult;
import headwater.control.Controls;
import headwater.coordination.CoordinationTest;
import headwater.coordination.CoordinationTests;
import headwater.coordination.Tie;
import headwater.embedding.Encoder;
import headwater.engagement.AuthenticityTest;
import headwater.engagement.Reach;
import headwater.flow.LocalFlow;
import headwater.impact.Impact;
import headwater.match.Match;
import headwater.match.Matchers;
import headwater.match.Matching;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Plan;
import headwater.model.When;
import headwater.narrative.Judgements;
import headwater.narrative.Narrative;
import headwater.narrative.Narratives;
import headwater.narrative.Standing;
import headwater.ranking.Absence;
import headwater.ranking.RankPaths;
import headwater.ranking.Rankings;
import headwater.site.Sites;
import headwater.timing.Events;
import headwater.trace.Earliest;
import headwater.trace.Trace;
import headwater.trace.Tracing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The whole path, run once over one case: from the material to narratives, traces and findings.
///
/// Read this to see how the stages hang together. The same material and settings give the same result.
public final class Analysis {

    /// The lists are looked through from a day before the first item to a week after it.
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final Duration AFTER = Duration.ofDays(7);

    /// A longer title than this is not the name of a topic on a list.
    private static final int TOPIC_LENGTH = 40;

    private final Material material;

    /// What stands of the context: what was taken away counts nowhere.
    private final List<Context> context;

    private final Settings settings;
    private final List<Encoder> encoders;
    private final Progress progress;
    private final Rankings rankings;
    private final Captures captures;
    private final Topics topics;
    private final Map<String, String> standingFor;
    private final Judgements judgements;
    private final Findings.Whole whole;
    private final Sites sites;
    private final RankPaths paths;

    private Analysis(Material material, Settings settings, List<Encoder> encoders, Progress progress) {
        this.material = material;
        this.context = material.standing();
        this.settings = settings;
        this.encoders = encoders;
        this.progress = progress;
        progress.stage("rankings", 0, 1);
        this.rankings = Rankings.of(material.observations());
        this.captures = Captures.of(material.observations());
        this.topics = Topics.of(rankings.topics(), material.observations());
        this.standingFor = standingFor(captures, topics);
        this.judgements = Judgements.of(material.judgements(), id -> standingFor.getOrDefault(id, ""));
        this.sites = Sites.of(captures.all(), context);
        this.whole = new Findings.Whole(
                AuthenticityTest.Beside.of(captures.all()),
                new CoordinationTest.Beside(context, Plan.kept(context), ties()));
        this.paths = topics.compared().isEmpty() ? RankPaths.NONE : rankings.paths();
        progress.stage("rankings", 1, 1);
    }

    public static Assessment run(Material material, Settings settings, Progress progress) {
        return run(material, settings, List.of(), progress);
    }

    /// @param encoders the sentence models that the settings name
    public static Assessment run(Material material, Settings settings, List<Encoder> encoders, Progress progress) {
        if (!encoders.stream().map(Encoder::model).toList().equals(settings.models())) {
            throw new IllegalArgumentException("the settings name other models: " + settings.models());
        }
        return new Analysis(material, settings, encoders, progress).assessment();
    }

    /// What people said of the grouping of this material, and what of it counts.
    public static List<Standing> standings(Material material) {
        Map<String, String> standingFor = standingFor(material);
        return Judgements.of(material.judgements(), id -> standingFor.getOrDefault(id, ""))
                .standings();
    }

    /// The id of the item that stands for each observation and each topic of a ranked list, by the id that a person
    /// may name.
    public static Map<String, String> standingFor(Material material) {
        List<Observation> observations = material.observations();
        Topics topics = Topics.of(Rankings.of(observations).topics(), observations);
        return standingFor(Captures.of(observations), topics);
    }

    private static Map<String, String> standingFor(Captures captures, Topics topics) {
        Map<String, String> standingFor = captures.standingFor();
        topics.compared().forEach(topic -> standingFor.put(topic.id(), topic.id()));
        return standingFor;
    }

    private Assessment assessment() {
        progress.stage("matches", 0, 1);
        List<Observation> own = captures.items();
        List<Observation> further = captures.furtherTexts();
        List<Observation> compared = own.isEmpty()
                ? List.<Observation>of()
                : Stream.of(own, further, topics.compared())
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Observation::id))
                        .toList();
        Matching.Found found = Matching.findWith(
                LocalFlow.of(compared),
                Matchers.all(Given.outlets(context), encoders),
                settings.foldings(),
                progress::stage);
        List<Observation> items = topics.itemsWith(own, found.matches(), judgements.named());
        List<Observation> texts = further.isEmpty()
                ? items
                : Stream.concat(items.stream(), further.stream()).toList();
        List<Match> matches = among(texts, found.matches());
        progress.stage("matches", 1, 1);

        progress.stage("narratives", 0, 1);
        List<Narrative> narratives = Narratives.of(matches, texts, judgements, settings.foldings());
        progress.stage("narratives", 1, 1);

        List<ControlResult> controls = Controls.results(Given.controls(context), own, matches, context);
        Map<String, Observation> byId = new TreeMap<>();
        texts.forEach(item -> byId.put(item.id(), item));
        List<NarrativeAssessment> assessed = new ArrayList<>();
        for (Narrative narrative : mostCarriedFirst(narratives, byId)) {
            progress.stage("traces", assessed.size(), narratives.size());
            assessed.add(assess(narrative, byId, own, controls));
        }
        progress.stage("traces", narratives.size(), narratives.size());

        return new Assessment(
                material,
                settings,
                new Assessment.Compared(items, further, matches, judgements.standings()),
                assessed,
                rankings.appearances(),
                new Assessment.Across(
                        sites,
                        findingsAcross(own, matches),
                        Incidents.dossier(material, texts, assessed, settings.seed())),
                Agreement.of(material.observations(), settings.seed()),
                Stream.of(captures.skipped(), found.skipped(), topics.skipped(items), judgements.open())
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Tie> ties() {
        return Stream.concat(
                        Tie.ofSites(sites, captures.all()).stream(),
                        Tie.ofBodies(material.registry(), captures.all()).stream())
                .toList();
    }

    /// The tests that ask of all accounts together.
    private List<Finding> findingsAcross(List<Observation> published, List<Match> matches) {
        progress.stage("tests over the whole case", 0, 1);
        List<Finding> findings = published.isEmpty()
                ? List.of()
                : CoordinationTests.all().stream()
                        .flatMap(test -> test.testAll(published, matches, whole.beside(), settings.seed()).stream())
                        .toList();
        progress.stage("tests over the whole case", 1, 1);
        return findings;
    }

    private NarrativeAssessment assess(
            Narrative narrative, Map<String, Observation> byId, List<Observation> own, List<ControlResult> all) {
        List<Observation> members = members(narrative, byId);
        List<Observation> published =
                members.stream().filter(member -> !topics.contains(member)).toList();
        List<Observation> shown = captures.showing(published);
        Trace trace = Tracing.trace(
                narrative,
                captures.showing(members),
                new Tracing.Beside(captures.histories(), context, judgements.parentage()),
                settings.seed());
        When earliest = earliest(trace, members);
        List<ControlResult> controls = controlsOf(published, all);
        return new NarrativeAssessment(
                narrative,
                trace,
                new Findings(
                                narrative,
                                published,
                                shown,
                                own,
                                context,
                                members.size() - published.size(),
                                paths(members),
                                whole)
                        .findings(earliest, controls, settings.seed()),
                Events.near(earliest, Given.events(context)),
                controls,
                Reach.of(shown),
                absences(members, earliest),
                Impact.of(published, shown, context, settings.seed()));
    }

    /// The ways of the narrative's topics on the lists that have places.
    private List<RankPaths.Path> paths(List<Observation> members) {
        return members.stream()
                .filter(topics::contains)
                .flatMap(topic -> paths
                        .path(topic.channel().key(), topic.item().body().title().orElse(""))
                        .stream())
                .toList();
    }

    /// The control stories, without those whose own items carry the narrative.
    private List<ControlResult> controlsOf(List<Observation> published, List<ControlResult> all) {
        Set<String> carried = published.stream().map(Observation::itemKey).collect(Collectors.toSet());
        Set<String> own = Given.controls(context).stream()
                .filter(control ->
                        control.itemUrls().stream().map(Item.Address::key).anyMatch(carried::contains))
                .map(Context.ControlStory::id)
                .collect(Collectors.toSet());
        return all.stream().filter(each -> !own.contains(each.control())).toList();
    }

    /// When the narrative was first observable anywhere.
    private static When earliest(Trace trace, List<Observation> members) {
        return trace.earliest().stream()
                .filter(each -> each.language().equals("*") && each.platform().equals("*"))
                .map(Earliest::when)
                .findFirst()
                .orElseGet(() -> members.stream()
                        .map(member -> member.item()
                                .published()
                                .orElse(member.capture().captured()))
                        .min(Comparator.comparing(When::earliest).thenComparing(When::latest))
                        .orElseThrow());
    }

    /// Lists that never showed the narrative's topic: as the lists name it, else as its hashtags or short titles do.
    private List<Absence> absences(List<Observation> members, When earliest) {
        TreeSet<String> named = members.stream()
                .flatMap(member -> Stream.concat(
                        topics.contains(member) ? member.item().body().title().stream() : Stream.of(),
                        member.item().references().hashtags().stream()))
                .map(name -> name.replace("#", "").strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (named.isEmpty()) {
            members.stream()
                    .flatMap(member -> member.item().body().title().stream())
                    .filter(title -> title.codePointCount(0, title.length()) <= TOPIC_LENGTH)
                    .forEach(named::add);
        }
        return rankings.absences(
                List.copyOf(named),
                earliest.earliest().minus(BEFORE),
                earliest.latest().plus(AFTER));
    }

    /// Those between these, two texts of one item apart.
    private List<Match> among(List<Observation> texts, List<Match> matches) {
        Set<String> ids = texts.stream().map(Observation::id).collect(Collectors.toCollection(TreeSet::new));
        return matches.stream()
                .filter(match -> ids.contains(match.a()) && ids.contains(match.b()))
                .filter(match -> !standing(match.a()).equals(standing(match.b())))
                .toList();
    }

    private String standing(String id) {
        return standingFor.getOrDefault(id, id);
    }

    /// By the number of channels that carry it, then of members.
    private List<Narrative> mostCarriedFirst(List<Narrative> narratives, Map<String, Observation> byId) {
        Map<String, Long> channels = new TreeMap<>();
        for (Narrative narrative : narratives) {
            long carriers = members(narrative, byId).stream()
                    .filter(member -> !topics.contains(member))
                    .map(member -> member.channel().key())
                    .distinct()
                    .count();
            channels.put(narrative.id(), carriers);
        }
        return narratives.stream()
                .sorted(Comparator.comparingLong((Narrative each) -> channels.getOrDefault(each.id(), 0L))
                        .thenComparingInt(each -> each.members().size())
                        .reversed()
                        .thenComparing(Narrative::id))
                .toList();
    }

    private static List<Observation> members(Narrative narrative, Map<String, Observation> byId) {
        return narrative.members().stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .toList();
    }
}
