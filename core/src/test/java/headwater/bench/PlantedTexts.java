package headwater.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts of any number, made from a seed, a fifth of them copies of an earlier one, and which is a copy of which.
///
/// Every second text is put together from pieces of real texts where there are any, the others from made-up words. A
/// piece is too short to be a shared passage by itself. Nine texts in ten are written in Han characters or in letters,
/// half of them each, the tenth in both. Three texts in ten carry one of 200 stock phrases, of 40
/// letters or 14 Han characters, the first of them a hundred times as often as the hundredth.
final class PlantedTexts {

    /// @param group the number of the original that the text was copied from, or its own
    /// @param phrase which stock phrase the original carries, or -1
    record Made(String text, int group, Kind kind, int phrase) {}

    enum Kind {
        ORIGINAL,
        VERBATIM,
        /// One word in twelve is another, or is gone.
        EDITED,
        /// Other words before and after the whole.
        COMMENTED,
        /// Half of a short text, 300 characters of a long one, in a text of its own.
        QUOTED
    }

    private static final int COPIES_IN_TEN = 2;
    private static final int PHRASES = 200;
    private static final int QUOTE = 300;

    private static final int HAN = 0;
    private static final int LETTERS = 1;
    private static final int BOTH = 2;

    private final Random random;
    private final int length;

    /// Real pieces, and made-up words: in Han characters, in letters, and in both.
    private final List<List<String>> pieces;

    private final List<List<String>> words;
    private final List<String> phrases = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();

    private PlantedTexts(int length, List<String> pieces, long seed) {
        this.random = new Random(seed);
        this.length = length;
        this.pieces = byWriting(pieces);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            made.add(i % 3 == 0 ? han() : latin());
        }
        this.words = byWriting(made);
        for (int i = 0; i < PHRASES; i++) {
            int writing = i / 2 % 2;
            phrases.add(text(writing == HAN ? 14 : 40, i % 2 == 0, writing));
        }
    }

    private static List<List<String>> byWriting(List<String> all) {
        return List.of(
                all.stream().filter(PlantedTexts::isHan).toList(),
                all.stream().filter(each -> !isHan(each)).toList(),
                all);
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /// @param length of an original, in characters
    /// @param pieces of real text, none if there is no data
    static List<Made> of(int many, int length, List<String> pieces, long seed) {
        PlantedTexts texts = new PlantedTexts(length, pieces, seed);
        while (texts.made.size() < many) {
            texts.made.add(texts.next());
        }
        return texts.made;
    }

    private Made next() {
        int place = made.size();
        if (place < 10 || random.nextInt(10) >= COPIES_IN_TEN) {
            String fresh = text(length * 3 / 4 + random.nextInt(length / 2), place % 2 == 0);
            int phrase = random.nextInt(10) < 3 ? phrase() : -1;
            return new Made(phrase < 0 ? fresh : fresh + " " + phrases.get(phrase), place, Kind.ORIGINAL, phrase);
        }
        Made source = made.get(random.nextInt(place));
        while (source.kind() != Kind.ORIGINAL) {
            source = made.get(random.nextInt(place));
        }
        Kind kind = List.of(Kind.VERBATIM, Kind.EDITED, Kind.EDITED, Kind.COMMENTED, Kind.QUOTED)
                .get(random.nextInt(5));
        return new Made(copy(source.text(), kind, place % 2 == 0), source.group(), kind, source.phrase());
    }

    private String copy(String text, Kind kind, boolean real) {
        return switch (kind) {
            case ORIGINAL, VERBATIM -> text;
            case EDITED -> edited(text);
            case COMMENTED -> text(length / 4, real) + " " + text + " " + text(length / 4, real);
            case QUOTED -> {
                int quote = Math.min(QUOTE, text.length() / 2);
                int from = random.nextInt(text.length() - quote);
                yield text(length / 4, real) + " " + text.substring(from, from + quote) + " " + text(length / 4, real);
            }
        };
    }

    private String edited(String text) {
        StringBuilder edited = new StringBuilder();
        for (String word : text.split(" ")) {
            if (random.nextInt(12) > 0) {
                edited.append(word).append(' ');
            } else if (random.nextBoolean()) {
                List<String> others = words.get(isHan(word) ? HAN : LETTERS);
                edited.append(others.get(random.nextInt(others.size()))).append(' ');
            }
        }
        return edited.toString().strip();
    }

    private String text(int characters, boolean real) {
        int of = random.nextInt(20);
        return text(characters, real, of < 9 ? HAN : of < 18 ? LETTERS : BOTH);
    }

    private String text(int characters, boolean real, int writing) {
        List<String> from = real && !pieces.get(BOTH).isEmpty() ? pieces.get(writing) : words.get(writing);
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(from.get(random.nextInt(from.size()))).append(' ');
        }
        return text.toString().strip();
    }

    /// The first phrase is the commonest, and each later one rarer in proportion to its place.
    private int phrase() {
        return (int) (Math.pow(PHRASES, random.nextDouble()) - 1);
    }

    private String latin() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private String han() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(2); i >= 0; i--) {
            double skew = random.nextDouble();
            word.appendCodePoint(0x4E00 + (int) (skew * skew * 6_000));
        }
        return word.toString();
    }
}
