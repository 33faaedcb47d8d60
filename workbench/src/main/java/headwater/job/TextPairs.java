package headwater.job;

import headwater.embedding.Encoder;
import headwater.encoder.Engine;
import headwater.encoder.ModelFolder;
import headwater.listing.Tree;
import headwater.pairs.PairRequest;
import headwater.pairs.PairResult;
import headwater.pairs.Pairing;
import headwater.prose.Wording;
import headwater.running.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Text reuse on any table, without a case.
public final class TextPairs {

    private final InstantSource clock;
    private final Wording wording;
    private final Tree tree;

    TextPairs(InstantSource clock, Wording wording, Tree tree) {
        this.clock = clock;
        this.wording = wording;
        this.tree = tree;
    }

    /// Reads the table and writes its pairs.
    public PairResult find(PairRequest request, Progress progress) {
        return find(request, List.of(), progress);
    }

    /// The same, and a sentence model is asked too.
    ///
    /// @param model a folder with a sentence model
    public PairResult findWith(Path model, PairRequest request, Progress progress) {
        try (Engine.Running encoder = Engine.start(ModelFolder.of(model))) {
            return find(request, List.of(encoder), progress);
        }
    }

    private PairResult find(PairRequest request, List<Encoder> encoders, Progress progress) {
        return Pairing.run(
                request,
                FileSource.table(request.table(), List.of(), clock.instant(), progress),
                encoders,
                progress::stage);
    }

    /// The result as one JSON document.
    public String json(PairResult result) {
        return tree.of(result).toString() + "\n";
    }

    /// What was not compared, in words.
    public List<String> notCompared(PairResult result) {
        return result.notCompared().stream().map(wording::say).toList();
    }
}
