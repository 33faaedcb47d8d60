package headwater.job;

import headwater.custody.Entry;
import headwater.json.ObservationJson;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.people.Covered;
import headwater.people.People;
import headwater.people.Retention;
import headwater.people.Withheld;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import headwater.store.Purge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The end of the time for which a case may keep what is personal, looked at whenever the case is opened.
final class Expiry {

    /// Acts that take something out of a case.
    private static final List<String> ACTS = List.of(Purge.EXPIRE, Purge.WITHHOLD, "forget-key");

    private Expiry() {}

    /// Does what the case's retention says, if its time is up and it was not done; true if that is done now.
    static boolean apply(CaseStore store, Instant now) {
        store.settlePurge();
        Retention retention = new Retention(Persons.handling(store).retention());
        Optional<Instant> end = retention.expires(store.created());
        if (end.isEmpty() || now.isBefore(end.get())) {
            return false;
        }
        boolean isDue = done(store).isEmpty();
        if (isDue) {
            purge(store, retention, now, end.get());
        }
        // Also when a machine stopped between the two.
        store.forgetPeopleKey();
        return isDue;
    }

    private static void purge(CaseStore store, Retention retention, Instant now, Instant end) {
        UnaryOperator<Observation> left = left(store, retention);
        boolean words = retention.action() == Retention.Action.DELETE;
        store.purge(new Purge.Order(
                now,
                Purge.EXPIRE,
                json -> {
                    Observation read = ObservationJson.read(json);
                    Observation after = left.apply(read);
                    return after.equals(read) ? json : ObservationJson.write(after);
                },
                words ? PersonalFiles.all(store) : new PersonalFiles(store, left).personal(),
                "retention " + retention.code() + " ended on " + end + ": "
                        + (words ? "words and names removed" : "names covered for good, the key destroyed")));
    }

    /// What is left of an observation. Where names were kept until now, they get pseudonyms under a key that nobody
    /// keeps.
    private static UnaryOperator<Observation> left(CaseStore store, Retention retention) {
        if (retention.action() == Retention.Action.DELETE) {
            return Withheld::expired;
        }
        if (Persons.handling(store).persons() == Context.Persons.PSEUDONYMISE) {
            return Covered::forGood;
        }
        People people = new People(PersonalFiles.thrownAway(), Persons.privacy(store));
        return each -> Covered.forGood(people.pseudonymised(each));
    }

    /// The entry of the custody log that says it was done.
    static Optional<Entry> done(CaseStore store) {
        return removals(store).stream()
                .filter(each -> each.act().equals(Purge.EXPIRE))
                .findFirst();
    }

    /// What was taken out of a case on purpose.
    static List<Entry> removals(CaseStore store) {
        return store.custody().stream()
                .filter(line -> ACTS.stream().anyMatch(act -> line.contains("\"act\":\"" + act + "\"")))
                .map(Entry::read)
                .toList();
    }

    /// A case whose time is up takes nothing in.
    static void refuseImports(String name, CaseStore store) {
        done(store).ifPresent(entry -> {
            throw Problem.EXPIRED.at(name, entry.at() + ": " + entry.detail());
        });
    }
}
