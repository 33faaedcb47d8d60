package headwater.delta;

import headwater.text.Document;
import java.io.Serializable;
import java.util.List;

/// One side of a comparison: the words as captured, and what is known of them.
///
/// @param language `zh` for both scripts of Chinese, else a BCP 47 tag or its first part
/// @param isComplete false if the capture lacks a part: what it lacks was left out by nobody
/// @param images addresses of its images, in order
public record Version(Document document, String language, boolean isComplete, List<String> images)
        implements Serializable {

    public Version {
        images = List.copyOf(images);
    }

    /// The first part of the tag, by which two texts are of one language.
    String tongue() {
        int dash = language.indexOf('-');
        String first = dash < 0 ? language : language.substring(0, dash);
        return first.equals("yue") || first.equals("cmn") ? "zh" : first;
    }
}
