package headwater.cli;

import headwater.review.Reviews;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Prints an empty table of manual review.
@Command(
        name = "review-template",
        description = "Prints an empty table for what people read by hand: a header, and a row for each look.",
        footer = {
            "",
            "What belongs in each column: docs/reference/importers/manual-review.md",
            "Example: headwater review-template > review.csv"
        })
final class ReviewTemplateCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Override
    public Integer call() {
        new Console().print(new Reviews(common.jobs()).template());
        return 0;
    }
}
