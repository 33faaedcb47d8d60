package headwater.gram;

import java.util.stream.Stream;

/// Words that some text writes in small letters: where a headline writes them large, they are no names.
public final class CommonWords {

    private static final int SMALL = 2;

    private static final byte[] KINDS = kinds();

    private final ItemsByLine small = new ItemsByLine(1);

    private CommonWords() {}

    public static CommonWords of(Stream<String> texts) {
        CommonWords words = new CommonWords();
        texts.forEach(words::read);
        return words;
    }

    private void read(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (kind(text.charAt(at)) == 0) {
                continue;
            }
            boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
            int end = end(text, at);
            if (starts && kind(text.charAt(at)) == SMALL) {
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
        int end = end(text, at);
        return end > start && small.reaches(Hashes.small(text, start, end));
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLatin(char c) {
        return kind(c) > 0;
    }

    /// [#SMALL] or another Latin letter, or 0 for what is none.
    private static int kind(char c) {
        return c < KINDS.length ? KINDS[c] : 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x250];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) (Character.isLowerCase(c) ? SMALL : Character.isLetter(c) ? SMALL - 1 : 0);
        }
        return kinds;
    }
}
