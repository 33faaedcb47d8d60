package headwater.crosslingual;

import headwater.text.Figures;
import headwater.text.Multiples;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text as the lexicon knows them.
final class Words {

    private static final Pattern STRESS = Pattern.compile("\\p{Mn}");

    private Words() {}

    /// Figures are written in plain digits, whatever their writing in the text.
    static List<String> of(String text, Tongue tongue, Set<String> dictionary) {
        List<String> words = new ArrayList<>();
        List<Span> figures = new ArrayList<>();
        for (Figures.Figure figure : mayHaveFigures(text) ? Multiples.in(text) : List.<Figures.Figure>of()) {
            if (figures.isEmpty() || figures.getLast().end() <= figure.span().start()) {
                figures.add(figure.span());
                words.add(figure.value());
            }
        }
        for (Runs.Run run : Runs.of(text)) {
            switch (run.kind()) {
                case HAN -> words.addAll(HanWords.of(run.form(), tongue, dictionary));
                case LETTERS -> {
                    if (run.form().length() > 1) {
                        words.add(word(text, run, tongue));
                    }
                }
                case DIGITS -> {
                    if (figures.stream().noneMatch(span -> span.start() < run.end() && run.start() < span.end())) {
                        words.add(run.form());
                    }
                }
            }
        }
        return words;
    }

    private static String word(String text, Runs.Run run, Tongue tongue) {
        if (!tongue.keepsForms()) {
            return Stems.of(run.form(), tongue);
        }
        return tongue == Tongue.RUSSIAN ? cyrillic(text.substring(run.start(), run.end()), run.form()) : run.form();
    }

    /// With the letters that the form for comparison takes for Latin ones, and without marks of stress.
    private static String cyrillic(String word, String form) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                ? STRESS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT).replace('ё', 'е')
                : form;
    }

    /// Looking for figures takes longer than all else; single number words are in the lexicon.
    private static boolean mayHaveFigures(String text) {
        return text.chars().anyMatch(c -> Character.isDigit(c) || "十百千万萬亿億".indexOf(c) >= 0);
    }

    static boolean isFigure(String word) {
        return word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }
}
