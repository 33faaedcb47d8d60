package headwater.agreement;

import headwater.model.Known;
import headwater.model.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What people wrote down by hand, by item and coder.
///
/// @param byItem item to coder to codings, all sorted
/// @param unnamed codings that name no coder, and so cannot be held against another's
record Codings(Map<String, Map<String, List<Observation>>> byItem, int unnamed) {

    private static final String FORMAT = ":manual-review";

    static Codings of(List<Observation> observations) {
        Map<String, Map<String, List<Observation>>> byItem = new TreeMap<>();
        int unnamed = 0;
        List<Observation> codings = observations.stream()
                .filter(one -> one.capture().format().endsWith(FORMAT))
                .sorted(Comparator.comparing(Observation::id))
                .toList();
        Map<String, String> names = names(codings);
        for (Observation each : codings) {
            String key = Coder.key(each.capture().collector().person());
            if (key.isEmpty()) {
                unnamed++;
            } else {
                byItem.computeIfAbsent(each.itemKey(), none -> new TreeMap<>())
                        .computeIfAbsent(names.getOrDefault(key, key), none -> new ArrayList<>())
                        .add(each);
            }
        }
        return new Codings(byItem, unnamed);
    }

    /// How each coder is called: of the ways in which the name is written, the first in order.
    private static Map<String, String> names(List<Observation> codings) {
        Map<String, String> names = new TreeMap<>();
        for (Observation each : codings) {
            String name = each.capture().collector().person().strip();
            names.merge(Coder.key(name), name, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return names;
    }

    int count() {
        return (int) byItem.values().stream()
                .flatMap(coders -> coders.values().stream())
                .flatMap(List::stream)
                .count();
    }

    List<String> coders() {
        TreeSet<String> coders = new TreeSet<>();
        byItem.values().forEach(each -> coders.addAll(each.keySet()));
        return List.copyOf(coders);
    }

    int readByTwo() {
        return (int)
                byItem.values().stream().filter(coders -> coders.size() > 1).count();
    }

    /// One coder's word on one item.
    ///
    /// @param written by the last look; more than one where the coder is at odds with himself
    record Read(String coder, List<Written> written) {

        /// Known unless the coder wrote two different things.
        boolean isClear() {
            return written.stream().map(each -> each.value().key()).distinct().count() == 1;
        }
    }

    /// @param coding the observation
    record Written(String coder, String coding, Variable.Value value) {}

    /// What was written of a variable, by item; a coder who wrote nothing is not there.
    Map<String, List<Read>> read(Variable variable) {
        Map<String, List<Read>> read = new TreeMap<>();
        byItem.forEach((item, coders) -> {
            List<Read> said = new ArrayList<>();
            coders.forEach((coder, codings) -> {
                List<Written> written = written(variable, coder, codings);
                if (!written.isEmpty()) {
                    said.add(new Read(coder, written));
                }
            });
            read.put(item, said);
        });
        return read;
    }

    /// A later look takes the place of an earlier one. A mended row looks as late as the row it mends: then nobody can
    /// say which one holds.
    private static List<Written> written(Variable variable, String coder, List<Observation> codings) {
        List<Observation> saying =
                codings.stream().filter(each -> variable.of(each).isKnown()).toList();
        Instant last = saying.stream()
                .map(each -> each.capture().captured().earliest())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return saying.stream()
                .filter(each -> !each.capture().captured().latest().isBefore(last))
                .flatMap(each -> variable.of(each) instanceof Known.Value<Variable.Value>(Variable.Value value)
                        ? Stream.of(new Written(coder, each.id(), value))
                        : Stream.of())
                .toList();
    }
}
