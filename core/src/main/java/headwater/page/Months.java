package headwater.page;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names of months as pages write them, in full and short. A name that means one month in one language and another in
/// the next is none.
final class Months {

    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "tr", "ru", "uk", "id");

    /// Forms that no table of names has.
    private static final Map<String, Integer> FURTHER = Map.of(
            "sept", 9, "jänner", 1, "jän", 1, "juil", 7, "janv", 1, "févr", 2, "fév", 2, "avr", 4, "déc", 12, "mrz", 3);

    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /// One to twelve, or zero if it is no month.
    static int number(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
            for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
                for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                    String[] names = symbols.getMonths(context, width);
                    for (int i = 0; i < names.length; i++) {
                        String name = names[i].toLowerCase(Locale.ROOT).replace(".", "");
                        numbers.merge(name, i + 1, (one, other) -> one.equals(other) ? one : 0);
                    }
                }
            }
        }
        numbers.putAll(FURTHER);
        return Map.copyOf(numbers);
    }
}
