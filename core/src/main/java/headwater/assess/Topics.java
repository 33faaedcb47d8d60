package headwater.assess;

import headwater.match.Match;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Phrase;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The topics of ranked lists that have to do with the case. Thousands pass over the lists in a month; those
/// that match no item of the case would make narratives nobody asked about. Where a case holds lists only, it has no
/// narratives: its answers are the appearances and absences.
final class Topics {

    private final List<Observation> all;
    private final Set<String> ids;

    private Topics(List<Observation> all) {
        this.all = all;
        this.ids = all.stream().map(Observation::id).collect(Collectors.toSet());
    }

    /// A topic that the crawls show and a table states as well is taken from the crawls.
    ///
    /// @param crawled topics read off the crawls
    /// @param observations of any kind; among them may be rows of a table of first sightings
    static Topics of(List<Observation> crawled, List<Observation> observations) {
        Map<String, Observation> topics = new TreeMap<>();
        Stream.concat(crawled.stream(), observations.stream().filter(Topics::isStated))
                .forEach(topic -> topics.putIfAbsent(topic.channel().key() + "\n" + topic.label(), topic));
        return new Topics(List.copyOf(topics.values()));
    }

    /// Whether an observation is a topic from a table of a ranked list, and nothing that an account published.
    static boolean isStated(Observation observation) {
        return observation.item().kind() != Item.Kind.LIST
                && observation.capture().format().startsWith("ranking:");
    }

    /// What is worth comparing with the items.
    List<Observation> compared() {
        return all;
    }

    boolean contains(Observation observation) {
        return ids.contains(observation.id());
    }

    /// The items, and the topics that match one of them or that a person put with one, sorted by id.
    List<Observation> itemsWith(List<Observation> items, List<Match> matches, Set<String> named) {
        Set<String> matched = new HashSet<>(named);
        for (Match match : matches) {
            if (match.kind().asserts() && ids.contains(match.a()) != ids.contains(match.b())) {
                matched.add(match.a());
                matched.add(match.b());
            }
        }
        return Stream.concat(items.stream(), all.stream().filter(topic -> matched.contains(topic.id())))
                .sorted(Comparator.comparing(Observation::id))
                .toList();
    }

    List<Phrase> skipped(List<Observation> kept) {
        int left = all.size() - (int) kept.stream().filter(this::contains).count();
        return left == 0 ? List.of() : List.of(Phrase.of("assess.skipped.topics", left));
    }
}
