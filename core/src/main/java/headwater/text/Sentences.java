package headwater.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The sentences of a text, by its punctuation and line breaks, in Chinese, English and French alike.
public final class Sentences {

    private static final String ENDS = "。！？!?…；";
    private static final String CLOSING = "”’」』»\"')）】》";
    private static final Set<String> SHORTENED = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "st", "no", "vs", "v", "jr", "sr", "inc",
            "ltd", "co", "m", "mm", "mme", "mlle", "sept", "jan", "feb", "aug", "oct", "nov", "dec", "janv", "févr");

    private Sentences() {}

    /// In order, without the white space around them, none empty.
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                add(sentences, text, start, i);
                start = i + 1;
            } else if (ENDS.indexOf(c) >= 0 || (c == '.' && endsAt(text, i, start))) {
                int end = i + 1;
                while (end < text.length() && (ENDS + CLOSING).indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text, start, text.length());
        return List.copyOf(sentences);
    }

    private static boolean endsAt(String text, int dot, int start) {
        int next = dot + 1;
        while (next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        int from = dot;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return !initial && !SHORTENED.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            sentences.add(new Span(from, to));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
