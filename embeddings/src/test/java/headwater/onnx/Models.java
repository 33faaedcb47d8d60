package headwater.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Two real models, as folders: a small one for English and a small one for Chinese, both with small integers inside.
final class Models {

    private Models() {}

    /// Made for questions and answers, so it wants to be told that a text is one.
    static Path english(Path parent) {
        Path folder = unpacked(parent, "english", "e5-small-v2-q.onnx", "e5-small-v2-q-tokenizer.json");
        write(folder.resolve("headwater.json"), "{\"prefix\": \"query: \"}");
        return folder;
    }

    static Path chinese(Path parent) {
        Path folder = unpacked(parent, "chinese", "bge-small-zh-v1.5-q.onnx", "bge-small-zh-v1.5-q-tokenizer.json");
        write(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_cls_token\": true}");
        return folder;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(Path parent, String name, String model, String tokenizer) {
        try {
            Path folder = Files.createDirectories(parent.resolve(name));
            copy(model, folder.resolve("model.onnx"));
            copy(tokenizer, folder.resolve("tokenizer.json"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream("/" + resource), resource)) {
            Files.copy(in, file);
        }
    }
}
