package headwater.opendata;

import headwater.publish.HtmlReport;
import headwater.publish.MarkdownReport;
import headwater.publish.Publisher;
import java.util.List;

/// Every format a case can leave in, except PDF, which needs fonts and so belongs to the workbench.
public final class Publishers {

    private Publishers() {}

    public static List<Publisher> all() {
        return List.of(
                new HtmlReport(),
                new MarkdownReport(),
                new CaseJson(),
                new DataPackage(),
                new GraphMl(),
                new ProvJson(),
                new CsvTable());
    }

    public static Publisher byId(String id) {
        return all().stream()
                .filter(each -> each.about().id().equals(id))
                .findFirst()
                .orElseThrow(() -> headwater.problem.Problem.BAD_PARAMETER.at(
                        "format",
                        "\"" + id + "\" is none of "
                                + String.join(
                                        ", ",
                                        all().stream()
                                                .map(each -> each.about().id())
                                                .toList())));
    }
}
