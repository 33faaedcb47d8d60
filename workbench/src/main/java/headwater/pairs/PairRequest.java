package headwater.pairs;

import headwater.problem.Problem;
import headwater.text.Foldings;
import java.nio.file.Path;

/// Which table to look at, and where its pairs go.
///
/// @param out a `.csv` or `.graphml` file; `.gz` behind either packs it
/// @param leastScore pairs that score less are left out
/// @param extent what else than related texts is written
/// @param languages whether translations are looked for too
/// @param foldings which differences of writing are overlooked
public record PairRequest(
        Path table, Path out, double leastScore, Extent extent, Languages languages, Foldings foldings) {

    /// Which kinds are written.
    public enum Extent {
        /// Those that assert that two texts are related.
        ASSERTED,
        /// Also templates, and what is too little to assert.
        ALL
    }

    /// Between which languages texts are compared.
    public enum Languages {
        WITHIN,
        ACROSS
    }

    public PairRequest {
        if (!(leastScore >= 0 && leastScore <= 1)) {
            throw Problem.BAD_PARAMETER.at("--min-score", leastScore + " is not between 0 and 1");
        }
        if (table.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw Problem.BAD_PARAMETER.at("--out", out + " is the table itself, which would be lost");
        }
    }

    boolean writes(double score, boolean asserts) {
        return score >= leastScore && (asserts || extent == Extent.ALL);
    }
}
