package headwater.job;

import headwater.custody.Entry;
import headwater.json.ObservationJson;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.people.Covered;
import headwater.people.People;
import headwater.people.Pseudonyms;
import headwater.people.Retention;
import headwater.people.Withheld;
import headwater.problem.Problem;
import headwater.store.CaseStore;
import headwater.store.Purge;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The end of the time for which a case may keep what is personal, looked at whenever the case is opened.
final class Expiry {

    private static final String ACT = "expire";

    private Expiry() {}

    /// Does what the case's retention says, if its time is up and it was not done.
    static void apply(CaseStore store, Instant now) {
        store.settlePurge();
        Retention retention = new Retention(Persons.handling(store).retention());
        Optional<Instant> end = retention.expires(store.created());
        if (end.isEmpty() || now.isBefore(end.get()) || done(store).isPresent()) {
            return;
        }
        Set<String> files = new HashSet<>();
        UnaryOperator<Observation> left = left(store, retention);
        store.eachWithFile((file, json) -> {
            Observation read = ObservationJson.read(json);
            if (retention.action() == Retention.Action.DELETE
                    || !left.apply(read).equals(read)
                    || isPersonal(read)) {
                files.add(file);
            }
        });
        store.purge(new Purge.Order(
                now,
                ACT,
                json -> {
                    Observation read = ObservationJson.read(json);
                    Observation after = left.apply(read);
                    return after.equals(read) ? json : ObservationJson.write(after);
                },
                files,
                "retention " + retention.code() + " ended on " + end.get() + ": "
                        + (retention.action() == Retention.Action.DELETE
                                ? "words and names removed"
                                : "names covered for good, the key destroyed")));
        store.forgetPeopleKey();
    }

    private static boolean isPersonal(Observation observation) {
        return Covered.isPersonal(observation);
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
        byte[] thrownAway = new byte[Pseudonyms.KEY_BYTES];
        new SecureRandom().nextBytes(thrownAway);
        People people = new People(new Pseudonyms(thrownAway), Persons.privacy(store));
        return each -> Covered.forGood(people.pseudonymised(each));
    }

    /// The entry of the custody log that says it was done.
    static Optional<Entry> done(CaseStore store) {
        return removals(store).stream().filter(each -> each.act().equals(ACT)).findFirst();
    }

    /// What was taken out of a case on purpose.
    static List<Entry> removals(CaseStore store) {
        return store.custody().stream()
                .filter(line -> line.contains("\"act\":\"" + ACT + "\"") || line.contains("\"act\":\"forget-key\""))
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
