package headwater.rerun;

import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.assess.Program;
import headwater.assess.Progress;
import headwater.embedding.Encoder;
import headwater.opendata.DataPackage;
import headwater.problem.Problem;
import headwater.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came of working a package out again from what it holds alone.
///
/// @param madeBy the program that made the package
/// @param runBy the program that worked it out again; another version may give other results
/// @param compared how many values of each file were compared
/// @param notCompared why a file was not
/// @param differences every value that is not the same
public record Rerun(
        String madeBy,
        String runBy,
        SortedMap<String, Long> compared,
        SortedMap<String, String> notCompared,
        List<Difference> differences) {

    /// What can be worked out where the captured texts are not in the package: nothing that reads words.
    private static final Set<String> WITHOUT_TEXTS = Set.of(
            "channels.csv",
            "events.csv",
            "outlet-claims.csv",
            "outlet-links.csv",
            "outlets.csv",
            "rankings.csv",
            "rejected.csv");

    /// One value that differs.
    ///
    /// @param row the line of a table or text, from 1 with the head; the pointer into a JSON file
    /// @param column the column of a table, else empty
    public record Difference(String file, String row, String column, String held, String fresh) {}

    public Rerun {
        compared = new TreeMap<>(compared);
        notCompared = new TreeMap<>(notCompared);
        differences = List.copyOf(differences);
    }

    public boolean isSame() {
        return differences.isEmpty();
    }

    public long values() {
        return compared.values().stream().mapToLong(each -> each).sum();
    }

    /// @param files of the package, by name
    /// @param encoders the sentence model that the package names, if it names one
    public static Rerun of(Map<String, byte[]> files, List<Encoder> encoders, Progress progress) {
        OpenPackage held = OpenPackage.of(files);
        List<Encoder.Model> models = encoders.stream().map(Encoder::model).toList();
        if (!models.stream().map(Encoder.Model::digest).toList().equals(held.models())) {
            throw Problem.BAD_PARAMETER.at(
                    "--embeddings",
                    held.models().isEmpty()
                            ? "the package was made without a sentence model"
                            : "the package was made with the sentence model sha256:"
                                    + held.models().getFirst());
        }
        Assessment assessment = Analysis.run(held.material(), held.settings(models), encoders, progress);
        return compared(held, DataPackage.results(Report.of(assessment), assessment));
    }

    private static Rerun compared(OpenPackage held, SortedMap<String, byte[]> fresh) {
        SortedMap<String, Long> compared = new TreeMap<>();
        SortedMap<String, String> notCompared = new TreeMap<>();
        List<Difference> differences = new ArrayList<>();
        boolean hasTexts = held.hasTexts();
        fresh.forEach((file, bytes) -> {
            byte[] was = held.files().get(file);
            if (was == null && !held.names(file)) {
                notCompared.put(file, "the package was made without it");
            } else if (was == null) {
                differences.add(new Difference(file, "", "", "(absent)", bytes.length + " bytes"));
            } else if (!hasTexts && !WITHOUT_TEXTS.contains(file)) {
                notCompared.put(file, "it rests on the captured texts, which are not in the package");
            } else {
                Comparison.Result result = Comparison.of(file, was, bytes);
                compared.put(file, result.values());
                differences.addAll(result.differences());
            }
        });
        held.files().keySet().stream()
                .filter(each -> each.matches(".*\\.(csv|graphml)") && !fresh.containsKey(each))
                .forEach(each -> notCompared.put(each, "this version of the program does not work it out"));
        return new Rerun(held.program(), Program.NAME + " " + Program.VERSION, compared, notCompared, differences);
    }
}
