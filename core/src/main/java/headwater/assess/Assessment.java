package headwater.assess;

import headwater.accumulation.Dossier;
import headwater.agreement.Agreement;
import headwater.alternatives.Lexicon;
import headwater.match.Match;
import headwater.model.Finding;
import headwater.model.Observation;
import headwater.model.Phrase;
import headwater.narrative.Standing;
import headwater.ranking.Appearance;
import headwater.site.Sites;
import headwater.wording.Cited;
import headwater.wording.Draft;
import headwater.wording.Placed;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The whole result of one run over one case, from which reports, pictures and exports are written.
///
/// @param across what holds between channels over the whole case, whichever narrative they carry
/// @param agreement of people who read the same items by hand
/// @param skipped work left out with its reason, such as a boilerplate sentence too common to compare
public record Assessment(
        Material material,
        Settings settings,
        Compared compared,
        List<NarrativeAssessment> narratives,
        List<Appearance> appearances,
        Across across,
        Agreement agreement,
        List<Phrase> skipped)
        implements Serializable {

    /// What holds between channels over the whole case.
    ///
    /// @param sites which sites run with something in common, such as one analytics account
    /// @param findings the tests that ask of all accounts together
    /// @param dossier the incidents that analysts state, and what they come to together
    public record Across(Sites sites, List<Finding> findings, Dossier dossier) implements Serializable {
        public static final Across NOTHING = new Across(Sites.NONE, List.of(), Dossier.NONE);

        public Across {
            Objects.requireNonNull(dossier, "dossier");
            Objects.requireNonNull(sites, "sites");
            findings = List.copyOf(findings);
        }
    }

    /// What was compared, what is alike, and what people said of it.
    ///
    /// @param items what the matching ran on: one observation an item and the topics of ranked lists, sorted by id
    /// @param further one observation for each further text that an item held, sorted by id
    /// @param matches all of them, also templates and candidates, which join nothing
    /// @param judged every judgement on what belongs together, and whether it counts
    public record Compared(
            List<Observation> items, List<Observation> further, List<Match> matches, List<Standing> judged)
            implements Serializable {
        public static final Compared NOTHING = new Compared(List.of(), List.of());

        public Compared(List<Observation> items, List<Match> matches) {
            this(items, List.of(), matches, List.of());
        }

        public Compared {
            judged = List.copyOf(judged);
            items = List.copyOf(items);
            further = List.copyOf(further);
            matches = List.copyOf(matches);
        }
    }

    public Assessment {
        narratives = List.copyOf(narratives);
        appearances = List.copyOf(appearances);
        skipped = List.copyOf(skipped);
    }

    /// What the ids that analysts cite stand for in this case.
    public Cited cited() {
        return new Cited(
                material.observations(),
                material.standing(),
                Stream.concat(
                        narratives.stream().flatMap(each -> each.findings().stream()), across.findings().stream()));
    }

    /// What stands between what analysts wrote and its publication.
    public List<Placed> faults() {
        return Draft.faults(material.context(), cited()::isKnown, Lexicon.standard());
    }

    public Sites sites() {
        return across.sites();
    }

    /// Where the items of each site come from.
    public List<SourceMix> sources() {
        return SourceMix.of(items(), narratives);
    }

    public List<Observation> items() {
        return compared.items();
    }

    /// Every text that was compared: the items, and the further texts that some of them held.
    public List<Observation> texts() {
        return compared.further().isEmpty()
                ? compared.items()
                : Stream.concat(compared.items().stream(), compared.further().stream())
                        .toList();
    }

    public List<Standing> judged() {
        return compared.judged();
    }

    public List<Match> matches() {
        return compared.matches();
    }
}
