package headwater.job;

import headwater.importing.Source;
import headwater.listing.Tree;
import headwater.running.Progress;
import headwater.sharing.Sharing;
import headwater.sharing.SharingRequest;
import headwater.sharing.SharingResult;
import headwater.sharing.Words;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Accounts that share the same things close in time, on any table, without a case.
public final class AccountPairs {

    private final InstantSource clock;
    private final Tree tree;

    AccountPairs(InstantSource clock, Tree tree) {
        this.clock = clock;
        this.tree = tree;
    }

    /// Reads the table, tests its pairs and writes them.
    public SharingResult find(SharingRequest request, Progress progress) {
        Source source = FileSource.table(
                request.table(),
                request.map().isEmpty() ? List.of() : Mappings.file(request.map()),
                clock.instant(),
                progress);
        return Sharing.run(
                request,
                source,
                new Sharing.Watch(
                        rows -> progress.stage("read rows", rows, 0),
                        pairs -> progress.stage("counted pairs", pairs, 0),
                        pairs -> progress.stage("tested pairs", pairs, 0)));
    }

    /// The result as one JSON document, with its words.
    public String json(SharingResult result) {
        Words words = new Words(result);
        ObjectNode said = tree.object(result);
        said.put("verdict_text", words.verdict());
        said.set("reasons", tree.of(words.reasons().stream().map(String::strip).toList()));
        said.put("null_text", words.chance());
        said.set("cannot_tell", tree.of(words.cannotTell()));
        return said.toString() + "\n";
    }

    /// The result in words, a line each.
    public List<String> summary(SharingResult result) {
        return new Words(result).summary();
    }
}
