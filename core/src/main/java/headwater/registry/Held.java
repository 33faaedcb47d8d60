package headwater.registry;

import headwater.model.Context;
import headwater.model.Infrastructure;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.Written;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a case holds that can be evidence: captures, cited documents, events and entries of published lists. What the
/// registry says itself is none.
final class Held {

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> byAddress = new HashMap<>();

    Held(List<Context> context, List<Observation> observations) {
        for (Context each : context) {
            boolean isEvidence = switch (each) {
                case Context.Document _, Context.Event _, Context.Listed _, Context.PublishedList _, Infrastructure _ ->
                    true;
                case Context.Question _,
                        Context.Outlet _,
                        Context.ControlStory _,
                        Context.Watched _,
                        Context.Searched _,
                        Context.Preregistration _,
                        Context.Uptake _,
                        Context.Contest _,
                        Context.Handling _,
                        Written _ -> false;
            };
            if (isEvidence) {
                ids.add(each.id());
            }
        }
        for (Observation each : observations) {
            ids.add(each.id());
            Stream.of(
                            each.item().address().url(),
                            each.item().address().canonical(),
                            each.capture().url())
                    .flatMap(known -> known.stream())
                    .map(Item.Address::key)
                    .forEach(address -> byAddress
                            .computeIfAbsent(address, none -> new TreeSet<>())
                            .add(each.id()));
        }
    }

    /// The ids that these lead to: an id to itself, an address to the captures of it, anything else to nothing.
    List<String> ids(List<String> evidence) {
        return evidence.stream()
                .flatMap(each -> ids.contains(each)
                        ? Stream.of(each)
                        : byAddress.getOrDefault(Item.Address.key(each), Set.of()).stream())
                .distinct()
                .toList();
    }
}
