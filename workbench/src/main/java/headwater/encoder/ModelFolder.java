package headwater.encoder;

import headwater.custody.Sha256;
import headwater.embedding.Encoder;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder with a sentence model as people publish them: one `.onnx` file, its `tokenizer.json`, and, if there, how
/// the model is to be used.
///
/// @param model `model.onnx`, else the only file of that kind
/// @param use how the model is to be used
/// @param digest SHA-256 over the model, the tokenizer and the use
public record ModelFolder(Path folder, Path model, Path tokenizer, ModelUse use, String digest) {

    /// A larger file than this is no tokenizer.
    private static final long MOST_BYTES = 200_000_000;

    /// Reads what the folder has; a problem if anything is missing or cannot be read.
    public static ModelFolder of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Problem.UNREADABLE_FILE.at(folder.toString(), "there is no such folder");
        }
        Path model = model(folder);
        Path tokenizer = folder.resolve("tokenizer.json");
        if (!Files.isRegularFile(tokenizer)) {
            throw Problem.UNUSABLE_MODEL.at(folder.toString(), "it has no tokenizer.json beside its model");
        }
        try {
            if (Files.size(tokenizer) > MOST_BYTES) {
                throw Problem.UNUSABLE_MODEL.at(tokenizer.toString(), "the file is too large for a tokenizer");
            }
            ModelUse use = ModelUse.of(folder);
            return new ModelFolder(folder, model, tokenizer, use, digest(model, tokenizer, use));
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(folder.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /// As results name it.
    public Encoder.Model described() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new Encoder.Model(name == null ? "/" : name.toString(), digest, use.least());
    }

    private static Path model(Path folder) {
        for (Path usual : List.of(folder.resolve("model.onnx"), folder.resolve("onnx/model.onnx"))) {
            if (Files.isRegularFile(usual)) {
                return usual;
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> models =
                    files.filter(file -> file.toString().endsWith(".onnx")).toList();
            if (models.size() != 1) {
                throw Problem.UNUSABLE_MODEL.at(
                        folder.toString(),
                        models.isEmpty()
                                ? "it has no .onnx file"
                                : "it has several .onnx files and none is model.onnx");
            }
            return models.getFirst();
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(folder.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /// Large models keep their numbers in files beside them, named after the model.
    private static String digest(Path model, Path tokenizer, ModelUse use) throws IOException {
        StringBuilder digests = new StringBuilder();
        Path name = model.getFileName();
        try (Stream<Path> files = Files.list(model.toAbsolutePath().getParent())) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(name.toString()))
                    .sorted()
                    .toList()) {
                digests.append(Sha256.of(file)).append('\n');
            }
        }
        return Sha256.of(
                digests.append(Sha256.of(tokenizer)).append('\n').append(use).toString());
    }
}
