package headwater.calibrate;

import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.problem.Problem;
import headwater.prose.Wording;
import headwater.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Scores the program's own verdicts on data it makes itself.
public final class OwnVerdicts {

    /// More streams of each kind take hours.
    private static final int MOST = 1_000;

    private final Tree tree;
    private final Wording english;

    public OwnVerdicts(Tree tree, Wording english) {
        this.tree = tree;
        this.english = english;
    }

    /// @param sets how many streams of each kind
    public CalibrationResult score(int sets, long seed, CalibrationResult.Watch watch) {
        if (sets < 1 || sets > MOST) {
            throw Problem.BAD_PARAMETER.at("streams", sets + " is not from 1 to " + MOST);
        }
        return CalibrationResult.of(sets, seed, watch);
    }

    /// Writes `calibration.csv`, and the picture in every language of a report, into a folder.
    public void write(CalibrationResult result, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("calibration.csv"), result.csv(english));
            for (Locale language : Report.LANGUAGES) {
                Files.writeString(
                        folder.resolve("calibration." + language.getLanguage() + ".svg"),
                        CalibrationPicture.svg(result, Wording.of(language)));
            }
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(folder.toString()), "cannot be written: " + e.getMessage());
        }
    }

    /// The result as one JSON document.
    public String json(CalibrationResult result) {
        return tree.of(result).toString() + "\n";
    }
}
