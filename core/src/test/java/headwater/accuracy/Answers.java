package headwater.accuracy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Answers copied, lightly or heavily rewritten from an encyclopedia article, or written without it
/// (Clough and Stevenson 2011).
final class Answers {

    private Answers() {}

    static List<Score> scores(String set, Path folder) throws IOException {
        Tally tally = new Tally();
        for (String line : Files.readAllLines(folder.resolve("file_information.csv"))) {
            String[] cells = line.split(",");
            if (cells.length < 3 || cells[2].equals("orig") || cells[0].equals("File")) {
                continue;
            }
            boolean asserted = Pairs.asserted(
                    read(folder.resolve(cells[0])), read(folder.resolve("orig_task" + cells[1] + ".txt")));
            boolean copied = !cells[2].equals("non");
            tally.add(copied ? "found " + cells[2] : "not joined non", copied == asserted);
        }
        return tally.scores(set);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
