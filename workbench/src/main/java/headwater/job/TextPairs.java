package headwater.job;

import headwater.embedding.Encoder;
import headwater.encoder.Engine;
import headwater.encoder.ModelFolder;
import headwater.listing.Names;
import headwater.listing.Tree;
import headwater.pairs.PairRequest;
import headwater.pairs.PairResult;
import headwater.pairs.Pairing;
import headwater.problem.Problem;
import headwater.report.Wording;
import java.io.IOException;
import java.nio.file.Files;
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
        String name = request.table().getFileName() == null
                ? ""
                : request.table().getFileName().toString();
        if (!Files.isRegularFile(request.table())) {
            throw Problem.UNREADABLE_FILE.at(
                    Names.plain(request.table().toString()), "there is no such file, or it is none that can be read");
        }
        try {
            FileSource source = new FileSource(request.table(), name, clock.instant(), List.of()).watched(progress);
            return Pairing.run(
                    request,
                    source,
                    encoders,
                    new Pairing.Watch(
                            done -> progress.stage("compared words of texts", done, 0),
                            done -> progress.stage("compared texts", done, 0),
                            (done, total) -> progress.stage("sentences read by the model", done, total)));
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(name), "cannot be read: " + e.getMessage());
        }
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
