package headwater.listing;

import headwater.assess.Assessment;
import headwater.model.Phrase;
import headwater.prose.Block;
import headwater.prose.Wording;
import headwater.report.Report;
import java.util.List;
import java.util.stream.Stream;

/// How far coders agree, in the words of one language: the tables that the report prints, one below the other.
public final class Agreements {

    private final Wording wording;
    private final Tree tree;

    public Agreements(Wording wording, Tree tree) {
        this.wording = wording;
        this.tree = tree;
    }

    /// Without rows where nobody read by hand.
    ///
    /// @param matches how far persons agree on matches, and the table that says so
    public Listing of(Assessment assessment, Record matches, Block.Table answers) {
        List<Block.Table> tables = Report.of(assessment).sections().stream()
                .filter(each -> each.id().equals("agreement"))
                .flatMap(each -> each.blocks().stream())
                .flatMap(each -> each instanceof Block.Table table ? Stream.of(table) : Stream.of())
                .toList();
        Listing none = new Listing(said(List.of(Phrase.of("report.agreement"))), List.of(), List.of(), true);
        Listing first = tables.isEmpty() ? none : table(tables.getFirst());
        return new Listing(
                first.head(),
                first.rows(),
                List.of(tree.object(assessment.agreement())
                        .set("matches", tree.of(matches))
                        .toString()),
                false,
                Stream.concat(tables.stream().skip(1), Stream.of(answers))
                        .map(this::table)
                        .toList());
    }

    private Listing table(Block.Table table) {
        return new Listing(
                said(table.head()), table.rows().stream().map(this::said).toList(), List.of(), true);
    }

    private List<String> said(List<Phrase> cells) {
        return cells.stream().map(each -> Names.plain(wording.say(each))).toList();
    }
}
