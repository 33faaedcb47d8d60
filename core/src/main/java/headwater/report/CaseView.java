package headwater.report;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Framed;
import headwater.model.Issued;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import headwater.model.Written;
import headwater.registry.OutletEntry;
import headwater.registry.Registry;
import headwater.text.Document;
import headwater.text.Languages;
import headwater.wording.Cited;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An assessment with what every section looks up in it: observations by id, the outlet behind a channel, what
/// to call an item.
///
/// @param from the place of the first narrative that is told
/// @param to the place behind the last one; the others are counted
record CaseView(
        Assessment assessment,
        int from,
        int to,
        Map<String, Observation> observations,
        Registry registry,
        Names names,
        Cited cited) {

    /// Stands for the whole case where narratives have numbers.
    static final int WHOLE_CASE = 0;

    /// Ids of context entries to entries.
    record Names(Map<String, Context> context) {}

    /// With every narrative.
    static CaseView of(Assessment assessment) {
        return of(assessment, Integer.MAX_VALUE);
    }

    /// @param narratives how many are told at most
    static CaseView of(Assessment assessment, int narratives) {
        return of(assessment, 0, Math.min(narratives, assessment.narratives().size()));
    }

    /// With one narrative.
    ///
    /// @param number its number in the report, from 1
    static CaseView one(Assessment assessment, int number) {
        return of(assessment, number - 1, number);
    }

    private static CaseView of(Assessment assessment, int from, int to) {
        Map<String, Observation> observations = new TreeMap<>();
        Stream.concat(assessment.texts().stream(), assessment.material().observations().stream())
                .forEach(each -> observations.putIfAbsent(each.id(), each));
        Map<String, Context> context = new LinkedHashMap<>();
        assessment.material().standing().forEach(each -> context.put(each.id(), each));
        Registry registry = assessment.material().registry();
        return new CaseView(assessment, from, to, observations, registry, new Names(context), assessment.cited());
    }

    List<Context.Outlet> outlets() {
        return all(Context.Outlet.class);
    }

    static <T extends Context> List<T> all(Assessment assessment, Class<T> kind) {
        return assessment.material().standing().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    <T extends Context> List<T> all(Class<T> kind) {
        return all(assessment, kind);
    }

    /// What analysts wrote and what stands of it. A list of techniques is somebody else's.
    List<Written> written() {
        return all(Written.class).stream()
                .filter(each -> !(each instanceof Framed.TechniqueList || each instanceof Issued.Withdrawal))
                .toList();
    }

    /// What readers said of what stands.
    List<Issued.Review> reviews() {
        return all(Issued.Review.class).stream()
                .filter(each -> each.of().isEmpty() || !each.of().stream().allMatch(this::isTakenAway))
                .toList();
    }

    /// How many entries are in the record and in this report no more: what was taken away, and what readers said of
    /// that
    /// alone.
    int takenAway() {
        int said = all(Issued.Review.class).size() - reviews().size();
        return said
                + assessment.material().context().size()
                - assessment.material().standing().size();
    }

    /// True of what is in the record and stands no longer.
    private boolean isTakenAway(String id) {
        return !names.context().containsKey(id)
                && assessment.material().context().stream()
                        .anyMatch(each -> each.id().equals(id));
    }

    Known<Context.Question> question() {
        List<Context.Question> questions = all(Context.Question.class);
        return questions.isEmpty() ? Known.notStated() : Known.of(questions.getFirst());
    }

    Observation observation(String id) {
        Observation found = observations.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no observation " + id + " in this assessment");
        }
        return found;
    }

    Document document(String id) {
        return Document.of(observation(id));
    }

    /// Those that are told; their numbers are those of all.
    List<NarrativeAssessment> narratives() {
        return assessment.narratives().subList(from, to);
    }

    /// The number of one of those that are told, by its place among them.
    int number(int place) {
        return from + place + 1;
    }

    /// Those that are counted only.
    List<NarrativeAssessment> others() {
        return assessment.narratives().subList(to, assessment.narratives().size());
    }

    /// The findings of each narrative that is told by its number; those over the whole case have the number 0.
    SortedMap<Integer, List<Finding>> findings() {
        SortedMap<Integer, List<Finding>> findings = new TreeMap<>();
        for (int i = 0; i < narratives().size(); i++) {
            findings.put(number(i), narratives().get(i).findings());
        }
        findings.put(WHOLE_CASE, assessment.across().findings());
        return findings;
    }

    /// Observation ids, oldest first; those without a time last.
    List<String> inOrder(List<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(this::firstInstant).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Instant firstInstant(String id) {
        return observation(id).item().published().map(When::earliest).orElse(Instant.MAX);
    }

    Known<Context.Outlet> outlet(Observation observation) {
        return registry.entry(observation).map(OutletEntry::outlet);
    }

    /// The outlet's name, or the channel's where no outlet is registered for it.
    String who(String id) {
        Observation observation = observation(id);
        return outlet(observation)
                .map(Context.Outlet::name)
                .orElse(observation.channel().label());
    }

    /// "Global Times [3]".
    Phrase item(String id) {
        return Phrase.of("report.item", who(id), Phrase.of("report.ref", id));
    }

    Phrase items(List<String> ids) {
        return list(ids.stream().map(this::item).toList());
    }

    /// Several things in one cell or sentence.
    static Phrase list(List<Phrase> each) {
        Phrase all = Phrase.of("report.none");
        for (int i = each.size() - 1; i >= 0; i--) {
            all = i == each.size() - 1 ? each.get(i) : Phrase.of("report.list", each.get(i), all);
        }
        return all;
    }

    /// Whole sentences in one cell.
    static Phrase sentences(List<Phrase> each) {
        Phrase all = each.getLast();
        for (int i = each.size() - 2; i >= 0; i--) {
            all = Phrase.of("report.then", each.get(i), all);
        }
        return all;
    }

    /// "1, 2, 3".
    static Phrase numbers(List<Integer> numbers) {
        if (numbers.equals(List.of(WHOLE_CASE))) {
            return Phrase.of("report.findings.whole-case");
        }
        return text(String.join(
                ", ", numbers.stream().distinct().map(String::valueOf).toList()));
    }

    /// A stage's phrase with the observation ids in it replaced by what a reader can follow.
    Phrase readable(Phrase phrase) {
        return new Phrase(
                phrase.key(), phrase.args().stream().map(this::readableArg).toList());
    }

    private Serializable readableArg(Serializable arg) {
        return switch (arg) {
            case Phrase nested -> readable(nested);
            case String id when observations.containsKey(id) -> item(id);
            case String id when names.context().get(id) instanceof Context.Event -> Phrase.of("report.ref", id);
            case String id
            when names.context().get(id) instanceof Framed.Incident incident ->
                Phrase.of("report.judgements.entry", Judgements.said(incident.title()), Phrase.of("report.ref", id));
            default -> arg;
        };
    }

    /// The title as captured, marked as such.
    Phrase title(String id) {
        Observation observation = observation(id);
        return Phrase.of("report.quote", observation.label(), language(observation));
    }

    Phrase published(String id) {
        return switch (observation(id).item().published()) {
            case Known.Value<When>(When when) -> Phrase.of("report.time", when);
            case Known.Absent<When>(Known.Why why) -> absent(why);
        };
    }

    static Phrase absent(Known.Why why) {
        return Phrase.of("report.absent." + key(why));
    }

    static String language(Observation observation) {
        return switch (observation.item().body().language()) {
            case Known.Value<String>(String tag) -> tag;
            case Known.Absent<String> none ->
                Languages.detect(observation.label()).orElse("und");
        };
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Phrase text(String text) {
        return Phrase.of("report.text", text);
    }

    static Phrase word(String family, Enum<?> constant) {
        return Phrase.of("report." + family + "." + key(constant));
    }
}
