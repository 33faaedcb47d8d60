package headwater.custody;

import headwater.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/// Walks a custody log in order and says where it is not a chain: an entry that was changed, removed, moved or added.
///
/// A chain alone cannot show that its end was cut off or that all of it was written anew. Against that its head has to
/// be known from elsewhere: from the case, a manifest, a timestamp, or a note somebody made of it.
public final class Chain {

    private final String where;
    private final List<Fault> faults = new ArrayList<>();
    private long number;
    private String head = Entry.NONE;
    private String records = "";

    /// @param where what the log is called in faults
    public Chain(String where) {
        this.where = where;
    }

    /// The next entry as it is kept.
    ///
    /// @param stated its hash as kept beside it
    public void next(String line, String stated) {
        String found = Sha256.of(line);
        if (!found.equals(stated)) {
            fault(number + 1, "the entry is not the one that was written: its hash is " + found + ", not " + stated);
        }
        next(line);
        // Those after it are tied to the hash it had, and are no further faults.
        head = stated;
    }

    /// The next entry where its hash is known only from the entry after it.
    public void next(String line) {
        Entry entry;
        try {
            entry = Entry.read(line);
        } catch (ProblemException broken) {
            fault(number + 1, broken.detail());
            number++;
            head = Sha256.of(line);
            return;
        }
        if (entry.number() > number + 1) {
            boolean one = entry.number() == number + 2;
            fault(
                    number + 1,
                    one ? "the entry is missing" : "all up to entry " + (entry.number() - 1) + " are missing");
        } else if (entry.number() <= number) {
            fault(entry.number(), "the entry stands after entry " + number + ": it was added or moved");
        } else if (!entry.previous().equals(head)) {
            fault(
                    entry.number(),
                    "the entry does not follow the one before it: it names " + entry.previous() + ", not " + head);
        }
        number = Math.max(number, entry.number());
        head = Sha256.of(line);
        records = entry.records();
    }

    /// The hash of the last entry, or [Entry#NONE].
    public String head() {
        return head;
    }

    /// The number of the last entry, or 0.
    public long length() {
        return number;
    }

    /// The digest of the records as of the last entry.
    public String records() {
        return records;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// The head as known from elsewhere; a fault if it is another.
    public void mustEnd(long length, String known, String source) {
        if (length != number) {
            fault(
                    Math.max(1, Math.min(length, number) + (length > number ? 1 : 0)),
                    source + " knows " + length + " entries, the log has " + number
                            + (length > number ? ": its end is missing" : ": entries were added"));
        } else if (!known.equals(head)) {
            fault(Math.max(1, number), source + " knows the last entry as " + known + ", the log has " + head);
        }
    }

    private void fault(long entry, String detail) {
        faults.add(Fault.record(where + " entry " + entry, detail));
    }
}
