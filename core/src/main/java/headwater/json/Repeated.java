package headwater.json;

import java.util.List;

/// Texts that stand in record after record, such as the hash of a file or the marks of credit that were looked for:
/// one of each is held, and not one for each of a hundred thousand records.
///
/// It forgets what another text takes the place of, and so holds no more than its slots. Threads may share it: what one
/// puts in is whole for the others, as neither texts nor these lists change.
final class Repeated {

    private static final int SLOTS = 1 << 12;

    /// Longer ones are texts of people, which seldom repeat.
    private static final int LONGEST = 80;

    private static final Object[] HELD = new Object[SLOTS];

    private Repeated() {}

    /// An equal text.
    static String text(String text) {
        return text.length() > LONGEST ? text : (String) held(text);
    }

    /// An equal list, which cannot be changed.
    @SuppressWarnings("unchecked")
    static List<String> list(List<String> list) {
        return (List<String>) held(List.copyOf(list));
    }

    private static Object held(Object value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 12 ^ hash >>> 24) & (SLOTS - 1);
        Object known = HELD[slot];
        if (value.equals(known)) {
            return known;
        }
        HELD[slot] = value;
        return value;
    }
}
