package headwater.gram;

import java.util.stream.Stream;

/// Words that some text writes in small letters: where a headline writes them large, they are no names.
public final class CommonWords {

    private static final int SMALL = 2;

    /// [#SMALL] or another Latin letter, or 0 for what is none.
    private static final byte[] KINDS = kinds();

    private final ItemsByLine small = new ItemsByLine(1);

    private CommonWords() {}

    public static CommonWords of(Stream<String> texts) {
        CommonWords words = new CommonWords();
        texts.forEach(text -> words.read(text.toCharArray()));
        return words;
    }

    private void read(char[] text) {
        for (int at = 0; at < text.length; at++) {
            if (!isLatin(text[at])) {
                continue;
            }
            int end = at;
            while (end < text.length && isLatin(text[end])) {
                end++;
            }
            if (KINDS[text[at]] == SMALL && (at == 0 || !Character.isLetter(text[at - 1]))) {
                small.add(Hashes.small(text, at, end), 1);
            }
            at = end;
        }
    }

    /// True if the word at this place also stands somewhere in small letters.
    public boolean isOne(String text, int at) {
        int start = at;
        while (start > 0 && isLatin(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end > start
                && small.reaches(Hashes.small(text.substring(start, end).toCharArray(), 0, end - start));
    }

    private static boolean isLatin(char c) {
        return c < KINDS.length && KINDS[c] > 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x250];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) (Character.isLowerCase(c) ? SMALL : Character.isLetter(c) ? SMALL - 1 : 0);
        }
        return kinds;
    }
}
