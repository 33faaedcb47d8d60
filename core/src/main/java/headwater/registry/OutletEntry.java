package headwater.registry;

import headwater.model.Context;
import headwater.model.Known;
import headwater.model.Phrase;
import headwater.model.Profile;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/// An entry of the registry with what the case carries of it: the category that is shown, the ties that have evidence,
/// what published lists say, and who says otherwise.
///
/// Where it is registered stands in the entry and is no part of any of these: papers in a country tie nobody to its
/// state.
///
/// @param refused ties that are not shown, with the reason
/// @param registered ids of what the case holds that shows where it is registered
/// @param contests of the category, with what of their evidence is held
public record OutletEntry(
        Context.Outlet outlet,
        Shown shown,
        List<Tie> ties,
        List<Phrase> refused,
        List<String> registered,
        List<Profile.Contest> contests,
        List<ListedChannels.Claim> listed)
        implements Serializable {
    public OutletEntry {
        ties = List.copyOf(ties);
        refused = List.copyOf(refused);
        registered = List.copyOf(registered);
        contests = List.copyOf(contests);
        listed = List.copyOf(listed);
    }

    /// What each source says, the case's own analysts first.
    public List<Disagreement.Position> positions() {
        return Stream.concat(
                        outlet.claims().stream()
                                .filter(each -> !each.equals(Profile.Claim.NONE))
                                .map(OutletEntry::position),
                        listed.stream().map(ListedChannels.Claim::position))
                .distinct()
                .toList();
    }

    /// Where the sources differ.
    public List<Disagreement> disagreements() {
        return Disagreement.among(positions());
    }

    private static Disagreement.Position position(Profile.Claim claim) {
        return new Disagreement.Position(
                claim.source(),
                claim.reason(),
                claim.category() == Context.Category.UNATTRIBUTED ? Known.notStated() : Known.of(claim.category()),
                "",
                claim.asOf());
    }

    /// Whether somebody says otherwise: whoever contests it, or sources that differ.
    public boolean isContested() {
        return !contests.isEmpty() || !disagreements().isEmpty();
    }

    /// What ties the outlet to another body.
    ///
    /// @param evidence ids of what the case holds that shows it
    public record Tie(String kind, String to, String basis, String asOf, List<String> evidence)
            implements Serializable {
        public Tie {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a tie without evidence is none: " + kind + " " + to);
            }
        }

        /// Whether how it is tied is itself unclear.
        public boolean isUnclear() {
            return kind.equals("unclear");
        }
    }
}
