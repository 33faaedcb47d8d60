package headwater.cli.table;

import headwater.calibrate.CalibrationResult;
import headwater.calibrate.OwnVerdicts;
import headwater.cli.Common;
import headwater.cli.Console;
import headwater.cli.ProgressLines;
import headwater.prose.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Scores our own verdicts on made data.
@Command(
        name = "calibrate",
        description = "Scores our own verdicts on made data: what they claim, and how often they were right.",
        footer = {
            "",
            "A claim holds unless the interval of what was seen lies wholly beyond it; few streams exclude little.",
            "The files are calibration.csv, calibration.en.svg and calibration.fr.svg: pictures of claims and what was seen.",
            "Example: headwater calibrate --streams 20 --out checked"
        })
public final class CalibrateCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--streams",
            paramLabel = "N",
            description = "How many streams of each kind are made (default: ${DEFAULT-VALUE}, less than a minute).")
    private int sets = 2;

    @Option(names = "--lang", paramLabel = "en|fr", description = "Language of the table. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--seed", paramLabel = "S", description = "Of the first stream (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            arity = "1",
            description = "A folder for the files; without it only the table is printed.")
    private List<Path> out = new ArrayList<>();

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = new Console();
        OwnVerdicts verdicts = common.jobs().ownVerdicts();
        CalibrationResult result;
        try (ProgressLines progress = new ProgressLines(console)) {
            result = verdicts.score(sets, seed, progress::stage);
        }
        out.forEach(folder -> verdicts.write(result, folder));
        if (json) {
            console.print(verdicts.json(result));
        } else {
            Wording wording = Wording.of(Common.language(language));
            result.lines(wording).forEach(console::data);
            CalibrationResult.CAVEAT.forEach(each -> console.say(wording.say(each)));
        }
        return 0;
    }
}
