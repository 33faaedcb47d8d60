package headwater.crosslingual;

/// Words without the endings that number, gender, person and tense give them, so that the forms of one word meet.
///
/// Both are light: they join what belongs together in most texts and leave the rest to the lexicon, which lists
/// irregular forms. Words come without accents and in small letters.
final class Stems {

    private static final int LONGEST = 24;

    private Stems() {}

    static String of(String word, Tongue tongue) {
        String whole = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return switch (tongue) {
            case ENGLISH -> english(whole);
            case FRENCH -> french(whole);
            case CHINESE -> english(whole);
            default -> Endings.without(whole, tongue);
        };
    }

    private static String english(String word) {
        String stem = word;
        if (stem.endsWith("sses")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("ies") && stem.length() > 4) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("s")
                && stem.length() > 3
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("ing") && stem.length() > 5 && hasVowel(stem, 3)) {
            stem = single(cut(stem, 3));
        } else if (stem.endsWith("ed") && stem.length() > 4 && hasVowel(stem, 2)) {
            stem = single(cut(stem, 2));
        } else if (stem.endsWith("ly") && stem.length() > 5) {
            stem = cut(stem, 2);
        }
        if (stem.endsWith("e") && stem.length() > 3) {
            stem = cut(stem, 1);
        }
        return stem.endsWith("y") && stem.length() > 3 ? cut(stem, 1) + "i" : stem;
    }

    private static final String[] FRENCH_ENDINGS = {
        "eraient", "erions", "eriez", "erait", "erais", "eront", "erons", "erez", "erai", "eras", "era", "aient",
        "erent", "antes", "ante", "ants", "ees", "ait", "ais", "ant", "ons", "iez", "er", "ez", "ee", "es", "ent"
    };

    private static String french(String word) {
        if (word.length() <= 3) {
            return word;
        }
        String stem = word;
        if (stem.endsWith("aux") && stem.length() > 4) {
            return cut(stem, 2) + "l";
        }
        if ((stem.endsWith("s") || stem.endsWith("x")) && stem.length() > 4 && !stem.endsWith("ss")) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("ment")) {
            return stem;
        }
        for (String ending : FRENCH_ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
                return single(cut(stem, ending.length()));
            }
        }
        if (stem.endsWith("e") && stem.length() > 3) {
            stem = cut(stem, 1);
        }
        return single(stem);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static String single(String stem) {
        int size = stem.length();
        return size > 3 && stem.charAt(size - 1) == stem.charAt(size - 2) ? cut(stem, 1) : stem;
    }

    private static boolean hasVowel(String word, int without) {
        for (int i = 0; i < word.length() - without; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
