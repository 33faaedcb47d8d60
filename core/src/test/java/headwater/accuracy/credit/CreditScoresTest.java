package headwater.accuracy.credit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.accuracy.Kept;
import headwater.accuracy.credit.CreditTexts.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Scores the finding of credits on labelled texts and compares with the scores kept in `accuracy/credit.csv`.
///
/// `-Dlabels.sheet=DIR` writes the texts that were drawn, to be read and labelled; keep DIR outside the clone.
class CreditScoresTest {

    private static final Kept KEPT = new Kept("credit.csv", "CreditScoresTest");

    @Test
    void labelled() throws IOException {
        KEPT.hold(
                "labelled",
                "weibo-topics-2026",
                (set, folder) -> CreditLabels.scores(set, new CreditTexts(folder.getParent()).all()));
    }

    @Test
    void sheet() throws IOException {
        String folder = System.getProperty("labels.sheet", "");
        Optional<Path> set = Repository.data("weibo-topics-2026");
        assumeTrue(!folder.isEmpty() && set.isPresent());
        List<Unit> all = new CreditTexts(set.get().getParent()).all();
        List<Unit> drawn = CreditSample.drawn(all);
        CreditSample.sheet(drawn, Path.of(folder, "credit.tsv"));
        CreditSample.sheet(CreditSample.later(all, drawn), Path.of(folder, "credit-later.tsv"));
    }
}
