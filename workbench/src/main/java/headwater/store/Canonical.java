package headwater.store;

import headwater.people.Pseudonyms;
import java.util.regex.Pattern;

/// A record without what only says when and under which name it was handed over, so that two cases into which the same
/// material was put, in whatever order and whenever, can be told to be the same.
///
/// Left out are the place, whose beginning is the name of a file (the id stands for the bytes and the place in them),
/// the times of what carries none, which are bounded by the import, and which pseudonym stands where, as each case has
/// a key of its own. Read as text, as a case may hold millions: a name in bare quotes before a colon stands in no text
/// of JSON.
final class Canonical {

    private static final String TEXT = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

    private static final String FROM_THE_CLOCK = "\"basis\":\"collector-substituted\"}";

    /// A time as it is written, up to its basis.
    private static final Pattern TIME = Pattern.compile("\\{\"value\":(?:null|" + TEXT + "),\"raw\":" + TEXT
            + ",\"earliest\":" + TEXT + ",\"latest\":" + TEXT + ",\"precision\":" + TEXT + ",\"zone\":" + TEXT
            + ",(?:\"zone_id\":" + TEXT + ",)?" + FROM_THE_CLOCK);

    private static final Pattern PLACE = Pattern.compile("\"locator\":" + TEXT);

    private Canonical() {}

    static String of(String json) {
        return Pseudonyms.covered(PLACE.matcher(timeless(json)).replaceFirst("\"locator\":null"));
    }

    /// Whether of two readings of one record the first is the one that stands.
    static boolean isBefore(String json, String other) {
        return timeless(json).compareTo(timeless(other)) < 0;
    }

    private static String timeless(String json) {
        return json.contains(FROM_THE_CLOCK) ? TIME.matcher(json).replaceAll("{" + FROM_THE_CLOCK) : json;
    }
}
