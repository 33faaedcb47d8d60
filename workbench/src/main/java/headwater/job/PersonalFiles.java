package headwater.job;

import headwater.importing.Imported;
import headwater.importing.Reading;
import headwater.json.ObservationJson;
import headwater.model.Infrastructure;
import headwater.model.Observation;
import headwater.people.Covered;
import headwater.people.People;
import headwater.people.Privacy;
import headwater.people.Pseudonyms;
import headwater.problem.ProblemException;
import headwater.store.CaseStore;
import headwater.store.Receipt;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which original files of a case hold personal data: of private persons, or of whoever collected them.
///
/// What the case holds does not tell it alone: a record stands under one file also when two have it, and what could
/// not be read of a file is nowhere but in it. So those that nothing speaks against are read once more.
final class PersonalFiles {

    private final CaseStore store;
    private final UnaryOperator<Observation> left;
    private final People people;

    /// @param left what will be left of an observation
    PersonalFiles(CaseStore store, UnaryOperator<Observation> left) {
        this.store = store;
        this.left = left;
        this.people = new People(thrownAway(), Persons.privacy(store));
    }

    /// Pseudonyms under a key that nobody keeps.
    static Pseudonyms thrownAway() {
        byte[] key = new byte[Pseudonyms.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Pseudonyms(key);
    }

    /// The hashes of all of them.
    static Set<String> all(CaseStore store) {
        return store.receipts().stream().map(Receipt::sha256).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> personal() {
        Set<String> personal = new TreeSet<>();
        store.eachWithFile((file, json) -> {
            Observation read = ObservationJson.read(json);
            if (!personal.contains(file)
                    && (Covered.isPersonal(read)
                            || !left.apply(read).equals(read)
                            || read.warnings().stream().anyMatch(Observation.Warning::isRedaction))) {
                personal.add(file);
            }
        });
        for (Receipt each : store.receipts()) {
            if (!personal.contains(each.sha256()) && isPersonal(each)) {
                personal.add(each.sha256());
            }
        }
        return personal;
    }

    private boolean isPersonal(Receipt file) {
        boolean amongPersons = false;
        boolean refused = false;
        boolean empty = true;
        try (Stream<Imported> read = Reading.read(source(file))) {
            for (Iterator<Imported> records = read.iterator(); records.hasNext(); ) {
                switch (records.next()) {
                    case Imported.Accepted(Observation observation) -> {
                        if (Covered.isPersonal(people.pseudonymised(observation))) {
                            return true;
                        }
                        amongPersons |= Privacy.isAmongPersons(observation);
                        empty = false;
                    }
                    case Imported.Rejected rejected -> refused = true;
                    case Imported.Noted(Infrastructure record)
                    when record.dropped() > 0 -> {
                        return true;
                    }
                    case Imported.Noted noted -> empty = false;
                }
            }
        } catch (IOException | ProblemException unreadable) {
            // Nobody can say that it names no person.
            return true;
        }
        return refused && (amongPersons || empty);
    }

    private FileSource source(Receipt file) throws IOException {
        return Importing.source(
                store, new FileSource(store.originalFile(file.sha256()), file.name(), Instant.EPOCH, List.of()));
    }
}
