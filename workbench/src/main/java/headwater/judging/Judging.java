package headwater.judging;

import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.NarrativeAssessment;
import headwater.custody.Sha256;
import headwater.json.JudgementJson;
import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.model.Judgement;
import headwater.model.Phrase;
import headwater.narrative.Standing;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import headwater.store.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Takes down what people say of which observations carry one line, and who was taken from whom. Nothing is worked out
/// here: the next analysis reads it.
public final class Judging {

    private static final String ACT = "judge";

    private final Function<String, CaseStore> cases;
    private final BiFunction<String, CaseStore, Material> material;
    private final Function<String, Assessment> shown;
    private final Function<String, Assessment> latest;
    private final InstantSource clock;
    private final Function<Phrase, String> english;

    /// Where cases are read.
    ///
    /// @param open opens a case by its name
    /// @param material reads everything a case was given
    /// @param shown the latest result, a problem if there is none of the material as it is
    /// @param latest the latest result, also if something was said or added since
    public record Cases(
            Function<String, CaseStore> open,
            BiFunction<String, CaseStore, Material> material,
            Function<String, Assessment> shown,
            Function<String, Assessment> latest) {}

    public Judging(Cases cases, InstantSource clock, Function<Phrase, String> english) {
        this.cases = cases.open();
        this.material = cases.material();
        this.shown = cases.shown();
        this.latest = cases.latest();
        this.clock = clock;
        this.english = english;
    }

    /// What became of a judgement.
    ///
    /// @param state whether it counts beside all others
    /// @param notes what it sets aside, or what sets it aside
    public record Outcome(Judgement judgement, Standing.State state, List<Phrase> notes) {
        public Outcome {
            notes = List.copyOf(notes);
        }
    }

    /// Keeps a judgement with a case. One that names what the case does not hold is refused and changes nothing.
    public Outcome judge(String name, JudgementRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (CaseStore opened = cases.apply(name)) {
            Judgement judgement = judgement(name, opened, request, now);
            String json = JudgementJson.write(judgement);
            opened.write(writer -> {
                if (writer.judge(new Row(judgement.id(), json), now)) {
                    writer.log(now, ACT, Sha256.of(json), json);
                }
            });
            return outcome(judgement, Analysis.standings(material.apply(name, opened)));
        }
    }

    private Judgement judgement(String name, CaseStore opened, JudgementRequest request, Instant now) {
        try {
            return Judgement.of(says(name, opened, request), request.by(), now, request.reason());
        } catch (IllegalArgumentException impossible) {
            throw Problem.BAD_PARAMETER.at(Tree.kebab(request.says().name()), String.valueOf(impossible.getMessage()));
        }
    }

    private Judgement.Says says(String name, CaseStore opened, JudgementRequest request) {
        return switch (request.says()) {
            case TOGETHER -> {
                Set<String> all = observations(name, opened, request.items());
                all.addAll(observations(name, opened, request.others()));
                yield new Judgement.Together(List.copyOf(all));
            }
            case APART -> {
                Set<String> leaving = observations(name, opened, request.items());
                Set<String> left = observations(name, opened, request.others());
                if (request.others().stream().anyMatch(Judging::isNarrative)) {
                    // Who leaves a narrative is one of its members.
                    left.removeAll(leaving);
                }
                yield new Judgement.Apart(List.copyOf(leaving), List.copyOf(left));
            }
            case UNSURE -> new Judgement.Unsure(List.copyOf(observations(name, opened, request.items())));
            case CONFIRM -> taken(name, opened, request, Judgement.Answer.CONFIRMED);
            case REJECT -> taken(name, opened, request, Judgement.Answer.REJECTED);
            case DOUBT -> taken(name, opened, request, Judgement.Answer.UNSURE);
            case WITHDRAW -> new Judgement.Withdrawn(earlier(name, opened, request.items()));
        };
    }

    private Judgement.Says taken(String name, CaseStore opened, JudgementRequest request, Judgement.Answer answer) {
        String verb = request.says().word();
        return new Judgement.Taken(
                one(name, opened, verb, request.items()), one(name, opened, "from", request.others()), answer);
    }

    private String one(String name, CaseStore opened, String parameter, List<String> ids) {
        if (ids.size() != 1 || isNarrative(ids.getFirst())) {
            throw Problem.BAD_PARAMETER.at(
                    parameter, "one observation was taken from one other: give one id on either side");
        }
        return observations(name, opened, ids).iterator().next();
    }

    private static String earlier(String name, CaseStore opened, List<String> ids) {
        if (ids.size() != 1) {
            throw Problem.BAD_PARAMETER.at("withdraw", "one judgement at a time, not " + ids.size());
        }
        String id = ids.getFirst();
        if (opened.judgements().stream().noneMatch(each -> each.id().equals(id))) {
            throw Problem.NO_SUCH_RESULT.at(Names.plain(id), "there is no such judgement in " + name);
        }
        return id;
    }

    /// The observations these ids mean, sorted.
    private Set<String> observations(String name, CaseStore opened, List<String> ids) {
        Set<String> found = new TreeSet<>();
        for (String id : ids) {
            if (isNarrative(id)) {
                found.addAll(members(name, id));
            } else if (opened.observation(id).isPresent() || isTopic(name, opened, id)) {
                found.add(id);
            } else {
                throw Problem.NO_SUCH_RESULT.at(
                        Names.plain(id), "there is no such observation or narrative in " + name);
            }
        }
        return found;
    }

    /// The topic of a ranked list is no record of its own; the analysis makes it from the crawls.
    private boolean isTopic(String name, CaseStore opened, String id) {
        return Analysis.standingFor(material.apply(name, opened)).containsKey(id);
    }

    private static boolean isNarrative(String id) {
        return id.startsWith("n-");
    }

    private List<String> members(String name, String narrative) {
        return shown.apply(name).narratives().stream()
                .map(NarrativeAssessment::narrative)
                .filter(each -> each.id().equals(narrative))
                .findFirst()
                .orElseThrow(() -> Problem.NO_SUCH_RESULT.at(
                        Names.plain(narrative),
                        "there is no narrative with this id in " + name + " as it is shown now"))
                .members();
    }

    /// One derivation with both originals, as the latest result shows it.
    public DerivationCard card(String name, String child, String parent) {
        return DerivationCard.of(latest.apply(name), child, parent, heard(name));
    }

    /// Every derivation of the latest result, narrative by narrative.
    public List<DerivationRow> derivations(String name) {
        return DerivationRow.of(latest.apply(name), heard(name));
    }

    /// What one person has still to look at, by the latest result.
    public MatchQueue queue(String name, String by) {
        return MatchQueue.of(latest.apply(name), heard(name), by);
    }

    /// How far persons agree in what they answered of the same pairs, by the latest result.
    public AnswerAgreement agreement(String name) {
        return AnswerAgreement.of(
                PairAnswers.of(heard(name)), latest.apply(name).settings().seed());
    }

    /// Every narrative of the latest result, with those that are like it and what people said.
    public NarrativeCard.All narratives(String name) {
        return NarrativeCard.All.of(latest.apply(name), heard(name));
    }

    /// One narrative of the latest result.
    public NarrativeCard narrative(String name, String id) {
        return NarrativeCard.one(latest.apply(name), heard(name), id);
    }

    /// Says of narratives of the latest result that they carry one line.
    public Outcome merge(String name, List<String> narratives, String by, String reason) {
        List<String> chosen = narratives.stream().distinct().toList();
        if (chosen.size() < 2) {
            throw Problem.BAD_PARAMETER.at("narrative", "choose two narratives or more to merge, not " + chosen.size());
        }
        Assessment assessment = latest.apply(name);
        List<String> members = chosen.stream()
                .flatMap(id -> NarrativeCard.narrative(assessment, id).members().stream())
                .toList();
        return judge(name, new JudgementRequest(JudgementRequest.Verb.TOGETHER, members, List.of(), by, reason));
    }

    /// Items that leave a narrative.
    ///
    /// @param areOneLine true if they carry one line among themselves, whether or not they match one another
    public record Leaving(List<String> items, boolean areOneLine) {
        public Leaving {
            items = items.stream().distinct().toList();
        }
    }

    /// Says of some items of a narrative of the latest result that they carry another line than the rest of it, and, if
    /// asked to, that they carry one line; the outcome is that of the first.
    public Outcome split(String name, String narrative, Leaving leaves, String by, String reason) {
        List<String> rest = new ArrayList<>(
                NarrativeCard.narrative(latest.apply(name), narrative).members());
        List<String> leaving = leaves.items();
        if (!rest.containsAll(leaving)) {
            throw Problem.BAD_PARAMETER.at("item", "one of the items is not in this narrative: open it again");
        }
        rest.removeAll(leaving);
        if (leaving.isEmpty() || rest.isEmpty()) {
            throw Problem.BAD_PARAMETER.at(
                    "item",
                    "choose the items that leave, and leave one at least: " + leaving.size() + " of "
                            + (leaving.size() + rest.size()) + " are chosen");
        }
        Outcome apart = judge(name, new JudgementRequest(JudgementRequest.Verb.APART, leaving, rest, by, reason));
        if (leaves.areOneLine() && leaving.size() > 1) {
            judge(name, new JudgementRequest(JudgementRequest.Verb.TOGETHER, leaving, List.of(), by, reason));
        }
        return apart;
    }

    private Heard heard(String name) {
        Material given;
        try (CaseStore opened = cases.apply(name)) {
            given = material.apply(name, opened);
        }
        return new Heard(Analysis.standings(given), Analysis.standingFor(given));
    }

    private static Outcome outcome(Judgement judgement, List<Standing> all) {
        return new Outcome(
                judgement,
                all.stream()
                        .filter(each -> each.judgement().equals(judgement))
                        .map(Standing::state)
                        .findFirst()
                        .orElse(Standing.State.SET_ASIDE),
                all.stream()
                        .flatMap(each -> each.notes().stream())
                        .filter(note -> note.args().stream()
                                .anyMatch(arg -> arg.toString().contains(judgement.id())))
                        .toList());
    }

    public String json(Outcome outcome) {
        return new Tree(english).object(outcome).toString();
    }

    /// The notes in English.
    public List<String> notes(Outcome outcome) {
        return outcome.notes().stream().map(english).map(Names::plain).toList();
    }
}
