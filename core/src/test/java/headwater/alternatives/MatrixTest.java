package headwater.alternatives;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Written.Alternative;
import headwater.model.Written.Fit;
import headwater.model.Written.Kind;
import headwater.model.Written.Reading;
import headwater.model.Written.Said;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static Alternative alternative(String id, Fit... fits) {
        return new Alternative(
                id,
                Kind.OTHER,
                List.of(new Said("en", id)),
                IntStream.range(0, fits.length)
                        .mapToObj(i -> new Reading("e" + i, fits[i], List.of(new Said("en", "read"))))
                        .toList());
    }

    @Test
    void theLeastContradictedStandsFirstHoweverMuchFitsTheOthers() {
        Matrix matrix = Matrix.of(List.of(
                alternative("fits-much", Fit.FITS, Fit.FITS, Fit.SPEAKS_AGAINST),
                alternative("fits-little", Fit.SAYS_NOTHING, Fit.SAYS_NOTHING, Fit.FITS),
                alternative("refuted", Fit.FITS, Fit.SPEAKS_STRONGLY_AGAINST, Fit.SPEAKS_STRONGLY_AGAINST)));
        assertThat(matrix.standings())
                .containsExactly(
                        new Matrix.Standing("fits-little", 0),
                        new Matrix.Standing("fits-much", 1),
                        new Matrix.Standing("refuted", 4));
    }

    @Test
    void whatFitsEverythingTellsNothingApart() {
        Matrix matrix = Matrix.of(List.of(
                alternative("a", Fit.FITS, Fit.SPEAKS_STRONGLY_AGAINST),
                alternative("b", Fit.FITS, Fit.FITS),
                alternative("c", Fit.FITS, Fit.SAYS_NOTHING)));
        assertThat(matrix.rows()).extracting(Matrix.Row::evidence).containsExactly("e1", "e0");
        assertThat(matrix.rows()).extracting(Matrix.Row::apart).containsExactly(2, 0);
    }

    @Test
    void evidenceWithoutWhichAnotherWouldStandFirstDecides() {
        Matrix matrix = Matrix.of(List.of(
                alternative("a", Fit.FITS, Fit.SPEAKS_AGAINST, Fit.FITS),
                alternative("b", Fit.SPEAKS_STRONGLY_AGAINST, Fit.FITS, Fit.FITS),
                alternative("c", Fit.SPEAKS_STRONGLY_AGAINST, Fit.SPEAKS_AGAINST, Fit.FITS)));
        assertThat(matrix.rows())
                .filteredOn(Matrix.Row::isLinchpin)
                .extracting(Matrix.Row::evidence)
                .containsExactly("e0");
    }
}
