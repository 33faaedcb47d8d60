package headwater.encoder;

import headwater.embedding.Encoder;
import headwater.problem.Problem;
import java.util.ServiceLoader;

/// Runs sentence models. It comes with a pack of its own, because its native libraries weigh more than the program.
public interface Engine {

    /// An encoder that gives back what it holds of native memory when it is closed.
    interface Running extends Encoder, AutoCloseable {

        @Override
        void close();
    }

    /// Loads a model; a problem if it is none that can be run.
    Running open(ModelFolder folder);

    /// Reads a model folder and runs its model; a problem if the folder has none or the pack is not there.
    static Running start(ModelFolder folder) {
        return ServiceLoader.load(Engine.class)
                .findFirst()
                .orElseThrow(() -> Problem.NO_ENGINE.at(
                        "--embeddings",
                        "the pack that runs models is not installed: \"./headwater\" builds it by itself, a release has "
                                + "it as the folder \"embeddings\" beside headwater.jar"))
                .open(folder);
    }
}
