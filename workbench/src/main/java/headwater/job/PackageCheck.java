package headwater.job;

import headwater.listing.Names;
import headwater.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks an exported data package against the digests in its descriptor.
final class PackageCheck {

    private static final String DESCRIPTOR = "datapackage.json";

    private final Path folder;
    private final Set<Path> named = new HashSet<>();
    private final List<Verified.Difference> differences = new ArrayList<>();

    private PackageCheck(Path folder) {
        this.folder = folder;
    }

    static boolean isPackage(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTOR));
    }

    static Verified of(Path folder) {
        PackageCheck check = new PackageCheck(folder);
        JsonNode resources = descriptor(folder.resolve(DESCRIPTOR)).path("resources");
        resources.forEach(check::resource);
        check.added();
        return new Verified(folder.toString(), resources.size(), check.differences, List.of());
    }

    private void resource(JsonNode resource) {
        String path = resource.path("path").asString("");
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize()) || path.isEmpty()) {
            throw Problem.BROKEN_RECORD.at(DESCRIPTOR, "\"" + Names.plain(path) + "\" leads out of the package");
        }
        named.add(file);
        long size = resource.path("bytes").asLong(0);
        if (!Files.isRegularFile(file)) {
            differ(path, 0, size, "the file is missing");
            return;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!resource.path("hash").asString("").equals("sha256:" + sha256(bytes, 0, bytes.length))) {
                place(path, bytes, resource);
            }
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /// A package holds what its descriptor names and nothing beside it.
    private void added() {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> !Files.isDirectory(file) && !file.equals(folder.resolve(DESCRIPTOR)))
                    .filter(file -> !named.contains(file.normalize()))
                    .sorted()
                    .forEach(file -> differ(
                            folder.relativize(file).toString(), 0, size(file), "the file is not part of the package"));
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(folder.toString(), "cannot be listed: " + e.getMessage());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /// The first stretch that differs, or the whole file where the descriptor has no digests of stretches.
    private void place(String path, byte[] bytes, JsonNode resource) {
        int length = resource.path("chunk_bytes").asInt(0);
        JsonNode chunks = resource.path("chunks");
        for (int i = 0; length > 0 && i < chunks.size(); i++) {
            int start = Math.min(bytes.length, i * length);
            int end = Math.min(bytes.length, start + length);
            if (!chunks.get(i).asString("").equals(sha256(bytes, start, end))) {
                differ(path, start, Math.max(end, start + 1), "the bytes are not those that were exported");
                return;
            }
        }
        long from = length > 0 ? Math.min(bytes.length, resource.path("bytes").asLong(0)) : 0;
        differ(path, from, Math.max(bytes.length, from + 1), "the bytes are not those that were exported");
    }

    private void differ(String path, long start, long end, String detail) {
        differences.add(new Verified.Difference(folder.resolve(path).toString(), start, end, detail));
    }

    private static JsonNode descriptor(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException e) {
            throw Problem.BROKEN_RECORD.at(file.toString(), "the descriptor cannot be read: " + e.getMessage());
        }
    }

    private static String sha256(byte[] bytes, int start, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, start, end - start);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
