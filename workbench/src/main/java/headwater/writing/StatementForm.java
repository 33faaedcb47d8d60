package headwater.writing;

import headwater.agreement.Coder;
import headwater.alternatives.Lexicon;
import headwater.listing.Tree;
import headwater.model.Confidence;
import headwater.model.Known;
import headwater.model.Written;
import headwater.model.Written.Said;
import headwater.model.Written.Sort;
import headwater.model.Written.Statement;
import headwater.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A statement as a person types it: every field as text, by its name.
///
/// @param typed what was typed, by field; what is not there is empty
public record StatementForm(Map<String, String> typed) {

    /// The fields, in the order in which they are asked for.
    public static final List<String> FIELDS = List.of(
            "id",
            "sort",
            "en",
            "fr",
            "zh",
            "evidence",
            "low",
            "high",
            "confidence",
            "why-en",
            "why-fr",
            "why-zh",
            "by");

    public StatementForm {
        Map<String, String> known = new TreeMap<>();
        for (String each : FIELDS) {
            known.put(each, typed.getOrDefault(each, "").strip());
        }
        typed = Map.copyOf(known);
    }

    /// A new one.
    public static StatementForm empty(String by) {
        return new StatementForm(Map.of("by", by, "sort", "fact"));
    }

    /// One that is there already, as it would be typed.
    public static StatementForm of(Statement statement) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("id", statement.id());
        typed.put("sort", Tree.kebab(statement.sort().name()));
        statement.words().forEach(each -> typed.put(each.language(), each.text()));
        typed.put("evidence", String.join("\n", statement.evidence()));
        statement.likelihood().stream().forEach(each -> {
            typed.put("low", percent(each.low()));
            typed.put("high", percent(each.high()));
        });
        statement.confidence().stream().forEach(each -> {
            typed.put("confidence", Tree.kebab(each.level().name()));
            each.why().forEach(why -> typed.put("why-" + why.language(), why.text()));
        });
        typed.put("by", statement.by());
        return new StatementForm(typed);
    }

    /// As it would be typed, without loss.
    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The ids it names, one a line: addresses may hold commas.
    public List<String> evidence() {
        return get("evidence")
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /// What was typed as a statement.
    ///
    /// @param id what it is called if no id was typed
    /// @param machine what wrote it, where a machine did: that stays, whoever changes it
    Statement statement(String id, Known<Written.Machine> machine) {
        if (Coder.key(get("by")).isEmpty()) {
            throw Problem.BAD_PARAMETER.at("by", "say who writes: initials or an organisation");
        }
        try {
            return new Statement(
                    get("id").isEmpty() ? id : get("id"),
                    constant(Sort.class, "sort"),
                    said(""),
                    evidence(),
                    likelihood(),
                    confidence(),
                    machine,
                    get("by"));
        } catch (IllegalArgumentException impossible) {
            throw Problem.BAD_PARAMETER.at("statement", String.valueOf(impossible.getMessage()));
        }
    }

    private List<Said> said(String before) {
        List<Said> said = new ArrayList<>();
        for (String language : List.of("en", "fr", "zh")) {
            if (!get(before + language).isEmpty()) {
                said.add(new Said(language, get(before + language)));
            }
        }
        return said;
    }

    private Known<Written.Likelihood> likelihood() {
        if (get("low").isEmpty() && get("high").isEmpty()) {
            return Known.notStated();
        }
        return Known.of(new Written.Likelihood(
                share("low"), share("high"), Lexicon.standard().table()));
    }

    private double share(String field) {
        try {
            return new BigDecimal(get(field).replace(',', '.')).movePointLeft(2).doubleValue();
        } catch (NumberFormatException e) {
            throw Problem.BAD_PARAMETER.at(field, "\"" + get(field) + "\" is no number of per cent, such as 60");
        }
    }

    private Known<Written.Basis> confidence() {
        return get("confidence").isEmpty()
                ? Known.notStated()
                : Known.of(new Written.Basis(constant(Confidence.class, "confidence"), said("why-")));
    }

    private <T extends Enum<T>> T constant(Class<T> type, String field) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> Tree.kebab(each.name()).equals(get(field).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.BAD_PARAMETER.at(
                        field,
                        "\"" + get(field) + "\" is none of "
                                + Stream.of(type.getEnumConstants())
                                        .map(each -> Tree.kebab(each.name()))
                                        .toList()));
    }
}
