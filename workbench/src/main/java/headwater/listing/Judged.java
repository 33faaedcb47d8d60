package headwater.listing;

import headwater.model.Judgement;
import headwater.model.Phrase;
import headwater.narrative.Standing;
import java.util.List;
import java.util.function.Function;

/// Judgements of people with whether they count, as a listing.
public final class Judged {

    private final Tree tree;
    private final Function<Phrase, String> english;

    public Judged(Tree tree, Function<Phrase, String> english) {
        this.tree = tree;
        this.english = english;
    }

    /// In the order in which they were made.
    public Listing of(List<Standing> standings) {
        return new Listing(
                List.of("judgement", "says", "by", "made", "counts", "reason"),
                standings.stream().map(this::row).toList(),
                List.of(tree.of(standings).toString()),
                false);
    }

    private List<String> row(Standing each) {
        Judgement judgement = each.judgement();
        String notes = String.join(" ", each.notes().stream().map(english).toList());
        return List.of(
                judgement.id(),
                said(judgement.says()),
                Names.plain(judgement.by()),
                judgement.made().toString(),
                Tree.kebab(each.state().name()) + (notes.isEmpty() ? "" : ": " + Names.plain(notes)),
                Names.plain(judgement.reason()));
    }

    private static String said(Judgement.Says says) {
        return switch (says) {
            case Judgement.Together(List<String> items) -> "together: " + String.join(" ", items);
            case Judgement.Apart(List<String> items, List<String> from) ->
                "apart: " + String.join(" ", items) + " from: " + String.join(" ", from);
            case Judgement.Unsure(List<String> items) -> "unsure: " + String.join(" ", items);
            case Judgement.Taken(String child, String parent, Judgement.Answer answer) ->
                Tree.kebab(answer.name()) + ": " + child + " from: " + parent;
            case Judgement.Withdrawn(String earlier) -> "withdrawn: " + earlier;
        };
    }
}
