package headwater.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import headwater.encoder.ModelFolder;
import headwater.problem.Problem;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The model itself: tokens in, numbers out.
final class Network implements AutoCloseable {

    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

    /// The first that the model has is taken.
    private static final List<String> OUTPUTS =
            List.of("sentence_embedding", "last_hidden_state", "token_embeddings", "pooler_output");

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;

    private Network(OrtEnvironment environment, OrtSession session, String output) {
        this.environment = environment;
        this.session = session;
        this.output = output;
    }

    static Network of(OrtEnvironment environment, ModelFolder folder) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Texts are read beside each other on threads of ours: so each is worked on in one order of sums.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(folder.model().toString(), options);
            try {
                checkInputs(session, folder);
                return new Network(environment, session, output(session, folder));
            } catch (RuntimeException | OrtException failed) {
                session.close();
                throw failed;
            }
        }
    }

    private static void checkInputs(OrtSession session, ModelFolder folder) throws OrtException {
        for (NodeInfo input : session.getInputInfo().values()) {
            boolean isWhole = input.getInfo() instanceof TensorInfo info && info.type == OnnxJavaType.INT64;
            if (!INPUTS.contains(input.getName()) || !isWhole) {
                throw Problem.UNUSABLE_MODEL.at(
                        folder.model().toString(),
                        "it asks for the input \"" + input.getName() + "\"; a sentence model reads 64-bit input_ids, "
                                + "attention_mask and token_type_ids");
            }
        }
        if (!session.getInputNames().contains("input_ids")) {
            throw Problem.UNUSABLE_MODEL.at(folder.model().toString(), "it does not ask for input_ids");
        }
    }

    private static String output(OrtSession session, ModelFolder folder) throws OrtException {
        for (String usual : OUTPUTS) {
            if (session.getOutputNames().contains(usual)) {
                return usual;
            }
        }
        return session.getOutputInfo().values().stream()
                .filter(each -> each.getInfo() instanceof TensorInfo info && info.type == OnnxJavaType.FLOAT)
                .map(NodeInfo::getName)
                .findFirst()
                .orElseThrow(
                        () -> Problem.UNUSABLE_MODEL.at(folder.model().toString(), "none of its outputs are numbers"));
    }

    /// What the model says of one text: its shape, and the numbers in it.
    @SuppressWarnings("ArrayRecordComponent")
    record Said(long[] shape, float[] numbers) {}

    Said ask(Tokens.Read read) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[] values = switch (name) {
                    case "input_ids" -> read.ids();
                    case "attention_mask" -> read.mask();
                    default -> read.types();
                };
                inputs.put(
                        name,
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length}));
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return said(result.get(0));
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private Said said(OnnxValue value) {
        if (!(value instanceof OnnxTensor tensor) || tensor.getInfo().type != OnnxJavaType.FLOAT) {
            return new Said(new long[0], new float[0]);
        }
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] numbers = new float[buffer.remaining()];
        buffer.get(numbers);
        return new Said(tensor.getInfo().getShape(), numbers);
    }

    String output() {
        return output;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
