package headwater.writing;

import headwater.model.Context.Searched;
import headwater.model.When;
import headwater.model.Written.Contender;
import headwater.model.Written.QuerySet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Who stands for election, by which words, where and over which days was looked, as a person types it.
final class SearchForm {

    private SearchForm() {}

    static Typed of(Contender contender) {
        return new Typed(Map.of(
                "id",
                contender.id(),
                "names",
                String.join("\n", contender.names()),
                "leaders",
                String.join("\n", contender.leaders())));
    }

    static List<FormFault> contenderFaults(Typed typed) {
        return new Faults(typed).required("names").found();
    }

    static Contender contender(Typed typed, String id) {
        return new Contender(id, typed.lines("names"), typed.lines("leaders"));
    }

    static Typed of(QuerySet queries) {
        return new Typed(Map.of(
                "id",
                queries.id(),
                "platform",
                queries.platform(),
                "terms",
                String.join("\n", queries.terms()),
                "justification",
                queries.justification(),
                "by",
                queries.by()));
    }

    static List<FormFault> queryFaults(Typed typed) {
        return new Faults(typed).required("platform").required("terms").by().found();
    }

    static QuerySet queries(Typed typed, String id) {
        return new QuerySet(id, platform(typed), typed.lines("terms"), typed.get("by"), typed.get("justification"));
    }

    static Typed of(Searched searched) {
        return new Typed(Map.of(
                "id",
                searched.id(),
                "platform",
                searched.platform(),
                "from",
                searched.from().toString(),
                "to",
                searched.to().toString(),
                "zone",
                searched.zone().getId(),
                "basis",
                searched.basis()));
    }

    static List<FormFault> searchedFaults(Typed typed) {
        Optional<LocalDate> from = day(typed, "from");
        Optional<LocalDate> to = day(typed, "to");
        return new Faults(typed)
                .required("platform")
                .addIf(from.isEmpty(), "from", "day")
                .addIf(to.isEmpty(), "to", "day")
                .addIf(from.isPresent() && to.isPresent() && to.get().isBefore(from.get()), "to", "order")
                .addIf(read(typed, "zone", ZoneId::of).isEmpty(), "zone", "zone")
                .required("basis")
                .found();
    }

    static Searched searched(Typed typed, String id) {
        return new Searched(
                id,
                platform(typed),
                day(typed, "from").orElseThrow(),
                day(typed, "to").orElseThrow(),
                read(typed, "zone", ZoneId::of).orElseThrow(),
                typed.get("basis"));
    }

    /// Platforms are compared as importers name them, in small letters.
    private static String platform(Typed typed) {
        return typed.get("platform").toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(Typed typed, String field) {
        return read(typed, field, LocalDate::parse).filter(When::isPossible);
    }

    private static <T> Optional<T> read(Typed typed, String field, Function<String, T> read) {
        try {
            return Optional.of(read.apply(typed.get(field)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
