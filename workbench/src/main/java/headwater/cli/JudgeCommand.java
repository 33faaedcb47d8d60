package headwater.cli;

import headwater.judging.JudgementRequest;
import headwater.judging.Judging;
import headwater.listing.Tree;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes down what a person says of which observations carry one line, or of who was taken from whom.
@Command(
        name = "judge",
        description = {
            "Takes down what a person says of which observations carry one line, or of who was taken from whom;",
            "the next analysis heeds it: what is rejected is named as a parent no more.",
            "An ID is that of an observation, or of a narrative, which stands for all its members. Nothing is ever",
            "deleted: a later judgement on the same observations supersedes an earlier one, --withdraw undoes it."
        },
        footer = {
            "",
            "Example: headwater judge canada-2021 --together n-1f2e3d4c5b6a,o-0123456789abcdef --by KL"
                    + " --reason \"The same claim, retold\"",
            "Example: headwater judge canada-2021 --apart o-0123456789abcdef --from n-1f2e3d4c5b6a --by KL"
                    + " --reason \"Shares a quotation, claims something else\"",
            "Example: headwater judge canada-2021 --reject o-0123456789abcdef --from o-fedcba9876543210 --by KL"
                    + " --reason \"Both quote the same speech\"",
            "Example: headwater judge canada-2021 --withdraw j-0123456789abcdef --by KL --reason \"I misread it\""
        })
final class JudgeCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "CASE", description = "The case.")
    private String name = "";

    @Option(names = "--together", paramLabel = "ID", split = ",", description = "These carry one line.")
    private List<String> together = List.of();

    @Option(names = "--with", paramLabel = "ID", split = ",", description = "And these with them.")
    private List<String> with = List.of();

    @Option(names = "--apart", paramLabel = "ID", split = ",", description = "These carry another line…")
    private List<String> apart = List.of();

    @Option(
            names = "--from",
            paramLabel = "ID",
            split = ",",
            description = "…than these, whom they leave; or the parent.")
    private List<String> from = List.of();

    @Option(names = "--unsure", paramLabel = "ID", split = ",", description = "Whether these do cannot be told.")
    private List<String> unsure = List.of();

    @Option(names = "--confirm", paramLabel = "ID", description = "This was taken from that which --from names.")
    private List<String> confirm = List.of();

    @Option(names = "--reject", paramLabel = "ID", description = "It was not.")
    private List<String> reject = List.of();

    @Option(names = "--doubt", paramLabel = "ID", description = "Whether it was cannot be told.")
    private List<String> doubt = List.of();

    @Option(names = "--withdraw", paramLabel = "JUDGEMENT", description = "Undoes an earlier judgement.")
    private List<String> withdraw = List.of();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            description = "Who judges: initials or an organisation.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason = "";

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Judging judging = common.jobs().judging();
        Judging.Outcome outcome =
                judging.judge(name, JudgementRequest.of(new JudgementRequest.Said(verbs(), with, from), by, reason));
        Console console = new Console();
        if (json) {
            console.print(judging.json(outcome) + "\n");
            return 0;
        }
        console.data(
                outcome.judgement().id() + "  " + Tree.kebab(outcome.state().name()));
        judging.notes(outcome).forEach(each -> console.data("  " + each));
        console.say("kept; to heed it: headwater analyse " + name);
        return 0;
    }

    private Map<JudgementRequest.Verb, List<String>> verbs() {
        return Map.of(
                JudgementRequest.Verb.TOGETHER, together,
                JudgementRequest.Verb.APART, apart,
                JudgementRequest.Verb.UNSURE, unsure,
                JudgementRequest.Verb.CONFIRM, confirm,
                JudgementRequest.Verb.REJECT, reject,
                JudgementRequest.Verb.DOUBT, doubt,
                JudgementRequest.Verb.WITHDRAW, withdraw);
    }
}
