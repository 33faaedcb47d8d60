package headwater.opendata;

import headwater.delta.Change;
import headwater.model.Known;
import headwater.model.When;
import headwater.revision.History;
import headwater.revision.NotYet;
import headwater.revision.Version;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The texts of one item, and the capture that shows that it was not there yet, as JSON.
final class HistoryTree {

    private HistoryTree() {}

    static ObjectNode of(History history) {
        ObjectNode node = Tree.object().put("item", history.item());
        ArrayNode texts = node.putArray("texts");
        history.versions().forEach(each -> texts.add(text(history, each)));
        node.put("texts_left", history.left());
        if (history.notYet() instanceof Known.Value<NotYet>(NotYet notYet)) {
            ObjectNode without = node.putObject("not_yet")
                    .put("how", Tree.lower(notYet.how()))
                    .put("observation", notYet.observation())
                    .put("contradicts", notYet.contradicts());
            without.set("captured", Tree.when(notYet.captured()));
            if (notYet.stated() instanceof Known.Value<When>(When stated)) {
                without.set("stated", Tree.when(stated));
            } else {
                without.putNull("stated");
            }
        } else {
            node.putNull("not_yet");
        }
        return node;
    }

    private static ObjectNode text(History history, Version version) {
        ObjectNode node = Tree.object()
                .put("observation", version.id())
                .put("after", version.after())
                .put("carries", history.carrying().contains(version.id()));
        node.set("captures", Tree.strings(version.captures()));
        if (version.since() instanceof Known.Value<When>(When since)) {
            node.set("since", Tree.when(since));
        } else {
            node.putNull("since");
        }
        node.set("changes", changes(version.edit().changes()));
        ArrayNode gained = node.putArray("gained");
        version.edit()
                .gained()
                .forEach(each -> gained.addObject().put("start", each.start()).put("end", each.end()));
        return node;
    }

    static ArrayNode changes(List<Change> changes) {
        ArrayNode nodes = Tree.array();
        changes.forEach(each -> {
            ObjectNode change = nodes.addObject()
                    .put("sort", Tree.lower(each.sort()))
                    .put("parent_start", each.parentStart())
                    .put("parent_end", each.parentEnd())
                    .put("child_start", each.childStart())
                    .put("child_end", each.childEnd())
                    .put("quoted", each.quoted());
            change.set("why", Tree.phrase(each.why()));
        });
        return nodes;
    }
}
