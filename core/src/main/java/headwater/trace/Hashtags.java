package headwater.trace;

import headwater.lexicon.Plain;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The hashtags of items, in letters: case, width, script and punctuation make no difference.
final class Hashtags {

    /// A tag between two marks, as Chinese platforms write it.
    private static final Pattern TAG = Pattern.compile("[#＃]([^#＃\\n]{1,80})[#＃]");

    /// A tag that fewer than one outlet in so many uses is not what a narrative goes by.
    private static final int ONE_IN = 4;

    private Hashtags() {}

    static Set<String> in(Node node) {
        return Stream.concat(
                        node.observation().item().references().hashtags().stream(),
                        TAG.matcher(node.document().text()).results().map(each -> each.group(1)))
                .map(Plain::letters)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    /// The tag that most outlets use, by which the narrative goes round; empty if there is none.
    static String common(List<Node> nodes) {
        Map<String, Set<String>> users = new TreeMap<>();
        Set<String> outlets = new HashSet<>();
        for (Node node : nodes) {
            outlets.add(node.outlet().key());
            for (String tag : in(node)) {
                users.computeIfAbsent(tag, _ -> new HashSet<>())
                        .add(node.outlet().key());
            }
        }
        return users.entrySet().stream()
                .filter(each -> each.getValue().size() > 1 && each.getValue().size() * ONE_IN >= outlets.size())
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
