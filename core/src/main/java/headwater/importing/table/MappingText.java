package headwater.importing.table;

import headwater.importing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A mapping file made ready to be edited. What was stated stays; what is guessed has a question mark behind the field,
/// with which no table is read, so that a person has seen each line before it counts.
final class MappingText {

    private MappingText() {}

    static List<String> of(Source source, Mapping stated, Guess guess, Mapping all) {
        List<String> lines = new ArrayList<>();
        String name = source.name().replaceAll("[\\p{Cntrl}]", " ");
        lines.add("# What the columns of " + name + " mean: field=column, or field=const:value for every row.");
        lines.add(
                "# A question mark behind a field marks a guess. No table is read while there is one: look at the rows,");
        lines.add("# then take the mark away, name another column, or delete the line.");
        new TreeMap<>(stated.fields()).forEach((field, column) -> lines.add(field + "=" + column));
        Map<String, String> guessed = new TreeMap<>(stated.unconfirmed());
        guess.fields().forEach((column, field) -> guessed.putIfAbsent(field, column));
        guessed.keySet().removeIf(stated::has);
        guessed.forEach((field, column) -> lines.add(field + Mapping.GUESSED + "=" + column));
        for (String field : List.of("published", "modified", "deleted", "captured")) {
            if (all.has(field) && !all.has(field + ".zone")) {
                lines.add("# " + field + ".zone=            the zone of its times, if they name none: Asia/Shanghai");
            }
            if (all.has(field) && !all.has(field + ".format")) {
                lines.add(
                        "# " + field + ".format=          only if its times cannot be read as they are: d/M/yyyy H:mm");
            }
        }
        for (String field : List.of("platform", "access_basis")) {
            if (!all.has(field)) {
                lines.add("# " + field + "=const:" + (field.equals("platform") ? "" : "public-account"));
            }
        }
        return lines;
    }
}
