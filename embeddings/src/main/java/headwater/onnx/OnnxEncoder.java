package headwater.onnx;

import ai.onnxruntime.OrtException;
import headwater.encoder.Engine;
import headwater.encoder.ModelFolder;
import headwater.encoder.ModelUse;
import headwater.problem.Problem;
import java.util.Arrays;

/// A model with its tokens and its way of pooling. Texts are read one by one: read together, the numbers of a model
/// with small integers inside would depend on what stands beside a text.
final class OnnxEncoder implements Engine.Running {

    private final ModelFolder folder;
    private final Tokens tokens;
    private final Network network;
    private final Model described;

    private OnnxEncoder(ModelFolder folder, Tokens tokens, Network network) {
        this.folder = folder;
        this.tokens = tokens;
        this.network = network;
        this.described = folder.described();
    }

    /// Tries the model on two words before anything depends on it.
    static OnnxEncoder of(ModelFolder folder, Tokens tokens, Network network) throws OrtException {
        OnnxEncoder encoder = new OnnxEncoder(folder, tokens, network);
        try {
            encoder.encode("two words");
        } catch (RuntimeException failed) {
            network.close();
            throw failed;
        }
        return encoder;
    }

    @Override
    public Model model() {
        return described;
    }

    @Override
    public float[] encode(String text) {
        Tokens.Read read = tokens.read(folder.use().prefix() + text);
        try {
            return unit(pooled(network.ask(read), read));
        } catch (OrtException failed) {
            throw Problem.UNUSABLE_MODEL.at(folder.model().toString(), "cannot be run: " + failed.getMessage());
        }
    }

    private float[] pooled(Network.Said said, Tokens.Read read) {
        long[] shape = said.shape();
        boolean isText = shape.length == 2 && shape[0] == 1;
        boolean isTokens = shape.length == 3 && shape[0] == 1 && shape[1] == read.ids().length;
        int width = said.numbers().length == 0 ? 0 : (int) shape[shape.length - 1];
        if (width < 2 || !(isText || isTokens)) {
            throw Problem.UNUSABLE_MODEL.at(
                    folder.model().toString(),
                    "its output \"" + network.output() + "\" has the shape " + Arrays.toString(shape)
                            + ", which is neither a vector for the text nor one for each of its " + read.ids().length
                            + " tokens");
        }
        if (isText || folder.use().pooling() == ModelUse.Pooling.CLS) {
            return Arrays.copyOf(said.numbers(), width);
        }
        return mean(said.numbers(), read.mask(), width);
    }

    private static float[] mean(float[] numbers, long[] mask, int width) {
        float[] mean = new float[width];
        for (int token = 0; token < mask.length; token++) {
            for (int i = 0; mask[token] == 1 && i < width; i++) {
                mean[i] += numbers[token * width + i];
            }
        }
        return mean;
    }

    private float[] unit(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += (double) each * each;
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            throw Problem.UNUSABLE_MODEL.at(folder.model().toString(), "it gives vectors without a direction");
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(square));
        }
        return unit;
    }

    @Override
    public void close() {
        tokens.close();
        try {
            network.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("a model cannot be closed", failed);
        }
    }
}
