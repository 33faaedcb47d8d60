package headwater.job;

import headwater.json.ContextJson;
import headwater.json.ObservationJson;
import headwater.model.Context;
import headwater.model.Known;
import headwater.people.Covered;
import headwater.people.People;
import headwater.people.Privacy;
import headwater.people.Pseudonyms;
import headwater.people.Retention;
import headwater.store.CaseStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// How one case treats persons.
final class Persons {

    /// A case from before there was a choice: pseudonyms from now on, and nothing is removed that nobody agreed to.
    private static final Context.Handling BEFORE = new Context.Handling(
            Context.Handling.ID,
            Known.notStated(),
            Context.Persons.PSEUDONYMISE,
            Privacy.FLOOR,
            Retention.NONE.code(),
            "");

    /// What a new case has unless somebody states otherwise.
    static final Context.Handling USUAL = new Context.Handling(
            Context.Handling.ID,
            Known.notStated(),
            Context.Persons.PSEUDONYMISE,
            Privacy.FLOOR,
            Retention.USUAL.code(),
            "");

    private Persons() {}

    static Context.Handling handling(CaseStore store) {
        return store.context().stream()
                .filter(each -> each.id().equals(Context.Handling.ID))
                .map(each -> ContextJson.read(each.json()))
                .filter(Context.Handling.class::isInstance)
                .map(Context.Handling.class::cast)
                .findFirst()
                .orElse(BEFORE);
    }

    /// Who is private in this case as it stands.
    static Privacy privacy(CaseStore store) {
        return Privacy.of(handling(store).floor(), Loading.context(store));
    }

    /// What is done to each observation before it is stored; to be asked for inside a transaction.
    static UnaryOperator<headwater.model.Observation> before(CaseStore store) {
        return switch (handling(store).persons()) {
            case KEEP -> each -> each;
            case PSEUDONYMISE -> new People(new Pseudonyms(store.peopleKey()), privacy(store))::pseudonymised;
        };
    }

    /// What an account that somebody names goes by in the case: a private person's by its pseudonym. Who is
    /// private nobody knows before anything of an account is collected, so that only accounts that the case
    /// lists, and those where editors speak, are named as they are. To be asked for inside a transaction.
    static UnaryOperator<String> named(CaseStore store) {
        return switch (handling(store).persons()) {
            case KEEP -> each -> each;
            case PSEUDONYMISE -> {
                Privacy privacy = privacy(store);
                Pseudonyms pseudonyms = new Pseudonyms(store.peopleKey());
                yield each -> {
                    String platform = each.replaceFirst(":.*", "");
                    return privacy.isPrivateUnlessSeen(platform, each.substring(each.indexOf(':') + 1))
                            ? platform + ":" + pseudonyms.of(each.substring(each.indexOf(':') + 1))
                            : each;
                };
            }
        };
    }

    /// The way persons are treated, in one line: files read in another way are read again.
    static String way(CaseStore store) {
        Context.Handling handling = handling(store);
        return switch (handling.persons()) {
            case KEEP -> "keep";
            case PSEUDONYMISE ->
                "floor " + handling.floor() + ", accounts "
                        + String.join(" ", accounts(privacy(store).listed()));
        };
    }

    /// The listed accounts on platforms where persons post; a host or an official account is none.
    static Set<String> accounts(Set<String> listed) {
        Set<String> accounts = new TreeSet<>();
        listed.stream()
                .filter(each -> each.contains(":") && !each.startsWith("web:") && !each.startsWith("wechat:"))
                .forEach(accounts::add);
        return accounts;
    }

    /// The hashes of the files in which somebody stands under a pseudonym or is covered.
    static List<String> filesWithPersons(CaseStore store) {
        Set<String> files = new TreeSet<>();
        store.eachWithFile((file, json) -> {
            if (!files.contains(file) && Covered.isPersonal(ObservationJson.read(json))) {
                files.add(file);
            }
        });
        return List.copyOf(files);
    }
}
