package headwater.crosslingual;

import headwater.text.Figures;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text as the lexicon knows them.
final class Words {

    private static final Pattern TIMES = Pattern.compile(
            "^[\\s\\u00A0\\u202F]?(?:de )?(?:(million)s?|(billion|milliard)s?|(trillion)s?|(thousand|mille))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final int[] ZEROS = {6, 9, 12, 3};

    private Words() {}

    /// Figures are written in plain digits, whatever their writing in the text.
    static List<String> of(String text, Tongue tongue, Set<String> dictionary) {
        List<String> words = new ArrayList<>();
        List<Span> figures = new ArrayList<>();
        for (Figures.Figure figure : mayHaveFigures(text) ? Figures.in(text) : List.<Figures.Figure>of()) {
            if (figures.isEmpty() || figures.getLast().end() <= figure.span().start()) {
                figures.add(figure.span());
                words.add(multiplied(figure, text));
            }
        }
        for (Runs.Run run : Runs.of(text)) {
            switch (run.kind()) {
                case HAN -> words.addAll(HanWords.of(run.form(), dictionary));
                case LETTERS -> {
                    if (run.form().length() > 1) {
                        words.add(Stems.of(run.form(), tongue));
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

    /// Looking for figures takes longer than all else; single number words are in the lexicon.
    private static boolean mayHaveFigures(String text) {
        return text.chars().anyMatch(c -> Character.isDigit(c) || "十百千万萬亿億".indexOf(c) >= 0);
    }

    /// 3.5 million as 3500000, as Chinese writes it.
    private static String multiplied(Figures.Figure figure, String text) {
        Matcher times = TIMES.matcher(text).region(figure.span().end(), text.length());
        if (!times.find()) {
            return figure.value();
        }
        for (int i = 0; i < ZEROS.length; i++) {
            if (times.group(i + 1) != null) {
                return new java.math.BigDecimal(figure.value())
                        .scaleByPowerOfTen(ZEROS[i])
                        .toPlainString();
            }
        }
        return figure.value();
    }

    static boolean isFigure(String word) {
        return word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }
}
