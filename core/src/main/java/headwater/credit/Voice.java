package headwater.credit;

import headwater.lexicon.Plain;
import headwater.model.Item;
import headwater.model.Observation;
import headwater.text.Document;

/// One item and who speaks in it: all that deciding a credit needs to know of either side.
///
/// @param document its title and text as one string, to which offsets refer
public record Voice(Observation observation, Document document, Outlets.Speaker speaker) {

    /// `zh` for both scripts of Chinese, `und` where it is not known.
    public String language() {
        String tag = document.language();
        if (tag.equals("und") && Plain.isHan(document.text())) {
            return "zh";
        }
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    boolean isFull() {
        return observation.item().body().completeness() == Item.Completeness.FULL;
    }

    boolean isOf(Voice other) {
        return speaker.key().equals(other.speaker.key());
    }
}
