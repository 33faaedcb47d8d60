package headwater.assess;

import headwater.assess.Assessment.SharedId;
import headwater.model.Channel;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.registry.Domains;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Ids, such as those of an analytics account, that several sites carry. Whoever holds the account can see
/// the readers of all of them; that says nothing about who writes them.
final class SharedIds {

    /// More sites than this share an id only where it belongs to a service and not to its customers.
    private static final int SERVICE = 20;

    /// Left over from templates, or the same on every page that embeds a public service.
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)([a-z-]+-)?([x0]+|12345(6(7(8(90?)?)?)?)?)(-[x\\d]+)?|.*(your[-_]|x{5,}).*|966242223397117");

    private final List<SharedId> links = new ArrayList<>();
    private final List<Phrase> skipped = new ArrayList<>();

    private SharedIds() {}

    static SharedIds of(List<Observation> observations) {
        Map<String, List<Observation>> byId = new TreeMap<>();
        for (Observation observation : observations) {
            observation.channel().otherIds().stream()
                    .distinct()
                    .forEach(id -> byId.computeIfAbsent(id.kind() + ":" + id.value(), key -> new ArrayList<>())
                            .add(observation));
        }
        SharedIds shared = new SharedIds();
        byId.forEach(shared::add);
        return shared;
    }

    List<SharedId> links() {
        return List.copyOf(links);
    }

    List<Phrase> skipped() {
        return List.copyOf(skipped);
    }

    private void add(String id, List<Observation> carriers) {
        Set<String> sites =
                carriers.stream().map(each -> site(each.channel())).collect(Collectors.toCollection(TreeSet::new));
        if (sites.size() < 2) {
            return;
        }
        if (PLACEHOLDER.matcher(id.substring(id.indexOf(':') + 1)).matches()) {
            skipped.add(Phrase.of("assess.skipped.placeholder-id", id));
        } else if (sites.size() > SERVICE) {
            skipped.add(Phrase.of("assess.skipped.shared-id", id, sites.size()));
        } else {
            links.add(new SharedId(
                    id,
                    sorted(carriers.stream().map(each -> each.channel().key()).toList()),
                    sorted(carriers.stream().map(Observation::id).toList())));
        }
    }

    private static List<String> sorted(Collection<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }

    /// Hosts of one registered domain are one site.
    private static String site(Channel channel) {
        return channel.platform().equals("web")
                ? Domains.registered(channel.nativeId().orElse(""))
                : channel.key();
    }
}
