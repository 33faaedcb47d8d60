package headwater.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headwater.encoder.Engine;
import headwater.encoder.ModelFolder;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFaultsTest {

    private static final int INT64 = 7;
    private static final int FLOAT = 1;

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNotThere() {
        assertFault(folder.resolve("nowhere"), Problem.UNREADABLE_FILE, "no such folder");
    }

    @Test
    void noModelOrSeveral() {
        assertFault(folder, Problem.UNUSABLE_MODEL, "no .onnx file");
        Models.write(folder.resolve("a.onnx"), "");
        Models.write(folder.resolve("b.onnx"), "");
        assertFault(folder, Problem.UNUSABLE_MODEL, "several .onnx files");
    }

    @Test
    void noTokenizer() {
        Models.write(folder.resolve("only.onnx"), "");
        assertFault(folder, Problem.UNUSABLE_MODEL, "no tokenizer.json");
    }

    @Test
    void aBrokenModel() throws IOException {
        Path english = Models.english(folder);
        Path model = english.resolve("model.onnx");
        byte[] whole = Files.readAllBytes(model);
        Files.write(model, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertFault(english, Problem.UNUSABLE_MODEL, "cannot be loaded");
    }

    @Test
    void aBrokenTokenizer() {
        Path english = Models.english(folder);
        Models.write(english.resolve("tokenizer.json"), "{\"model\": 7}");
        assertFault(english, Problem.UNUSABLE_MODEL, "is no tokenizer");
    }

    @Test
    void whatSaysHowToUseItMustBeUnderstood() {
        Path english = Models.english(folder);
        Models.write(english.resolve("headwater.json"), "{\"poolng\": \"cls\"}");
        assertFault(english, Problem.UNUSABLE_MODEL, "\"poolng\" is not among");
        Models.write(english.resolve("headwater.json"), "{\"pooling\": \"max\"}");
        assertFault(english, Problem.UNUSABLE_MODEL, "mean or cls");
        Models.write(english.resolve("headwater.json"), "{");
        assertFault(english, Problem.UNUSABLE_MODEL, "no JSON");
    }

    @Test
    void aModelThatAsksForSomethingElse() throws IOException {
        Path english = Models.english(folder);
        Files.write(english.resolve("model.onnx"), identity("pixel_values", INT64));
        assertFault(english, Problem.UNUSABLE_MODEL, "asks for the input \"pixel_values\"");
        Files.write(english.resolve("model.onnx"), identity("input_ids", FLOAT));
        assertFault(english, Problem.UNUSABLE_MODEL, "asks for the input \"input_ids\"");
    }

    @Test
    void aModelWhoseOutputIsNoVector() throws IOException {
        Path english = Models.english(folder);
        Files.write(english.resolve("model.onnx"), identity("input_ids", INT64));
        assertFault(english, Problem.UNUSABLE_MODEL, "none of its outputs are numbers");
        Files.write(english.resolve("model.onnx"), cast());
        assertFault(english, Problem.UNUSABLE_MODEL, "its output \"y\" has the shape [6]");
    }

    @Test
    void anotherUseIsAnotherModel() {
        Path english = Models.english(folder);
        String before = ModelFolder.of(english).digest();
        assertEquals(before, ModelFolder.of(english).digest());
        Models.write(english.resolve("headwater.json"), "{\"prefix\": \"query: \", \"least\": 0.8}");
        assertNotEquals(before, ModelFolder.of(english).digest());
        assertEquals(0.8, ModelFolder.of(english).described().least());
    }

    private static void assertFault(Path folder, Problem problem, String detail) {
        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> Engine.start(ModelFolder.of(folder)).close());
        assertEquals(problem, thrown.problem());
        assertThat(thrown.getMessage()).contains(detail);
    }

    /// A model that gives back what it gets.
    private static byte[] identity(String input, int type) {
        byte[] node = new Wire().text(1, input).text(2, "y").text(4, "Identity").bytes();
        return whole(new Wire()
                .part(1, node)
                .text(2, "g")
                .part(11, value(input, type, "batch", "length"))
                .part(12, value("y", type, "batch", "length"))
                .bytes());
    }

    /// A model that gives the numbers of the tokens in one row, without a place for the text.
    private static byte[] cast() {
        byte[] squeeze =
                new Wire().text(1, "input_ids").text(2, "s").text(4, "Squeeze").bytes();
        byte[] cast = new Wire()
                .text(1, "s")
                .text(2, "y")
                .text(4, "Cast")
                .part(5, new Wire().text(1, "to").number(3, FLOAT).number(20, 2).bytes())
                .bytes();
        byte[] graph = new Wire()
                .part(1, squeeze)
                .part(1, cast)
                .text(2, "g")
                .part(11, value("input_ids", INT64, "batch", "length"))
                .part(12, value("y", FLOAT, "length"))
                .bytes();
        return whole(graph);
    }

    private static byte[] whole(byte[] graph) {
        return new Wire()
                .number(1, 8)
                .part(7, graph)
                .part(8, new Wire().text(1, "").number(2, 13).bytes())
                .bytes();
    }

    private static byte[] value(String name, int type, String... shape) {
        Wire dimensions = new Wire();
        for (String each : shape) {
            dimensions.part(1, new Wire().text(2, each).bytes());
        }
        byte[] tensor = new Wire().number(1, type).part(2, dimensions.bytes()).bytes();
        return new Wire()
                .text(1, name)
                .part(2, new Wire().part(1, tensor).bytes())
                .bytes();
    }

    /// Writes what protocol buffers read: the format of ONNX files.
    private static final class Wire {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Wire number(int field, long value) {
            varint(field * 8L);
            varint(value);
            return this;
        }

        Wire text(int field, String text) {
            return part(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Wire part(int field, byte[] bytes) {
            varint(field * 8L + 2);
            varint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        private void varint(long value) {
            long left = value;
            while ((left & ~0x7FL) != 0) {
                out.write((int) ((left & 0x7F) | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
