package headwater.match;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import headwater.text.Document;
import headwater.text.Figures;
import headwater.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What two texts in any languages share that needs no dictionary: figures, and names written alike or known in
/// several languages.
///
/// @param score the worth of it all; one figure such as 31 is worth 1
/// @param figures shared figures, dates and years left out
record Evidence(double score, List<String> figures, List<String> names, List<Places> shared) {

    /// Where one shared thing stands in each.
    record Places(Span a, Span b) {}

    /// The most that names may add: two texts on one subject share them anyway.
    private static final double MOST_FOR_NAMES = 0.6;

    static Evidence of(Side a, Side b) {
        List<String> figures = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Places> shared = new ArrayList<>();
        double worth = 0;
        for (Map.Entry<String, Span> figure : a.figures().entrySet()) {
            Span other = b.figures().get(figure.getKey());
            if (other != null) {
                figures.add(figure.getKey());
                shared.add(new Places(figure.getValue(), other));
                worth += worthOf(new BigDecimal(figure.getKey()));
            }
        }
        double forNames = 0;
        for (Map.Entry<String, Span> name : a.names().entrySet()) {
            Span other = b.names().get(name.getKey());
            if (other != null) {
                names.add(name.getKey());
                shared.add(new Places(name.getValue(), other));
                forNames += 0.2;
            }
        }
        return new Evidence(worth + Math.min(MOST_FOR_NAMES, forNames), figures, names, shared);
    }

    /// A rare figure and something beside it.
    boolean suffices() {
        double rarest = figures.stream()
                .mapToDouble(figure -> worthOf(new BigDecimal(figure)))
                .max()
                .orElse(0);
        return rarest >= 1 && score >= 1.2;
    }

    List<Match.Passage> passages(boolean swap) {
        return shared.stream()
                .map(places ->
                        swap ? Match.Passage.of(places.b(), places.a()) : Match.Passage.of(places.a(), places.b()))
                .toList();
    }

    /// Small and round numbers stand in any text.
    private static double worthOf(BigDecimal figure) {
        if (figure.compareTo(BigDecimal.valueOf(13)) < 0 && figure.scale() <= 0) {
            return 0.2;
        }
        boolean round = figure.stripTrailingZeros().precision() == 1
                || figure.remainder(BigDecimal.TEN).signum() == 0;
        return round ? 0.5 : 1;
    }

    /// The figures and names of one text, each with its first place.
    record Side(SortedMap<String, Span> figures, SortedMap<String, Span> names) {

        static final Side NOTHING = new Side(new TreeMap<>(), new TreeMap<>());

        private static final Pattern LATIN_NAME =
                Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{IsLatin}’'-]{3,}(?:\\s+\\p{Lu}[\\p{IsLatin}’'-]{2,})+");

        static Side of(Document document) {
            String text = document.text();
            SortedMap<String, Span> figures = new TreeMap<>();
            for (Figures.Figure figure : Figures.in(text)) {
                if (!figure.isDate()) {
                    figures.putIfAbsent(figure.value(), figure.span());
                }
            }
            SortedMap<String, Span> names = new TreeMap<>();
            Matcher latin = LATIN_NAME.matcher(text);
            while (latin.find()) {
                names.putIfAbsent(latin.group(), new Span(latin.start(), latin.end()));
            }
            Countries.PLACES.forEach((name, code) -> {
                int at = text.indexOf(name);
                if (at >= 0) {
                    names.putIfAbsent(code, new Span(at, at + name.length()));
                }
            });
            return new Side(figures, names);
        }
    }

    /// Countries by their names in Chinese, English and French, from the Unicode Common Locale Data Repository.
    private static final class Countries {

        static final SortedMap<String, String> PLACES = places();

        private static SortedMap<String, String> places() {
            SortedMap<String, String> places = new TreeMap<>();
            for (ULocale locale :
                    List.of(ULocale.SIMPLIFIED_CHINESE, ULocale.TRADITIONAL_CHINESE, ULocale.ENGLISH, ULocale.FRENCH)) {
                LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
                for (String code : Locale.getISOCountries()) {
                    String name = names.regionDisplayName(code);
                    if (name != null && name.length() >= 2) {
                        places.putIfAbsent(
                                name,
                                LocaleDisplayNames.getInstance(ULocale.ENGLISH).regionDisplayName(code));
                    }
                }
            }
            return places;
        }
    }
}
