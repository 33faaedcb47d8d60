package headwater.report;

import headwater.assess.Assessment;
import headwater.model.Context;
import java.util.ArrayList;
import java.util.List;

/// Writes the report of an assessment: every section in print order, then the evidence they cite.
public final class Reports {

    private Reports() {}

    public static Report of(Assessment assessment) {
        CaseView view = CaseView.of(assessment);
        List<Section> sections = new ArrayList<>(
                Sections.all().stream().map(each -> each.write(view)).toList());
        sections.add(Evidence.section(view, sections));
        return new Report(
                assessment.material().name(),
                view.question().map(Context.Question::question).orElse(""),
                view.question().map(Context.Question::notice).orElse(""),
                sections);
    }
}
