package headwater.looking;

import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.model.Observation;
import headwater.store.CaseStore;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The latest result of a case, also if something was said or added since, and what pages show of it.
public final class Looking {

    private final Function<String, CaseStore> cases;
    private final BiFunction<String, CaseStore, Material> material;
    private final BiFunction<String, CaseStore, Assessment> latest;

    /// @param cases opens a case by its name
    /// @param material reads everything a case was given
    /// @param latest the latest result, whatever came since; a problem if there is none
    public Looking(
            Function<String, CaseStore> cases,
            BiFunction<String, CaseStore, Material> material,
            BiFunction<String, CaseStore, Assessment> latest) {
        this.cases = cases;
        this.material = material;
        this.latest = latest;
    }

    /// A problem if nothing was ever worked out.
    public Assessment latest(String name) {
        try (CaseStore opened = cases.apply(name)) {
            return latest.apply(name, opened);
        }
    }

    /// The same, or none.
    public Optional<Assessment> latestIfAny(String name) {
        try (CaseStore opened = cases.apply(name)) {
            return opened.derived().latest().isPresent() ? Optional.of(latest.apply(name, opened)) : Optional.empty();
        }
    }

    /// One match of the latest result, with both originals.
    public MatchSheet match(String name, String a, String b) {
        return MatchSheet.of(latest(name), a, b);
    }

    /// What matches an item by the latest result, the best first; or none.
    public Optional<List<MatchSheet.Other>> alike(String name, Observation item) {
        return latestIfAny(name).map(latest -> MatchSheet.others(latest, item));
    }

    /// One channel, with what the latest result says of it if there is one.
    public ChannelSheet channel(String name, String key) {
        Material given;
        try (CaseStore opened = cases.apply(name)) {
            given = material.apply(name, opened);
        }
        return ChannelSheet.of(given, latestIfAny(name), key);
    }
}
