package headwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Sizes against the budget. They are reported now and will fail later; a file over the hard limit and a package nobody
/// can scan fail already. A package inside a stage counts for itself.
class MeasureTest {

    private static final List<String> MODULES = List.of("core", "workbench", "embeddings");

    private static final int HARD_LIMIT = 500;

    private static final int MOST_FILES = 25;

    /// Public types a package may have; the model is one vocabulary and may have more.
    private static final Map<String, Integer> MOST_TYPES = Map.of("core:model", 13);

    private static final Pattern METHOD = Pattern.compile("^    (?!    )[^/@}*].*\\{$");

    @Test
    void sizesAreReportedAndNoFileIsHuge() {
        List<Integer> files = new ArrayList<>();
        List<Integer> methods = new ArrayList<>();
        List<String> over = new ArrayList<>();
        Map<String, Integer> perPackage = new TreeMap<>();
        Map<String, Integer> publicTypes = new TreeMap<>();
        int documented = 0;
        int types = 0;
        int mainLines = 0;
        for (String module : MODULES) {
            for (Path path : Repository.files(module + "/src/main/java", ".java")) {
                String name = Repository.root().relativize(path).toString();
                List<String> lines = Repository.read(name).lines().toList();
                files.add(lines.size());
                mainLines += lines.size();
                String folder = name.substring(0, name.lastIndexOf('/')).replaceAll(".*/headwater/", module + ":");
                perPackage.merge(folder, 1, Integer::sum);
                if (lines.size() > HARD_LIMIT) {
                    over.add(name + " (" + lines.size() + " lines)");
                }
                methods.addAll(methodLengths(lines));
                int type = firstPublicType(lines);
                if (type >= 0) {
                    types++;
                    publicTypes.merge(folder, 1, Integer::sum);
                    documented += isDocumented(lines, type) ? 1 : 0;
                }
            }
        }
        int testLines = MODULES.stream()
                .flatMap(module -> Repository.files(module + "/src/test/java", ".java").stream())
                .mapToInt(path ->
                        (int) Repository.read(Repository.root().relativize(path).toString())
                                .lines()
                                .count())
                .sum();
        System.out.printf(
                "measure: method p95 %d max %d (budget 20, 60); file p95 %d max %d (250, 500)%n",
                percentile(methods), max(methods), percentile(files), max(files));
        System.out.printf(
                "measure: files a package max %s (25); public types a package over 8: %s%n",
                perPackage.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow(),
                publicTypes.entrySet().stream()
                        .filter(each -> each.getValue() > MOST_TYPES.getOrDefault(each.getKey(), 8))
                        .toList());
        System.out.printf(
                "measure: public types with /// %d of %d (90 %%); test lines per main line %.2f (0.7 to 1.2)%n",
                documented, types, (double) testLines / mainLines);
        assertEquals(
                List.of(),
                perPackage.entrySet().stream()
                        .filter(each -> each.getValue() > MOST_FILES)
                        .toList(),
                "packages of more than " + MOST_FILES + " files");
        assertTrue(over.isEmpty(), "over " + HARD_LIMIT + " lines: " + over);
        assertTrue(documented >= types * 0.9, documented + " of " + types + " public types have ///");
    }

    private static List<Integer> methodLengths(List<String> lines) {
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean opens = METHOD.matcher(line).matches() && line.contains("(") && !line.contains(" record ");
            if (opens) {
                int end = i;
                while (end < lines.size() && !lines.get(end).equals("    }")) {
                    end++;
                }
                lengths.add(end - i - 1);
            }
        }
        return lengths;
    }

    private static int firstPublicType(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i)
                    .matches("public (final |sealed |abstract |non-sealed )*(class|record|enum|interface) .*")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDocumented(List<String> lines, int type) {
        int i = type - 1;
        while (i >= 0 && (lines.get(i).startsWith("@") || lines.get(i).startsWith(" "))) {
            i--;
        }
        return i >= 0 && lines.get(i).startsWith("///");
    }

    private static int percentile(List<Integer> values) {
        return values.stream().sorted().toList().get((int) (values.size() * 0.95));
    }

    private static int max(List<Integer> values) {
        return values.stream().mapToInt(each -> each).max().orElse(0);
    }
}
