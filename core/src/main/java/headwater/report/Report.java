package headwater.report;

import headwater.assess.Assessment;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Progress;
import headwater.model.About;
import headwater.model.Context;
import headwater.model.Finding;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Section;
import headwater.registry.OutletEntry;
import headwater.trace.Ascent;
import headwater.trace.Derivation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A report before it is written in a language and a format: one set of sentences for all of them.
///
/// @param notice printed on every page, or empty
public record Report(String caseName, String question, String notice, Edition edition, List<Section> sections) {

    /// For whom it is cut.
    public enum Edition {
        /// Everything.
        FULL,
        /// One page, and what it cites.
        BRIEF,
        /// What is new since a date.
        WEEKLY;

        /// What stands above it.
        public Phrase title(String caseName) {
            return Phrase.of("report.page.title." + name().toLowerCase(Locale.ROOT), caseName);
        }
    }

    /// So many narratives are told, those that most channels carry; a case of thousands has a report that somebody
    /// can read. The others are counted, and stand in the data.
    public static final int NARRATIVES = 50;

    private static final String WRITING = "sections of the report";

    /// The languages every report exists in.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    public Report {
        sections = List.copyOf(sections);
    }

    /// Every section that has something to say in print order, then the evidence they cite.
    public static Report of(Assessment assessment) {
        return of(assessment, Progress.NONE);
    }

    /// @param progress told how many sections are written
    public static Report of(Assessment assessment, Progress progress) {
        return of(assessment, NARRATIVES, progress);
    }

    /// @param narratives how many are told at most, as another number than [#NARRATIVES] is wanted
    public static Report of(Assessment assessment, int narratives, Progress progress) {
        CaseView view = CaseView.of(assessment, narratives);
        List<Sections> all = Sections.all();
        List<Section> written = new ArrayList<>();
        for (Sections each : all) {
            progress.stage(WRITING, written.size(), all.size());
            written.add(each.write(view));
        }
        progress.stage(WRITING, all.size(), all.size());
        return of(view, Edition.FULL, written);
    }

    /// One page for somebody who decides, then the evidence it cites.
    public static Report brief(Assessment assessment) {
        CaseView view = CaseView.of(assessment, NARRATIVES);
        return of(view, Edition.BRIEF, Brief.sections(view));
    }

    /// What is new since an instant.
    ///
    /// @param before the same case as it was held then
    public static Report weekly(Assessment now, Assessment before, Instant since) {
        CaseView view = CaseView.of(now, NARRATIVES);
        return of(view, Edition.WEEKLY, Weekly.sections(CaseView.of(now), CaseView.of(before), since));
    }

    /// One narrative by itself: its picture, its earliest observable items, who took from whom and what each changed.
    ///
    /// @param number in the report, from 1
    public static Report narrative(Assessment assessment, int number) {
        CaseView view = CaseView.one(assessment, number);
        return of(
                view,
                Edition.FULL,
                List.of(
                        Origins.picture(view),
                        Origins.earliest(view),
                        Derivations.derivations(view),
                        Derivations.changes(view)));
    }

    /// What is said of one derivation: how, why this parent, the credit found and looked for, and the way up.
    public static Block.Paragraph told(Assessment assessment, NarrativeAssessment narrative, Derivation derivation) {
        return Card.told(CaseView.of(assessment), new Ascent(narrative.trace()), derivation);
    }

    /// What analysts wrote, as the full report prints it; without blocks where they wrote nothing.
    public static Section judged(Assessment assessment) {
        return Judgements.section(CaseView.of(assessment));
    }

    /// The incidents that analysts state and what they come to together, or that nobody stated any and what is
    /// needed.
    public static Section incidents(Assessment assessment) {
        return Surroundings.incidents(CaseView.of(assessment));
    }

    /// One finding by itself: its verdict, the reasons, what is missing or was needed, and what would change it.
    ///
    /// @param narrative its number in the report, or 0 for the whole case
    public static Section sheet(Assessment assessment, int narrative, Finding finding) {
        return Reasoning.sheet(CaseView.of(assessment), narrative, finding);
    }

    /// The part that gave a finding; none if it introduces itself nowhere.
    public static List<About> part(Finding finding) {
        String id = finding.method().test().replaceFirst("/.*", "");
        return Appendix.tests().filter(each -> each.id().equals(id)).toList();
    }

    /// What the registry says of an outlet: category, reason, registration apart, links.
    public static Block.Table outlet(OutletEntry entry) {
        return Actors.table(entry);
    }

    private static Report of(CaseView view, Edition edition, List<Section> written) {
        List<Section> sections = new ArrayList<>(
                written.stream().filter(each -> !each.blocks().isEmpty()).toList());
        sections.add(Evidence.section(view, sections));
        return new Report(
                view.assessment().material().name(),
                view.question().map(Context.Question::question).orElse(""),
                view.question().map(Context.Question::notice).orElse(""),
                edition,
                sections);
    }
}
