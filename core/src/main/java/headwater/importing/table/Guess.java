package headwater.importing.table;

import headwater.importing.value.Rows;
import headwater.model.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the columns of a table may mean, by their names and by what they hold. A guess is shown to a person and never
/// used by itself.
///
/// @param fields column to the field it is taken for, in the order of the fields
/// @param reasons column to why, also for those taken for nothing
record Guess(Map<String, String> fields, Map<String, Phrase> reasons) {

    private static final Set<String> ADDRESSES = Set.of("url", "account.url");

    /// Guesses for the columns that no field takes yet, out of the fields that have no column yet.
    static Guess of(List<String> columns, List<Rows.Row> sample, Mapping stated) {
        Guess guess = new Guess(new LinkedHashMap<>(), new LinkedHashMap<>());
        List<String> open = new ArrayList<>(columns);
        open.removeIf(stated::takes);
        Map<String, Content> contents = new LinkedHashMap<>();
        open.forEach(column -> contents.put(
                column, new Content(sample.stream().map(row -> row.cell(column)).toList())));
        for (String field : FieldNames.fields()) {
            if (!stated.has(field)) {
                guess.byName(field, contents);
            }
        }
        contents.forEach((column, content) -> {
            if (!guess.fields.containsKey(column)) {
                guess.byContent(column, content, stated);
            }
        });
        return guess;
    }

    /// The column with the most telling name whose cells do not say otherwise.
    private void byName(String field, Map<String, Content> contents) {
        String best = "";
        int rank = Integer.MAX_VALUE;
        for (Map.Entry<String, Content> each : contents.entrySet()) {
            int here = FieldNames.rank(field, each.getKey());
            if (here < 0 || fields.containsKey(each.getKey())) {
                continue;
            }
            if (!fits(field, each.getValue())) {
                reasons.put(
                        each.getKey(),
                        Phrase.of(
                                "importing.mapping.reason.contradicted",
                                field,
                                each.getValue().cells().getFirst()));
            } else {
                reasons.put(each.getKey(), Phrase.of("importing.mapping.reason.taken", field));
                best = here < rank ? each.getKey() : best;
                rank = Math.min(here, rank);
            }
        }
        if (!best.isEmpty()) {
            Content content = contents.getOrDefault(best, new Content(List.of()));
            boolean isEpoch = Mapping.TIMES.contains(field) && content.isEpoch();
            take(best, field, isEpoch ? content.epochReason() : Phrase.of("importing.mapping.reason.name", field));
        }
    }

    /// Whether the cells can be what the name says; an empty column can be anything.
    private static boolean fits(String field, Content content) {
        if (content.isEmpty()) {
            return true;
        }
        if (Mapping.TIMES.contains(field)) {
            return content.mayBeTimes();
        }
        if (Mapping.COUNTS.containsKey(field)) {
            return content.mayBeCounts();
        }
        return !ADDRESSES.contains(field) || content.mayBeAddresses();
    }

    private void byContent(String column, Content content, Mapping stated) {
        if (content.isEmpty()) {
            reasons.putIfAbsent(column, Phrase.of("importing.mapping.reason.empty"));
        } else if (content.isTimes()) {
            Phrase why = content.isEpoch()
                    ? content.epochReason()
                    : Phrase.of(
                            "importing.mapping.reason.times", content.cells().size());
            offer(column, "published", why, "importing.mapping.reason.which-time", stated);
        } else if (content.isAddresses()) {
            offer(column, "url", "importing.mapping.reason.addresses", stated);
        } else if (content.isIds()) {
            offer(column, "id", "importing.mapping.reason.digits", stated);
        } else if (content.isAccess()) {
            offer(column, "access_basis", "importing.mapping.reason.access", stated);
        } else if (content.isLanguages()) {
            offer(column, "language", "importing.mapping.reason.languages", stated);
        } else if (content.isPlatforms()) {
            offer(column, "platform", "importing.mapping.reason.platforms", stated);
        } else if (content.isOnlyCounts()) {
            reasons.putIfAbsent(column, Phrase.of("importing.mapping.reason.which-count"));
        } else if (content.isLongText()) {
            offer(column, "text", "importing.mapping.reason.long-text", stated);
        } else {
            reasons.putIfAbsent(column, Phrase.of("importing.mapping.reason.none"));
        }
    }

    private void offer(String column, String field, String why, Mapping stated) {
        offer(column, field, Phrase.of(why), "importing.mapping.reason.none", stated);
    }

    /// Takes the field if it is free; the reason stays with the column otherwise.
    private void offer(String column, String field, Phrase why, String taken, Mapping stated) {
        if (stated.has(field) || fields.containsValue(field)) {
            reasons.putIfAbsent(column, Phrase.of(taken));
        } else {
            take(column, field, why);
        }
    }

    private void take(String column, String field, Phrase why) {
        fields.put(column, field);
        reasons.put(column, why);
    }

    /// `field=column`, one after another.
    String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach((column, field) -> text.append(text.isEmpty() ? "" : "; ")
                .append(field)
                .append('=')
                .append(column));
        return text.toString();
    }
}
