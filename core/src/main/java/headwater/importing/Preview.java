package headwater.importing;

import headwater.model.Count;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.When;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/// What the columns of a table are taken for and what its first rows would give, shown before anything is imported.
///
/// A field is stated by a mapping or guessed here. An import uses what is stated and never a guess.
///
/// @param form `csv`, `xlsx` or `ndjson`
/// @param sampled how many rows the guess was made from
/// @param open what a person must still state or confirm
/// @param mapping a mapping file to be edited, with every guess marked
public record Preview(
        String form, int sampled, List<Column> columns, List<Row> rows, List<Phrase> open, List<String> mapping)
        implements Serializable {

    /// How it is known what a column is.
    public enum Standing {
        STATED,
        UNCONFIRMED,
        GUESSED,
        IGNORED,
        UNKNOWN
    }

    /// One column.
    ///
    /// @param field what it is taken for, or empty
    /// @param reason why, or why for nothing
    public record Column(String name, String field, Standing standing, Phrase reason) implements Serializable {
        public Column {
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /// One row of the table.
    ///
    /// @param number the line or sheet row a person would go to
    /// @param fault why it would be rejected as the mapping stands, or empty
    public record Row(long number, List<Cell> cells, String fault) implements Serializable {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// One cell as it would be read.
    ///
    /// @param raw as in the table; the beginning of a long cell
    /// @param time what it says if the field is a time and the cell can be read as one
    /// @param count what it says if the field is a count
    /// @param doubts why it cannot be read, or what a person must know of it
    public record Cell(
            String field, String column, String raw, Known<When> time, Known<Count> count, List<Phrase> doubts)
            implements Serializable {
        public Cell {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(count, "count");
            doubts = List.copyOf(doubts);
        }
    }

    public Preview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        open = List.copyOf(open);
        mapping = List.copyOf(mapping);
    }
}
