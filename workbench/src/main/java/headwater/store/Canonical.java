package headwater.store;

import headwater.people.Pseudonyms;

/// A record without what only says when and under which name it was handed over, so that two cases into which the same
/// material was put, in whatever order and whenever, can be told to be the same.
///
/// Left out are the place, whose beginning is the name of a file (the id stands for the bytes and the place in them),
/// the time of a capture that carries none, which is bounded by the import, and which pseudonym stands where, as each
/// case has a key of its own. Read as text, as a case may hold
/// millions: a name in quotes and a colon stand in no JSON text but before a value.
final class Canonical {

    private static final String FROM_THE_CLOCK = "\"basis\":\"collector-substituted\"";

    private Canonical() {}

    static String of(String json) {
        return Pseudonyms.covered(without("\"locator\":", timeless(json)));
    }

    /// Whether of two readings of one record the first is the one that stands.
    static boolean isBefore(String json, String other) {
        int order = Pseudonyms.covered(timeless(json)).compareTo(Pseudonyms.covered(timeless(other)));
        return order < 0 || (order == 0 && timeless(json).compareTo(timeless(other)) < 0);
    }

    private static String timeless(String json) {
        String name = "\"captured\":";
        int start = json.indexOf(name);
        return start >= 0
                        && json.substring(start, end(json, start + name.length()))
                                .contains(FROM_THE_CLOCK)
                ? without(name, json)
                : json;
    }

    /// Takes out the first member of that name.
    private static String without(String name, String json) {
        int start = json.indexOf(name);
        return start < 0 ? json : json.substring(0, start) + json.substring(end(json, start + name.length()));
    }

    /// Where the value that begins here ends.
    private static int end(String json, int start) {
        int depth = 0;
        boolean inText = false;
        for (int i = start; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText) {
                i += c == '\\' ? 1 : 0;
                inText = c != '"';
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (!inText && (depth < 0 || (depth == 0 && (c == ',' || c == '"' || c == '}' || c == ']')))) {
                return c == ',' || depth < 0 ? i : i + 1;
            }
        }
        return json.length();
    }
}
