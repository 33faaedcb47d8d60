package headwater.agreement;

import headwater.model.Capture;
import headwater.model.Count;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.model.When;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// What coders write down of an item, and how it is read from a coding.
///
/// @param isCount whether it is listed only where somebody wrote it down
record Variable(String id, Level level, boolean isCount, Function<Observation, Known<Value>> reading) {

    /// What one coder wrote.
    ///
    /// @param key equal for equal values
    /// @param size where the variable has an order; 0 otherwise
    /// @param shown for a person
    record Value(String key, double size, Phrase shown) implements Serializable {}

    /// What a platform counts and a row has a column for.
    private static final List<Count.Name> COUNTS = List.of(
            Count.Name.READS,
            Count.Name.VIEWS,
            Count.Name.PLAYS,
            Count.Name.LIKES,
            Count.Name.COMMENTS,
            Count.Name.SHARES,
            Count.Name.REPOSTS,
            Count.Name.SAVES,
            Count.Name.REACTIONS);

    /// From nothing to the whole text.
    private static final List<Item.Completeness> HELD = List.of(
            Item.Completeness.NONE,
            Item.Completeness.TITLE_ONLY,
            Item.Completeness.DIGEST,
            Item.Completeness.TRUNCATED,
            Item.Completeness.FULL);

    private static final String CODED = "coder:";

    static List<Variable> all() {
        return Stream.concat(
                        Stream.of(
                                new Variable("kind", Level.NOMINAL, false, Variable::kind),
                                new Variable("availability", Level.NOMINAL, false, Variable::availability),
                                new Variable("completeness", Level.ORDINAL, false, Variable::completeness),
                                new Variable("credit", Level.NOMINAL, false, Variable::credit),
                                new Variable("day", Level.INTERVAL, false, Variable::day),
                                new Variable(
                                        "title",
                                        Level.NOMINAL,
                                        false,
                                        each -> words(each, each.item().body().title())),
                                new Variable(
                                        "text",
                                        Level.NOMINAL,
                                        false,
                                        each -> words(each, each.item().body().text()))),
                        COUNTS.stream()
                                .map(name -> new Variable(key(name), Level.RATIO, true, each -> count(each, name))))
                .toList();
    }

    Phrase name() {
        return Phrase.of("agreement.variable." + id);
    }

    Known<Value> of(Observation coding) {
        return reading.apply(coding);
    }

    /// A cell left empty means the usual kind of the platform.
    private static Known<Value> kind(Observation coding) {
        Item.Kind kind = coding.item().kind();
        return kind == Item.Kind.UNKNOWN ? Known.notStated() : Known.of(coded("kind", kind, 0));
    }

    private static Known<Value> availability(Observation coding) {
        Capture.Availability availability = coding.capture().availability();
        return availability == Capture.Availability.UNKNOWN
                ? Known.notStated()
                : Known.of(coded("availability", availability, 0));
    }

    private static Known<Value> completeness(Observation coding) {
        Item.Completeness completeness = coding.item().body().completeness();
        return completeness == Item.Completeness.UNKNOWN
                ? Known.notStated()
                : Known.of(coded("completeness", completeness, HELD.indexOf(completeness)));
    }

    /// What the coder wrote, not what else was found in the words.
    private static Known<Value> credit(Observation coding) {
        return coding.credit().checked().stream()
                .filter(each -> each.startsWith(CODED))
                .map(each -> each.substring(CODED.length()))
                .flatMap(code -> Arrays.stream(Credit.Status.values())
                        .filter(each -> key(each).equals(code)))
                .findFirst()
                .map(each -> Known.of(coded("credit", each, 0)))
                .orElse(Known.notStated());
    }

    private static Value coded(String variable, Enum<?> constant, double size) {
        return new Value(key(constant), size, Phrase.of("agreement." + variable + "." + key(constant)));
    }

    /// The day as it was written, in the zone it was written in. One known from the number of the item was not.
    private static Known<Value> day(Observation coding) {
        if (!(coding.item().published() instanceof Known.Value<When>(When when))
                || when.basis() == When.Basis.ID_EMBEDDED
                || when.precision().compareTo(When.Precision.DAY) > 0) {
            return Known.notStated();
        }
        return localDay(when)
                .map(day -> new Value(
                        day.toString(),
                        day.toEpochDay(),
                        when.zoneId().isEmpty()
                                ? Phrase.of("agreement.day", when.raw())
                                : Phrase.of("agreement.day-in", when.raw(), when.zoneId())));
    }

    /// A time without a zone begins where the day begins first. A name that is no zone comes from elsewhere.
    private static Known<LocalDate> localDay(When when) {
        try {
            ZoneId zone = when.zone() == When.Zone.LOCAL_NAIVE
                    ? ZoneOffset.ofHours(14)
                    : when.zoneId().isEmpty() ? ZoneOffset.UTC : ZoneId.of(when.zoneId());
            return Known.of(when.earliest().atZone(zone).toLocalDate());
        } catch (DateTimeException unreadable) {
            return Known.absent(Known.Why.UNREADABLE);
        }
    }

    /// Words that may be what makes it one item are the same by themselves.
    private static Known<Value> words(Observation coding, Known<String> words) {
        return coding.itemKey().startsWith("urn:")
                ? Known.notStated()
                : words.map(each -> Normalizer.normalize(each, Normalizer.Form.NFC)
                                .replaceAll("\\s+", " ")
                                .strip())
                        .map(each -> new Value(each, 0, Phrase.of("agreement.words", each)));
    }

    /// An exact number; a rounded one and a floor are none.
    private static Known<Value> count(Observation coding, Count.Name name) {
        return coding.counts().stream()
                .filter(each -> each.name() == name)
                .flatMapToLong(each -> each.value().stream())
                .boxed()
                .findFirst()
                .map(each -> Known.of(new Value("" + each, each, Phrase.of("agreement.number", each))))
                .orElse(Known.notStated());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
