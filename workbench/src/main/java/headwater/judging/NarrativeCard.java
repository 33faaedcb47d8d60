package headwater.judging;

import headwater.assess.Assessment;
import headwater.listing.Names;
import headwater.looking.MatchSheet;
import headwater.match.Match;
import headwater.model.Judgement;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.narrative.Narrative;
import headwater.narrative.Standing;
import headwater.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A narrative as somebody looks at it who asks whether it is one line, or one with another.
///
/// @param number its number in the report, from 1
/// @param items oldest first, those without a known time last
/// @param similar others that hold items which match its own, the most alike first
/// @param spoken what people said of its items, the last first
public record NarrativeCard(
        int number, String id, String title, List<Member> items, List<Similar> similar, List<Spoken> spoken) {

    /// So many outlets are named in a list; the rest is counted.
    public static final int OUTLETS = 6;

    /// One of its items.
    ///
    /// @param matched how many others of the narrative it matches
    public record Member(Observation observation, int matched) {}

    /// Another narrative.
    ///
    /// @param matches between an item of the one and an item of the other, what asserts something and is strongest
    /// first
    public record Similar(int number, String id, String title, List<Match> matches) {
        public Similar {
            matches = List.copyOf(matches);
        }
    }

    /// What somebody said of what belongs together, with the items it names.
    ///
    /// @param items what is together, or what leaves
    /// @param others what it leaves, or nothing
    public record Spoken(Standing standing, List<DerivationCard.Source> items, List<DerivationCard.Source> others) {
        public Spoken {
            items = List.copyOf(items);
            others = List.copyOf(others);
        }

        /// True if it may be taken back.
        public boolean isOpen() {
            return standing.state() != Standing.State.WITHDRAWN;
        }
    }

    public NarrativeCard {
        items = List.copyOf(items);
        similar = List.copyOf(similar);
        spoken = List.copyOf(spoken);
    }

    /// When the first of its items that has a time was published.
    public Known<When> first() {
        return times().isEmpty() ? Known.notStated() : Known.of(times().getFirst());
    }

    public Known<When> last() {
        return times().isEmpty() ? Known.notStated() : Known.of(times().getLast());
    }

    private List<When> times() {
        return items.stream()
                .flatMap(each -> each.observation().item().published().stream())
                .toList();
    }

    public List<String> languages() {
        return items.stream()
                .map(each -> each.observation().item().body().language().orElse("und"))
                .distinct()
                .sorted()
                .toList();
    }

    /// Where its items stand, in the order in which they carried it.
    public List<String> outlets() {
        return items.stream()
                .map(each -> each.observation().channel().label())
                .distinct()
                .toList();
    }

    /// Every narrative of a result.
    ///
    /// @param cards in the order of the report
    /// @param spoken what people said of what belongs together, the last first
    public record All(List<NarrativeCard> cards, List<Spoken> spoken) {
        public All {
            cards = List.copyOf(cards);
            spoken = List.copyOf(spoken);
        }

        static All of(Assessment assessment, Heard heard) {
            Sheet sheet = new Sheet(assessment, heard);
            List<NarrativeCard> cards = new ArrayList<>();
            for (int number = 1; number <= sheet.narratives().size(); number++) {
                cards.add(sheet.card(number));
            }
            return new All(cards, sheet.spoken());
        }
    }

    static NarrativeCard one(Assessment assessment, Heard heard, String id) {
        Sheet sheet = new Sheet(assessment, heard);
        return sheet.card(sheet.narratives().indexOf(narrative(assessment, id)) + 1);
    }

    static Narrative narrative(Assessment assessment, String id) {
        return inOrder(assessment).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.NO_SUCH_RESULT.at(
                        Names.plain(id), "there is no narrative with this id any more: open the list again"));
    }

    private static List<Narrative> inOrder(Assessment assessment) {
        return assessment.narratives().stream().map(each -> each.narrative()).toList();
    }

    /// What the cards of one result have in common.
    ///
    /// @param numbers of the narrative that holds an item
    /// @param across by the number of each narrative and then of another, the matches between items of the two
    private record Sheet(
            List<Narrative> narratives,
            Heard heard,
            Map<String, Observation> observations,
            Map<String, Integer> numbers,
            Map<Integer, Map<Integer, List<Match>>> across,
            List<Spoken> spoken) {

        Sheet(Assessment assessment, Heard heard) {
            this(inOrder(assessment), heard, new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
            assessment.material().observations().forEach(each -> observations.put(each.id(), each));
            assessment.texts().forEach(each -> observations.put(each.id(), each));
            for (int i = 0; i < narratives.size(); i++) {
                for (String member : heard.items(narratives.get(i).members())) {
                    numbers.put(member, i + 1);
                }
            }
            assessment.matches().forEach(this::cross);
            heard.standings().reversed().forEach(this::speak);
        }

        private void cross(Match match) {
            int a = number(match.a());
            int b = number(match.b());
            if (a > 0 && b > 0 && a != b) {
                beside(a, b).add(match);
                beside(b, a).add(match);
            }
        }

        private List<Match> beside(int number, int other) {
            return across.computeIfAbsent(number, _ -> new TreeMap<>()).computeIfAbsent(other, _ -> new ArrayList<>());
        }

        private int number(String observation) {
            return numbers.getOrDefault(heard.item(observation), 0);
        }

        private void speak(Standing each) {
            switch (each.judgement().says()) {
                case Judgement.Together(List<String> items) -> spoken.add(new Spoken(each, sources(items), List.of()));
                case Judgement.Apart(List<String> items, List<String> from) ->
                    spoken.add(new Spoken(each, sources(items), sources(from)));
                case Judgement.Unsure _, Judgement.Taken _, Judgement.Withdrawn _ -> {}
            }
        }

        private List<DerivationCard.Source> sources(Collection<String> ids) {
            return ids.stream().map(this::source).toList();
        }

        /// What came in since the result has no name in it.
        private DerivationCard.Source source(String id) {
            Observation found = observations.get(id);
            return found == null
                    ? new DerivationCard.Source(id, id, "")
                    : new DerivationCard.Source(
                            id, found.label(), found.channel().label());
        }

        NarrativeCard card(int number) {
            Narrative narrative = narratives.get(number - 1);
            return new NarrativeCard(
                    number,
                    narrative.id(),
                    narrative.title(),
                    members(narrative),
                    similar(number),
                    spoken.stream().filter(each -> isOf(each, number)).toList());
        }

        private boolean isOf(Spoken each, int number) {
            return each.items().stream().anyMatch(item -> number(item.id()) == number)
                    || each.others().stream().anyMatch(item -> number(item.id()) == number);
        }

        private List<Member> members(Narrative narrative) {
            Map<String, Integer> matched = new TreeMap<>();
            for (Match each : narrative.matches()) {
                matched.merge(heard.item(each.a()), 1, Integer::sum);
                matched.merge(heard.item(each.b()), 1, Integer::sum);
            }
            return narrative.members().stream()
                    .flatMap(id -> Stream.ofNullable(observations.get(id)))
                    .map(each -> new Member(each, matched.getOrDefault(heard.item(each.id()), 0)))
                    .sorted(Comparator.comparingLong((Member each) -> published(each.observation()))
                            .thenComparing(each -> each.observation().id()))
                    .toList();
        }

        private static long published(Observation observation) {
            return observation.item().published().stream()
                    .mapToLong(when -> when.earliest().toEpochMilli())
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        }

        private List<Similar> similar(int number) {
            List<Similar> found = new ArrayList<>();
            across.getOrDefault(number, Map.of()).forEach((other, matches) -> {
                Narrative narrative = narratives.get(other - 1);
                found.add(new Similar(
                        other,
                        narrative.id(),
                        narrative.title(),
                        matches.stream().sorted(MatchSheet.BEST_FIRST).toList()));
            });
            found.sort(Comparator.comparing((Similar each) -> each.matches().getFirst(), MatchSheet.BEST_FIRST)
                    .thenComparingInt(Similar::number));
            return found;
        }
    }
}
