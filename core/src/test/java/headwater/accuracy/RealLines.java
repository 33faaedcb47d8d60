package headwater.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines of real news, each once, from sets whose documents follow one another. A line that repeats 16 Han characters
/// or 50 letters of an earlier one is left out, so that what is joined beyond the planted pairs is a mistake.
final class RealLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RealLines() {}

    static List<String> chinese(Path wmt) throws IOException {
        List<Path> files = new ArrayList<>(List.of(
                wmt.resolve("wmt21/txt/sources/newstest2021.zh-en.src.zh"),
                wmt.resolve("wmt22/txt/sources/generaltest2022.zh-en.src.zh"),
                wmt.resolve("wmt21/txt/references/newstest2021.en-zh.ref.A.zh"),
                wmt.resolve("wmt22/txt/references/generaltest2022.en-zh.ref.A.zh")));
        ntrex(wmt, "newstest2019-ref.zho-CN.txt").ifPresent(files::add);
        return of(files, 16);
    }

    /// Evening news of a state broadcaster, a paragraph a line: one formula stands in a hundred of them.
    static List<String> formulaic(Path folder) throws IOException {
        LinkedHashSet<String> lines = new LinkedHashSet<>();
        for (String day : Pairs.lines(folder.resolve("xwlb-2022_2026.jsonl.gz"))) {
            for (JsonNode item : JSON.readTree(day).path("items")) {
                item.path("text").asString("").lines().map(String::strip).forEach(lines::add);
            }
            if (lines.size() > 20_000) {
                break;
            }
        }
        return atLeast(lines, 30);
    }

    static List<String> english(Path wmt) throws IOException {
        List<Path> files = new ArrayList<>(List.of(
                wmt.resolve("wmt21/txt/sources/newstest2021.en-zh.src.en"),
                wmt.resolve("wmt22/txt/sources/generaltest2022.en-zh.src.en"),
                wmt.resolve("wmt21/txt/references/newstest2021.zh-en.ref.A.en"),
                wmt.resolve("wmt22/txt/references/generaltest2022.zh-en.ref.A.en")));
        ntrex(wmt, "newstest2019-src.eng.txt").ifPresent(files::add);
        return of(files, 50);
    }

    static List<String> french(Path wmt) throws IOException {
        List<Path> files = new ArrayList<>(List.of(
                wmt.resolve("wmt21/txt/sources/newstest2021.fr-de.src.fr"),
                wmt.resolve("wmt22/txt/sources/generaltest2022.fr-de.src.fr"),
                wmt.resolve("wmt21/txt/references/newstest2021.de-fr.ref.A.fr"),
                wmt.resolve("wmt22/txt/references/generaltest2022.de-fr.ref.A.fr")));
        ntrex(wmt, "newstest2019-ref.fra.txt").ifPresent(files::add);
        return of(files, 50);
    }

    private static Optional<Path> ntrex(Path wmt, String file) {
        Path path = wmt.resolveSibling("xling-ntrex-zh-en-fr").resolve(file);
        return path.toFile().exists() ? Optional.of(path) : Optional.empty();
    }

    private static List<String> of(List<Path> files, int least) throws IOException {
        LinkedHashSet<String> lines = new LinkedHashSet<>();
        for (Path file : files) {
            Pairs.lines(file).stream().map(String::strip).forEach(lines::add);
        }
        Set<Integer> runs = new HashSet<>();
        return atLeast(lines, least).stream()
                .filter(line -> isNew(line, least, runs))
                .toList();
    }

    /// False if so many letters in a row stand in an earlier line too: such a line would be a copy nobody planted.
    private static boolean isNew(String line, int run, Set<Integer> runs) {
        String letters = line.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        Set<Integer> own = new HashSet<>();
        for (int i = 0; i + run <= letters.length(); i++) {
            own.add(letters.substring(i, i + run).hashCode());
        }
        boolean isNew = Collections.disjoint(runs, own);
        runs.addAll(own);
        return isNew;
    }

    private static List<String> atLeast(Set<String> lines, int least) {
        return lines.stream().filter(line -> line.length() >= least).toList();
    }
}
