package headwater.prose;

import headwater.model.Phrase;
import java.util.List;

/// A part of a report under one heading.
///
/// @param id the anchor, such as `earliest`
public record Section(String id, Phrase heading, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
