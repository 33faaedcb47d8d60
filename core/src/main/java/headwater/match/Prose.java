package headwater.match;

import headwater.model.Capture;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.model.When;
import headwater.text.Document;
import headwater.text.Normalised;
import java.util.List;
import java.util.stream.Stream;

/// An observation's words and what matching needs to know beside them.
///
/// @param item one string per published item, so that two captures of one page are not two sources
/// @param order the earliest it can have been published, as epoch seconds, or the largest number if unknown
record Prose(Document document, Normalised normalised, String channel, String item, long order) {

    /// Lists repeat the titles of everything on them, and profiles and barriers are not items.
    static Stream<Prose> of(Observation observation) {
        Item.Kind kind = observation.item().kind();
        Capture.Availability availability = observation.capture().availability();
        if (kind == Item.Kind.LIST
                || kind == Item.Kind.PROFILE
                || availability == Capture.Availability.LOGIN_WALL
                || availability == Capture.Availability.VERIFICATION_PAGE
                || availability == Capture.Availability.NOT_FOUND) {
            return Stream.empty();
        }
        Document document = Document.of(observation);
        Normalised normalised = Normalised.of(document.text());
        long order = observation.item().published().stream()
                .mapToLong((When when) -> when.earliest().getEpochSecond())
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return normalised.text().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Prose(document, normalised, observation.channel().key(), observation.itemKey(), order));
    }

    static List<Prose> all(List<Observation> observations) {
        return observations.stream().flatMap(Prose::of).toList();
    }
}
