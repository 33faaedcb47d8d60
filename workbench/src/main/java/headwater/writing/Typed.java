package headwater.writing;

import headwater.listing.Tree;
import headwater.model.Written.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a person typed into a form: every field as text, by its name.
///
/// @param fields without space around what was typed; what is not there is empty
public record Typed(Map<String, String> fields) {

    static final List<String> LANGUAGES = List.of("en", "fr", "zh");

    public Typed {
        Map<String, String> stripped = new TreeMap<>();
        fields.forEach((field, text) -> stripped.put(field, text.strip()));
        fields = Map.copyOf(stripped);
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean has(String field) {
        return !get(field).isEmpty();
    }

    /// The same with a text in a field that has none.
    public Typed orElse(String field, String text) {
        Map<String, String> filled = new TreeMap<>(fields);
        filled.merge(field, text, (typed, other) -> typed.isEmpty() ? other : typed);
        return new Typed(filled);
    }

    /// Its lines, each once: addresses may hold commas.
    List<String> lines(String field) {
        return get(field)
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /// What stands in the fields of the languages whose names begin alike, such as `why-en`.
    List<Said> said(String before) {
        List<Said> said = new ArrayList<>();
        for (String language : LANGUAGES) {
            if (has(before + language)) {
                said.add(new Said(language, get(before + language)));
            }
        }
        return said;
    }

    /// True if something stands in a field of a language.
    boolean says(String before) {
        return LANGUAGES.stream().anyMatch(each -> has(before + each));
    }

    /// The constant that a field names; none if it names none of them.
    <T extends Enum<T>> Optional<T> constant(Class<T> type, String field) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> Tree.kebab(each.name()).equals(get(field).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// A number of per cent as a share; none if it is no number.
    Optional<Double> share(String field) {
        try {
            return Optional.of(new BigDecimal(get(field).replace(',', '.'))
                    .movePointLeft(2)
                    .doubleValue());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /// A share as it would be typed, without loss.
    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    static void put(Map<String, String> fields, String before, List<Said> said) {
        said.forEach(each -> fields.put(before + each.language(), each.text()));
    }
}
