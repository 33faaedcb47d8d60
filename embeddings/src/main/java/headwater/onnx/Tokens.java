package headwater.onnx;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import headwater.encoder.ModelFolder;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;

/// Cuts texts into the tokens a model knows, as its `tokenizer.json` says.
final class Tokens implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    private Tokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static Tokens of(ModelFolder folder) throws IOException {
        Map<String, String> options = Map.of(
                "padding",
                "false",
                "truncation",
                "true",
                "maxLength",
                Integer.toString(folder.use().longest()));
        try (InputStream json = Files.newInputStream(folder.tokenizer())) {
            return new Tokens(HuggingFaceTokenizer.newInstance(json, options));
        } catch (EngineException notHere) {
            throw Problem.NO_ENGINE.at(
                    "--embeddings", "its native libraries cannot be loaded: " + notHere.getMessage());
        } catch (RuntimeException broken) {
            throw broken instanceof ProblemException
                    ? broken
                    : Problem.UNUSABLE_MODEL.at(
                            folder.tokenizer().toString(), "is no tokenizer: " + broken.getMessage());
        }
    }

    /// One text as a model reads it.
    ///
    /// @param ids as the model numbers tokens
    /// @param mask 1 for what is to be read
    /// @param types 0 for the first of two texts
    @SuppressWarnings("ArrayRecordComponent")
    record Read(long[] ids, long[] mask, long[] types) {}

    Read read(String text) {
        Encoding encoding = tokenizer.encode(whole(text));
        return new Read(encoding.getIds(), encoding.getAttentionMask(), encoding.getTypeIds());
    }

    /// Half a character and the character zero have no place in UTF-8 as the library wants it.
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(each -> each == 0 || (each >= 0xD800 && each <= 0xDFFF) ? 0xFFFD : each)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
