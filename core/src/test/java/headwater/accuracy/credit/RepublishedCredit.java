package headwater.accuracy.credit;

import headwater.accuracy.Pairs;
import headwater.accuracy.Score;
import headwater.accuracy.Tally;
import headwater.model.Credit;
import headwater.model.Item;
import headwater.model.Known;
import headwater.page.Reprints;
import headwater.text.CreditMarks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is said of the credit of feed items whose address declares a republication (`/repub/`), and of the others.
///
/// A feed gives the start of the text only. So what is right for a republication is "declared a reprint", and of the
/// credit itself "cannot be determined", unless the start names who published it first; those were read one by one.
final class RepublishedCredit {

    private RepublishedCredit() {}

    static List<Score> scores(String set, Path folder, Set<String> namedInTheStart) throws IOException {
        Tally tally = new Tally();
        for (String line : Pairs.lines(folder.resolve("items_archive.jsonl"))) {
            JsonNode item = JsonMapper.shared().readTree(line);
            String link = item.path("link").asString("");
            String summary = item.path("summary").asString("");
            Credit credit = CreditMarks.credit(
                    new Item.Body(
                            Known.ofText(item.path("title").asString("")),
                            Known.notStated(),
                            Known.ofText(summary),
                            Item.Completeness.TRUNCATED,
                            Known.of("en"),
                            Item.LanguageBasis.DETECTED),
                    List.of(),
                    Reprints.declared(link));
            boolean declared = credit.declaredOriginal() == Credit.DeclaredOriginal.DECLARED_REPRINT;
            if (link.contains("/repub/")) {
                boolean named = credit.status() == Credit.Status.TEXT_CREDITED;
                boolean right = named
                        ? namedInTheStart.contains(Pairs.hash(summary))
                        : credit.status() == Credit.Status.NOT_DETERMINABLE
                                && !namedInTheStart.contains(Pairs.hash(summary));
                tally.add("republications with the right status", declared && right);
                if (named && Boolean.getBoolean("scores.show")) {
                    System.out.println("named " + Pairs.hash(summary) + " " + credit.credited() + " " + summary);
                }
            } else {
                tally.add("others not called a reprint", !declared);
            }
        }
        return tally.scores(set);
    }
}
