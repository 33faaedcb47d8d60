package headwater.importing.table;

import headwater.importing.value.Rows;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/// What a person must still state or confirm before a table can be read.
///
/// @param stated what the mapping says
/// @param all the same with guesses for the rest
record Open(Mapping stated, Mapping all, Guess guess) {

    List<Phrase> in(Sample sample) {
        List<Phrase> open = new ArrayList<>();
        stated.problems().forEach(each -> open.add(Phrase.of("importing.mapping.open.problem", each)));
        stated.missing(sample.columns()).forEach(each -> open.add(Phrase.of("importing.mapping.open.missing", each)));
        for (String field : new TreeSet<>(Mapping.TIMES)) {
            if (all.has(field)) {
                time(field, sample, open);
            }
        }
        others(open);
        if (!all.has("access_basis")) {
            open.add(Phrase.of(
                    "importing.mapping.open.access",
                    String.join(", ", Mapping.codes(headwater.model.Capture.AccessBasis.class))));
        }
        if (!all.has("platform") && !all.has("url")) {
            open.add(Phrase.of("importing.mapping.open.platform"));
        }
        if (Stream.of("id", "url", "title", "text").noneMatch(all::has)) {
            open.add(Phrase.of("importing.mapping.open.item"));
        }
        return List.copyOf(open);
    }

    private void time(String field, Sample sample, List<Phrase> open) {
        String column = all.column(field);
        if (!stated.has(field)) {
            open.add(Phrase.of("importing.mapping.open.confirm-time", field, column));
        }
        List<String> cells = sample.rows().stream()
                .map((Rows.Row row) -> all.value(row, field).strip())
                .filter(each -> !each.isEmpty())
                .toList();
        List<Known<When>> read = cells.stream().map(all.clock(field)::read).toList();
        long naive = read.stream()
                .flatMap(Known::stream)
                .filter(when -> when.zone() == When.Zone.LOCAL_NAIVE)
                .count();
        long unread = read.stream().filter(each -> !each.isKnown()).count();
        if (unread > 0) {
            open.add(format(field, cells, (int) unread));
        }
        if ((naive > 0 || unread > 0) && !all.has(field + ".zone")) {
            open.add(Phrase.of("importing.mapping.open.zone", field, (int) (naive + unread), cells.size()));
        }
    }

    /// A pattern that reads every cell is offered, and said to be certain only if no other does.
    private Phrase format(String field, List<String> cells, int unread) {
        List<Matcher> figures = cells.stream()
                .map(Content.FIGURES::matcher)
                .filter(Matcher::matches)
                .toList();
        if (figures.isEmpty() || all.has(field + ".format")) {
            return Phrase.of("importing.mapping.open.format", field, unread, cells.size());
        }
        boolean dayFirst = figures.stream().anyMatch(each -> Integer.parseInt(each.group(1)) > 12);
        boolean monthFirst = figures.stream().anyMatch(each -> Integer.parseInt(each.group(3)) > 12);
        String key = dayFirst && monthFirst
                ? "importing.mapping.open.format-mixed"
                : dayFirst || monthFirst ? "importing.mapping.open.format-one" : "importing.mapping.open.format-either";
        return Phrase.of(
                key,
                field,
                TimeDoubts.pattern(figures.getFirst(), dayFirst || !monthFirst),
                TimeDoubts.pattern(figures.getFirst(), monthFirst && !dayFirst));
    }

    /// Guessed fields other than times, in one line.
    private void others(List<Phrase> open) {
        Map<String, String> guessed = new TreeMap<>(stated.unconfirmed());
        guess.fields().forEach((column, field) -> guessed.putIfAbsent(field, column));
        guessed.keySet().removeIf(field -> Mapping.TIMES.contains(field) || stated.has(field));
        if (!guessed.isEmpty()) {
            open.add(Phrase.of(
                    "importing.mapping.open.confirm",
                    String.join(
                            ", ",
                            guessed.entrySet().stream()
                                    .map(each -> each.getKey() + "=" + each.getValue())
                                    .toList())));
        }
    }
}
