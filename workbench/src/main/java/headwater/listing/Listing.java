package headwater.listing;

import java.util.List;

/// A result as a table for people and as JSON for programs.
///
/// @param json one JSON document a row where [#lines] is true, else exactly one
/// @param lines whether the JSON form is one document a line (NDJSON)
/// @param below further tables for people, of which the JSON tells too
public record Listing(
        List<String> head, List<List<String>> rows, List<String> json, boolean lines, List<Listing> below) {

    public Listing(List<String> head, List<List<String>> rows, List<String> json, boolean lines) {
        this(head, rows, json, lines, List.of());
    }

    public Listing {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        json = List.copyOf(json);
        below = List.copyOf(below);
        if (!lines && json.size() != 1) {
            throw new IllegalArgumentException("one JSON document, not " + json.size());
        }
    }

    /// The JSON form as it is printed.
    public String text() {
        return String.join("\n", json) + (json.isEmpty() ? "" : "\n");
    }
}
