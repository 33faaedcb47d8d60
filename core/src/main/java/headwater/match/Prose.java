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
import org.jspecify.annotations.Nullable;

/// An observation's words and what matching needs to know beside them.
final class Prose {

    private final Supplier<Document> words;
    private final Foldings foldings;

    /// Gives the comparison form; its places in the original are worked out again for the few that match.
    private final Supplier<char[]> units;

    private final String channel;
    private final Supplier<String> item;
    private final long order;
    private @Nullable Document document;

    /// @param words asked for once somebody reads them
    /// @param units the comparison form
    /// @param channel empty if the text is the only one of its channel
    /// @param item one string per published item, so that two captures of one page are not two sources
    /// @param order the earliest it can have been published, as epoch seconds, or the largest number if unknown
    Prose(
            Supplier<Document> words,
            Foldings foldings,
            Supplier<char[]> units,
            String channel,
            Supplier<String> item,
            long order) {
        this.words = words;
        this.foldings = foldings;
        this.units = units;
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
        Document document = Document.of(observation);
        char[] units = Normalised.units(document.text(), foldings);
        return units.length == 0
                ? Stream.empty()
                : Stream.of(new Prose(
                        () -> document,
                        foldings,
                        () -> units,
                        observation.channel().key(),
                        observation::itemKey,
                        order));
    }

    String id() {
        return document().id();
    }

    Document document() {
        Document known = document;
        if (known == null) {
            known = words.get();
            document = known;
        }
        return known;
    }

    /// Not to be changed.
    char[] units() {
        return units.get();
    }

    /// The comparison form with its places in the original, worked out again.
    Normalised normalised() {
        return Normalised.of(document().text(), foldings);
    }

    /// Replaces places of the original, in order, by the number of units that begin before each.
    void cut(int[] places) {
        Normalised.units(document().text(), foldings, places);
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
