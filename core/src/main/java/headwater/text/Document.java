package headwater.text;

import headwater.model.Known;
import headwater.model.Observation;
import java.io.Serializable;

/// The words of one observation as one string, which every offset in matches, derivations and quotes refers to:
/// the title, a line break, the text.
///
/// @param language a BCP 47 tag, or `und`
/// @param titleLength the length of the title in UTF-16 units; 0 if there is none
public record Document(String id, String language, String text, int titleLength) implements Serializable {

    public static Document of(Observation observation) {
        String title = observation.item().body().title().orElse("");
        String body = observation.item().body().text().orElse("");
        Known<String> language = observation.item().body().language();
        String joined = title.isEmpty() ? body : body.isEmpty() ? title : title + "\n" + body;
        return new Document(observation.id(), language.orElse("und"), joined, title.length());
    }

    public String title() {
        return text.substring(0, titleLength);
    }

    /// Where the text begins, after the title and its line break.
    public int textStart() {
        return titleLength == 0 || titleLength == text.length() ? titleLength : titleLength + 1;
    }
}
