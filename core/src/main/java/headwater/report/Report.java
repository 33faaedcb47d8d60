package headwater.report;

import headwater.assess.Assessment;
import headwater.model.Context;
import headwater.prose.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A report before it is written in a language and a format: one set of sentences for all of them.
///
/// @param notice printed on every page, or empty
public record Report(String caseName, String question, String notice, List<Section> sections) {

    /// The languages every report exists in.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    public Report {
        sections = List.copyOf(sections);
    }

    /// Every section that has something to say in print order, then the evidence they cite.
    public static Report of(Assessment assessment) {
        CaseView view = CaseView.of(assessment);
        List<Section> sections = new ArrayList<>(Sections.all().stream()
                .map(each -> each.write(view))
                .filter(each -> !each.blocks().isEmpty())
                .toList());
        sections.add(Evidence.section(view, sections));
        return new Report(
                assessment.material().name(),
                view.question().map(Context.Question::question).orElse(""),
                view.question().map(Context.Question::notice).orElse(""),
                sections);
    }
}
