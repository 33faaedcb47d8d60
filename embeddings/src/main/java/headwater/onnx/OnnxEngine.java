package headwater.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import headwater.encoder.Engine;
import headwater.encoder.ModelFolder;
import headwater.problem.Problem;
import java.io.IOException;

/// Runs models with ONNX Runtime on the processor.
///
/// The libraries are told to reach for nothing: no reports to their makers, no downloads.
public final class OnnxEngine implements Engine {

    /// For the loader of services.
    public OnnxEngine() {}

    @Override
    public Running open(ModelFolder folder) {
        // On a machine with a graphics card the tokenizers would fetch another native library over the network.
        System.setProperty("ai.djl.offline", "true");
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            Tokens tokens = Tokens.of(folder);
            try {
                Network network = Network.of(environment, folder);
                return OnnxEncoder.of(folder, tokens, network);
            } catch (RuntimeException | OrtException failed) {
                tokens.close();
                throw failed;
            }
        } catch (OrtException broken) {
            throw Problem.UNUSABLE_MODEL.at(folder.model().toString(), "cannot be loaded: " + broken.getMessage());
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(folder.folder().toString(), "cannot be read: " + e.getMessage());
        } catch (LinkageError notHere) {
            throw Problem.NO_ENGINE.at(
                    "--embeddings",
                    "its native libraries cannot be loaded on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + ": " + reason(notHere));
        }
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? String.valueOf(thrown.getMessage()) : reason(cause);
    }
}
