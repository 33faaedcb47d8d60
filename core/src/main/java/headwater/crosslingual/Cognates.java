package headwater.crosslingual;

import java.util.stream.Stream;

/// English spellings that a French word regularly has: -ique is -ic, -ité is -ity. Both without accents and endings.
final class Cognates {

    private static final String[][] ENDINGS = {
        {"iqu", "ic"},
        {"ite", "iti"},
        {"it", "iti"},
        {"eur", "or"},
        {"eur", "er"},
        {"air", "ari"},
        {"ell", "al"},
        {"el", "al"},
        {"enc", "enci"},
        {"anc", "anci"},
        {"eus", "ous"},
        {"eu", "ous"},
        {"ier", "er"},
        {"if", "iv"},
        {"isation", "ization"},
        {"is", "iz"}
    };

    private static final int SHORTEST = 5;

    private Cognates() {}

    static Stream<String> of(String stem) {
        return stem.length() < SHORTEST
                ? Stream.empty()
                : Stream.of(ENDINGS)
                        .filter(ending -> stem.endsWith(ending[0]))
                        .map(ending -> stem.substring(0, stem.length() - ending[0].length()) + ending[1]);
    }
}
