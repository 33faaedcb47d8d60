package headwater.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where words are looked for.
enum Field {
    /// The title or the text.
    ANYWHERE("anywhere", "partout"),
    TITLE("title", "titre"),
    TEXT("text", "texte"),
    /// The name of the channel, its handle and its id.
    CHANNEL("channel", "canal");

    private final String english;
    private final String french;

    Field(String english, String french) {
        this.english = english;
        this.french = french;
    }

    /// Fields of an index that hold these words.
    List<String> indexed() {
        return this == ANYWHERE ? List.of(TITLE.english, TEXT.english) : List.of(english);
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each != ANYWHERE && (each.english.equals(name) || each.french.equals(name)))
                .findFirst();
    }
}
