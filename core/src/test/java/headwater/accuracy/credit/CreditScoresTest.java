package headwater.accuracy.credit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.Repository;
import headwater.accuracy.Kept;
import headwater.accuracy.credit.CreditTexts.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Scores the finding of credits on labelled texts and compares with the scores kept in `accuracy/credit.csv`.
///
/// `-Dlabels.sheet=DIR` writes the texts that were drawn, to be read and labelled; keep DIR outside the clone.
class CreditScoresTest {

    /// Summaries of republications that name who published first.
    private static final Set<String> NAMED_IN_THE_START =
            Set.of("311a57055058", "414426827af5", "70a5e5416b2b", "74dac14bdb5c", "cbebf4b9e0db", "e5efe70c8ac0");

    /// Most with a word of a newsroom beside one of telling: of texts as they come few credit anybody.
    private static final CreditDraw.Sizes SIXTY = new CreditDraw.Sizes(10, 20, 30);

    private static final CreditDraw.Sizes THIRTY = new CreditDraw.Sizes(4, 10, 16);

    private static final Kept KEPT = new Kept("credit.csv", "CreditScoresTest");

    @Test
    void labelled() throws IOException {
        KEPT.hold(
                "labelled",
                "weibo-topics-2026",
                (set, folder) -> CreditLabels.scores(set, new CreditTexts(folder.getParent()).further(List.of())));
    }

    @Test
    void republished() throws IOException {
        KEPT.hold(
                "republished",
                "news-republication-statesnewsroom",
                (set, folder) -> RepublishedCredit.scores(set, folder, NAMED_IN_THE_START));
    }

    @Test
    void sheet() throws IOException {
        String folder = System.getProperty("labels.sheet", "");
        Optional<Path> set = Repository.data("weibo-topics-2026");
        assumeTrue(!folder.isEmpty() && set.isPresent());
        List<Unit> all = new CreditTexts(set.get().getParent()).all();
        List<Unit> drawn = CreditSample.drawn(all);
        CreditSample.sheet(drawn, Path.of(folder, "credit.tsv"));
        List<Unit> later = CreditSample.later(all, drawn, "credit-2026-later|");
        CreditSample.sheet(later, Path.of(folder, "credit-later.tsv"));
        List<Unit> both = Stream.concat(drawn.stream(), later.stream()).toList();
        List<Unit> last = CreditSample.later(all, both, "credit-2026-last|");
        CreditSample.sheet(last, Path.of(folder, "credit-last.tsv"));
        List<Unit> three = Stream.concat(both.stream(), last.stream()).toList();
        List<Unit> wider = new CreditTexts(set.get().getParent()).wider();
        List<Unit> fourth = CreditDraw.drawn(wider, three, "credit-2026-fourth|", new CreditDraw.Sizes(35, 90, 40));
        CreditSample.sheet(fourth, Path.of(folder, "credit-fourth.tsv"));
        List<Unit> four = Stream.concat(three.stream(), fourth.stream()).toList();
        List<Unit> fifth = CreditDraw.drawn(wider, four, "credit-2026-fifth|", new CreditDraw.Sizes(20, 40, 60));
        CreditSample.sheet(fifth, Path.of(folder, "credit-fifth.tsv"));
        List<Unit> five = Stream.concat(four.stream(), fifth.stream()).toList();
        List<Unit> widest = new CreditTexts(set.get().getParent()).widest();
        List<Unit> sixth = CreditDraw.drawn(widest, five, "credit-2026-sixth|", SIXTY, THIRTY);
        CreditSample.sheet(sixth, Path.of(folder, "credit-sixth.tsv"));
        List<Unit> six = Stream.concat(five.stream(), sixth.stream()).toList();
        List<Unit> seventh = CreditDraw.drawn(widest, six, "credit-2026-seventh|", SIXTY, THIRTY);
        CreditSample.sheet(seventh, Path.of(folder, "credit-seventh.tsv"));
        List<Unit> seven = Stream.concat(six.stream(), seventh.stream()).toList();
        last(new CreditTexts(set.get().getParent()), widest, seven, Path.of(folder));
    }

    /// Some texts were read while marks were written, with what the program found in them, and so are not drawn again.
    private static void last(CreditTexts texts, List<Unit> widest, List<Unit> before, Path folder) throws IOException {
        List<Unit> seen = new ArrayList<>(before);
        seen.addAll(CreditDraw.drawn(widest, seen, "credit-2026-read|", new CreditDraw.Sizes(0, 40, 120)));
        List<Unit> chinese =
                widest.stream().filter(each -> each.language().startsWith("zh")).toList();
        seen.addAll(CreditDraw.drawn(chinese, seen, "credit-2026-read-again|", new CreditDraw.Sizes(0, 20, 180)));
        List<Unit> further = texts.further(seen);
        List<Unit> eighth = CreditDraw.drawn(
                further,
                seen,
                "credit-2026-eighth|",
                new CreditDraw.Sizes(20, 40, 60),
                new CreditDraw.Sizes(30, 60, 20));
        CreditSample.sheet(eighth, folder.resolve("credit-eighth.tsv"));
        seen.addAll(eighth);
        List<Unit> ninth = CreditDraw.drawn(further, seen, "credit-2026-ninth|", SIXTY, new CreditDraw.Sizes(0, 0, 0));
        CreditSample.sheet(ninth, folder.resolve("credit-ninth.tsv"));
    }
}
