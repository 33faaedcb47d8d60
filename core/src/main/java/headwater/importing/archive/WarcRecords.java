package headwater.importing.archive;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.model.Known;
import headwater.model.Observation;
import headwater.model.Observation.Warning;
import headwater.problem.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// The records of one archive in order. One that cannot be read is told and the next is tried; where the archive
/// itself breaks off, what came before stays.
final class WarcRecords implements Iterator<Imported> {

    private final Source source;
    private final WarcReader reader;
    private final ArrayDeque<Imported> ready = new ArrayDeque<>();
    private final Map<String, Integer> passed = new TreeMap<>();
    private final Bodies bodies = new Bodies();
    private @Nullable Observation last;
    private String brokenAt = "";
    private boolean any;
    private boolean done;

    WarcRecords(Source source, WarcReader reader) {
        this.source = source;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !done) {
            step();
        }
        return !ready.isEmpty();
    }

    @Override
    public Imported next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void step() {
        Optional<WarcRecord> record;
        try {
            record = reader.next();
        } catch (IOException | RuntimeException broken) {
            String place = "@" + position();
            // A record cut short was told already; that nothing can follow it is the same fault.
            finish(
                    place.equals(brokenAt)
                            ? Optional.empty()
                            : Optional.of(rejected(place, "the archive breaks off here: " + message(broken))));
            return;
        }
        if (record.isEmpty()) {
            finish(Optional.empty());
            return;
        }
        String place = "@" + position();
        try {
            switch (WarcPage.read(source, record.get(), place, bodies)) {
                case WarcPage.Read(Observation page) -> accept(page);
                case WarcPage.Passed(String what, List<Warning> faults) -> pass(what, faults, place);
                case WarcPage.Refused(Problem problem, String why) -> {
                    any = true;
                    ready.add(new Imported.Rejected(source.name() + place, problem, why));
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            any = true;
            brokenAt = place;
            ready.add(rejected(place, message(broken)));
        }
    }

    /// What is not read is counted; what in it is not as stated is rejected with its place.
    private void pass(String what, List<Warning> faults, String place) {
        passed.merge(what, 1, Integer::sum);
        any |= !faults.isEmpty();
        faults.forEach(fault -> ready.add(new Imported.Rejected(
                source.name() + place,
                Problem.HASH_MISMATCH,
                fault.path() + " of a record that is no page (" + what + "): " + fault.detail())));
    }

    private long position() {
        try {
            return reader.position();
        } catch (RuntimeException unknown) {
            return 0;
        }
    }

    private static String message(Throwable broken) {
        return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
    }

    private Imported rejected(String place, String why) {
        return new Imported.Rejected(source.name() + place, Problem.BROKEN_RECORD, why);
    }

    /// The last page is held back, so that what was passed over can be told on it.
    private void accept(Observation page) {
        any = true;
        if (last != null) {
            ready.add(new Imported.Accepted(last));
        }
        last = page;
    }

    private void finish(Optional<Imported> trouble) {
        done = true;
        if (last != null) {
            Observation page = passed.isEmpty()
                    ? last
                    : last.warned(List.of(new Warning("other-records", "archive", Bodiless.counted(passed))));
            ready.add(new Imported.Accepted(page));
            last = null;
        } else if (!any && trouble.isEmpty()) {
            ready.add(new Imported.Rejected(
                    source.name(),
                    Problem.UNKNOWN_FORMAT,
                    passed.isEmpty()
                            ? "the archive has no records"
                            : "no web page among its records: " + Bodiless.counted(passed)));
        }
        trouble.ifPresent(ready::add);
    }

    /// Absent as unreadable where a header is no number or date.
    static <T extends java.io.Serializable> Known<T> tried(java.util.function.Supplier<T> value) {
        try {
            return Known.of(value.get());
        } catch (RuntimeException unreadable) {
            return Known.absent(Known.Why.UNREADABLE);
        }
    }
}
