package headwater.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Pairs with the same words in another order or with one name for another (PAWS-X): where the meaning differs, a
/// copy must not be asserted.
final class SwappedWords {

    private SwappedWords() {}

    static List<Score> scores(String set, Path folder) throws IOException {
        Tally tally = new Tally();
        for (String line :
                Files.readAllLines(folder.resolve("csts/PAWS-X/dev_2k.tsv")).subList(1, 2001)) {
            String[] cells = line.split("\t");
            if (cells.length == 4) {
                boolean same = cells[3].equals("1");
                tally.add(
                        same ? "found same meaning" : "not joined other meaning",
                        same == Pairs.asserted(cells[1], cells[2]));
            }
        }
        return tally.scores(set);
    }
}
