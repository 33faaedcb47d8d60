package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.Progress;
import headwater.model.About;
import headwater.publish.Publisher;
import headwater.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The derivations as one CSV table, for a spreadsheet.
public final class CsvTable implements Publisher {

    @Override
    public About about() {
        return new About("opendata", "csv", 1, List.of());
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        List<List<String>> rows = Tables.derivations(assessment);
        return Cells.csv(report.notice().isBlank() ? rows : withNotice(rows, report.notice()));
    }

    /// In a column of its own, for a table may be passed on without anything around it.
    private static List<List<String>> withNotice(List<List<String>> rows, String notice) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Stream.concat(rows.get(i).stream(), Stream.of(i == 0 ? "notice" : notice))
                        .toList())
                .toList();
    }
}
