package headwater.match;

import headwater.room.Room;
import headwater.text.Foldings;
import java.util.List;

/// A table that is a list of texts, for tests and runs.
public record TextList(List<Row> rows) implements TextReuse.Table {

    /// One text; see [TextReuse.Table].
    public record Row(String id, String language, String text, long order, String account) {}

    public TextList {
        rows = List.copyOf(rows);
    }

    public static TextReuse among(List<Row> rows, Foldings foldings) {
        return TextReuse.among(new TextList(rows), foldings, Room.heap());
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String id(int number) {
        return rows.get(number).id();
    }

    @Override
    public String language(int number) {
        return rows.get(number).language();
    }

    @Override
    public String text(int number) {
        return rows.get(number).text();
    }

    @Override
    public long order(int number) {
        return rows.get(number).order();
    }

    @Override
    public String account(int number) {
        return rows.get(number).account();
    }
}
