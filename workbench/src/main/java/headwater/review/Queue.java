package headwater.review;

import headwater.agreement.Coder;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.screenshot.Screenshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What one person may still read in a case: what exactly one other person has read, and what nobody has.
///
/// It is blind: of what the other wrote down nothing is told, the title included, so that two readings are two
/// readings. A title stands here only if a file holds it.
///
/// @param second read by one other person
/// @param unread read by nobody
/// @param nameless how many others have neither an address, a number nor a kept screenshot to read them from
public record Queue(List<Waiting> second, List<Waiting> unread, int nameless) {

    /// No more than this many of a sort are shown at once.
    public static final int SHOWN = 50;

    private static final String BY_HAND = ":manual-review";

    public Queue {
        second = List.copyOf(second);
        unread = List.copyOf(unread);
    }

    /// One item that waits.
    ///
    /// @param title as a file has it; empty if none does
    /// @param fill what is filled into the form for it, by field
    public record Waiting(String title, Map<String, String> fill) {
        public Waiting {
            fill = new TreeMap<>(fill);
        }

        /// The hash of the screenshot by which it is known; empty if it is known otherwise.
        public String screenshot() {
            return fill.getOrDefault("screenshot_sha256", "");
        }

        /// What to find it by: its address, else its platform and number there.
        public String handle() {
            return fill.containsKey("url")
                    ? fill.get("url")
                    : fill.getOrDefault("platform", "") + " " + fill.getOrDefault("native_id", screenshot());
        }
    }

    /// @param coder who is going to read
    static Queue of(List<Observation> observations, String coder) {
        Map<String, List<Observation>> items = new TreeMap<>();
        observations.stream()
                .filter(each -> each.item().kind() != Item.Kind.LIST)
                .forEach(each -> items.computeIfAbsent(each.itemKey(), key -> new ArrayList<>())
                        .add(each));
        List<Waiting> second = new ArrayList<>();
        List<Waiting> unread = new ArrayList<>();
        int nameless = 0;
        for (List<Observation> item : items.values()) {
            Set<String> readers = readers(item);
            if (readers.size() > 1 || readers.contains(Coder.key(coder))) {
                continue;
            }
            Map<String, String> fill = fill(item);
            if (fill.isEmpty()) {
                nameless++;
            } else {
                (readers.isEmpty() ? unread : second).add(new Waiting(title(item), fill));
            }
        }
        return new Queue(second, unread, nameless);
    }

    private static boolean isByHand(Observation observation) {
        return observation.capture().format().endsWith(BY_HAND);
    }

    private static Set<String> readers(List<Observation> item) {
        Set<String> readers = new TreeSet<>();
        item.stream()
                .filter(Queue::isByHand)
                .forEach(
                        each -> readers.add(Coder.key(each.capture().collector().person())));
        return readers;
    }

    private static String title(List<Observation> item) {
        return item.stream()
                .filter(each -> !isByHand(each))
                .flatMap(each -> each.item().body().title().stream())
                .findFirst()
                .orElse("");
    }

    /// The address under which the item is known, so that the second reading is one of the same item.
    private static Map<String, String> fill(List<Observation> item) {
        for (Observation each : item) {
            Item.Address address = each.item().address();
            for (String url : Stream.concat(address.canonical().stream(), address.url().stream())
                    .toList()) {
                if (url.matches("(?i)https?://\\S+")) {
                    return Map.of("url", url, "platform", each.channel().platform());
                }
            }
        }
        return item.stream()
                .filter(each -> each.item().nativeId().isKnown())
                .findFirst()
                .map(each -> Map.of(
                        "native_id",
                        each.item().nativeId().get(),
                        "platform",
                        each.channel().platform()))
                .orElseGet(() -> pictured(item));
    }

    /// What is known by a screenshot that the case keeps may be read from it.
    private static Map<String, String> pictured(List<Observation> item) {
        return item.stream()
                .filter(each -> Screenshots.of(each).stream()
                        .anyMatch(sha256 -> each.itemKey().endsWith(sha256)))
                .findFirst()
                .map(each -> Map.of(
                        "screenshot_sha256",
                        Screenshots.of(each).getFirst(),
                        "platform",
                        each.channel().platform()))
                .orElse(Map.of());
    }
}
