package headwater.trace;

import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Relation;
import java.util.Optional;

/// What an item itself declares about where it was taken from: a repost, a reprint, a translation, a canonical
/// address on another site.
final class Declared {

    private Declared() {}

    /// How the child declares this parent, if it does.
    static Optional<Relation.Type> from(Node child, Node parent) {
        for (Observation capture : child.captures()) {
            for (Relation relation : capture.relations()) {
                if (relation.basis() != Relation.Basis.SIMILARITY
                        && isTaking(relation.type())
                        && pointsAt(relation.target(), parent)) {
                    return Optional.of(relation.type());
                }
            }
            if (hasAddress(parent, capture.item().address().declaredCanonical())) {
                return Optional.of(Relation.Type.SYNDICATED_FROM);
            }
        }
        return Optional.empty();
    }

    static boolean isTaking(Relation.Type type) {
        return switch (type) {
            case REPOST_OF, REPRINT_OF, QUOTE_OF, FORWARD_OF, SHARE_CARD_OF, SYNDICATED_FROM, TRANSLATION_OF -> true;
            case REPLY_TO, DUET_OF, USES_AUDIO, LINKS_TO, CITES, SAME_ITEM -> false;
        };
    }

    private static boolean pointsAt(Relation.Target target, Node parent) {
        boolean byId = target.nativeId().isKnown()
                && target.nativeId().equals(parent.observation().item().nativeId());
        boolean byName = !target.url().isKnown()
                && target.channelName().isKnown()
                && parent.outlet().isNamed(target.channelName().get());
        return byId || byName || hasAddress(parent, target.url());
    }

    private static boolean hasAddress(Node node, Known<String> url) {
        return url.isKnown()
                && node.captures().stream()
                        .map(each -> each.item().address())
                        .anyMatch(each -> each.url().map(Item.Address::key).equals(url.map(Item.Address::key))
                                || each.canonical().map(Item.Address::key).equals(url.map(Item.Address::key)));
    }
}
