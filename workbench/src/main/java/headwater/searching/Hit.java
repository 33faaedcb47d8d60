package headwater.searching;

import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.When;
import headwater.search.Highlights;
import headwater.text.Document;

/// One item that was found, with the places at which it has the words.
///
/// @param channel what to call the channel
/// @param isPerhaps true if it may lie outside the window that was asked for
public record Hit(
        String id,
        String channel,
        String platform,
        String language,
        Known<When> published,
        boolean isPerhaps,
        Highlights.Shown shown) {

    static Hit of(Observation observation, boolean isPerhaps, Highlights highlights) {
        return new Hit(
                observation.id(),
                observation.channel().label(),
                observation.channel().platform(),
                observation.item().body().language().orElse(""),
                observation.item().published(),
                isPerhaps,
                highlights.in(Document.of(observation)));
    }
}
