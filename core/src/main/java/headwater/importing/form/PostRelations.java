package headwater.importing.form;

import headwater.model.Known;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the platform itself ties a post to: `to.repost-of.id` and the like in the form. A place that holds several
/// values ties to several items.
final class PostRelations {

    private PostRelations() {}

    static List<Relation> of(Entry entry) {
        Set<String> types = entry.form().starting("to.").stream()
                .map(each -> each.split("\\.", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
        List<Relation> relations = new ArrayList<>();
        for (String code : types) {
            Relation.Type type =
                    Relation.Type.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
            relations.addAll(of(entry, type, "to." + code + "."));
        }
        return relations;
    }

    private static List<Relation> of(Entry entry, Relation.Type type, String prefix) {
        List<List<String>> ends = Stream.of("id", "name", "url", "title")
                .map(part -> entry.list(prefix + part).stream()
                        .filter(each -> !each.equals("0"))
                        .toList())
                .toList();
        int count = ends.stream().mapToInt(List::size).max().orElse(0);
        if (count == 0 && !entry.form().isSet(entry.record(), prefix + "mark")) {
            return List.of();
        }
        String path = entry.form().starting(prefix).stream()
                .findFirst()
                .map(entry.form()::path)
                .orElse(prefix);
        Relation.Basis basis = Relation.Basis.valueOf(entry.form()
                .setting("tied-by", "platform-mark")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < Math.max(count, 1); i++) {
            Relation.Target target =
                    new Relation.Target(at(ends.get(0), i), at(ends.get(1), i), at(ends.get(2), i), at(ends.get(3), i));
            String quote = ends.get(0).size() > i
                    ? ends.get(0).get(i)
                    : target.channelName().orElse("");
            relations.add(new Relation(type, target, basis, Relation.Evidence.at(path, quote)));
        }
        return relations;
    }

    private static Known<String> at(List<String> values, int index) {
        return index < values.size() ? Known.ofText(values.get(index)) : Known.notStated();
    }
}
