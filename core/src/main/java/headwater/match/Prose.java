package headwater.match;

import headwater.model.Capture;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.When;
import headwater.text.Document;
import headwater.text.Foldings;
import headwater.text.Normalised;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// An observation's words and what matching needs to know beside them.
final class Prose {

    private final Document document;
    private final Foldings foldings;

    /// The comparison form; its places in the original are worked out again for the few that match.
    private final char[] units;

    private final String channel;
    private final Supplier<String> item;
    private final long order;

    /// @param channel empty if the text is the only one of its channel
    /// @param item one string per published item, so that two captures of one page are not two sources
    /// @param order the earliest it can have been published, as epoch seconds, or the largest number if unknown
    Prose(Document document, Foldings foldings, String channel, Supplier<String> item, long order) {
        this.document = document;
        this.foldings = foldings;
        this.units = Normalised.units(document.text(), foldings);
        this.channel = channel;
        this.item = item;
        this.order = order;
    }

    /// Lists repeat the titles of everything on them, and profiles and barriers are not items.
    static Stream<Prose> of(Observation observation, Foldings foldings) {
        Item.Kind kind = observation.item().kind();
        Capture.Availability availability = observation.capture().availability();
        if (kind == Item.Kind.LIST
                || kind == Item.Kind.PROFILE
                || availability == Capture.Availability.LOGIN_WALL
                || availability == Capture.Availability.VERIFICATION_PAGE
                || availability == Capture.Availability.NOT_FOUND) {
            return Stream.empty();
        }
        long order = observation.item().published().stream()
                .mapToLong((When when) -> when.earliest().getEpochSecond())
                .findFirst()
                .orElse(Long.MAX_VALUE);
        Prose prose = new Prose(
                Document.of(observation), foldings, observation.channel().key(), observation::itemKey, order);
        return prose.units.length == 0 ? Stream.empty() : Stream.of(prose);
    }

    String id() {
        return document.id();
    }

    Document document() {
        return document;
    }

    /// Not to be changed.
    char[] units() {
        return units;
    }

    /// The comparison form with its places in the original, worked out again.
    Normalised normalised() {
        return Normalised.of(document.text(), foldings);
    }

    /// Replaces places of the original, in order, by the number of units that begin before each.
    void cut(int[] places) {
        Normalised.units(document.text(), foldings, places);
    }

    String channel() {
        return channel;
    }

    String item() {
        return item.get();
    }

    long order() {
        return order;
    }
}
