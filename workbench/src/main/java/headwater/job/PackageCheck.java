package headwater.job;

import headwater.custody.Sha256;
import headwater.listing.Names;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.seal.PackageSeal;
import headwater.seal.TimeToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks an exported data package, a folder or a ZIP file, against the digests in its descriptor, and its descriptor
/// against its seal. No file is held in memory.
final class PackageCheck {

    /// A descriptor of ours has some hundred bytes a file and sixty-six a stretch of 4 KiB.
    private static final int LARGEST_DESCRIPTOR = 1 << 30;

    private final Path folder;
    private final Set<Path> named = new HashSet<>();
    private final List<Verified.Difference> differences = new ArrayList<>();
    private final List<String> seals = new ArrayList<>();

    private PackageCheck(Path folder) {
        this.folder = folder;
    }

    static boolean isPackage(Path path) {
        return Files.isRegularFile(path.resolve(PackageSeal.DESCRIPTOR))
                || (Files.isRegularFile(path) && path.toString().endsWith(".zip"));
    }

    /// @param anchors certificates that a person believes, for the time token
    static Verified of(Path path, List<X509Certificate> anchors) {
        if (Files.isDirectory(path)) {
            return new PackageCheck(path).run(path.toString(), anchors);
        }
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
            return new PackageCheck(zip.getPath("/")).run(path.toString(), anchors);
        } catch (IOException e) {
            throw Problem.BROKEN_RECORD.at(path.toString(), "it cannot be read as a ZIP file: " + e.getMessage());
        }
    }

    private Verified run(String what, List<X509Certificate> anchors) {
        JsonNode resources = read(PackageSeal.DESCRIPTOR).path("resources");
        resources.forEach(this::resource);
        seal(anchors);
        added();
        return new Verified(what, resources.size() + 1L, differences, List.of(), seals);
    }

    private void resource(JsonNode resource) {
        String path = resource.path("path").asString("");
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize()) || path.isEmpty()) {
            throw Problem.BROKEN_RECORD.at(
                    PackageSeal.DESCRIPTOR, "\"" + Names.plain(path) + "\" leads out of the package");
        }
        named.add(file);
        if (!Files.isRegularFile(file)) {
            differ(path, 0, resource.path("bytes").asLong(0), "the file is missing");
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            stretches(path, in, resource);
        } catch (IOException e) {
            differ(path, 0, size(file), "cannot be read: " + e.getMessage());
        }
    }

    /// Reads on until the first stretch that differs; the whole file counts where the descriptor has no digests of
    /// stretches.
    private void stretches(String path, InputStream in, JsonNode resource) throws IOException {
        int length = Math.max(0, resource.path("chunk_bytes").asInt(0));
        JsonNode chunks = resource.path("chunks");
        MessageDigest whole = Sha256.start();
        long stated = resource.path("bytes").asLong(0);
        long at = 0;
        int next = 0;
        byte[] buffer = new byte[length > 0 ? length : 1 << 16];
        for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
            whole.update(buffer, 0, n);
            if (length > 0 && !chunks.path(next++).asString("").equals(hash(buffer, n))) {
                differ(path, at, at + n, "the bytes are not those that were exported");
                return;
            }
            at += n;
            if (at > stated) {
                differ(path, stated, at, "the file is longer than it was");
                return;
            }
        }
        if (at < stated) {
            differ(path, at, stated, "the file is shorter than it was");
        } else if (!resource.path("hash").asString("").equals("sha256:" + Sha256.end(whole))) {
            differ(path, 0, Math.max(at, 1), "the bytes are not those that were exported");
        }
    }

    private static String hash(byte[] buffer, int length) {
        MessageDigest digest = Sha256.start();
        digest.update(buffer, 0, length);
        return Sha256.end(digest);
    }

    /// The seal stands over the descriptor, and a time token over the seal.
    private void seal(List<X509Certificate> anchors) {
        Path digest = folder.resolve(PackageSeal.DIGEST);
        Path token = folder.resolve(PackageSeal.TOKEN);
        named.addAll(List.of(folder.resolve(PackageSeal.DESCRIPTOR), digest, token));
        if (!Files.isRegularFile(digest)) {
            differ(PackageSeal.DIGEST, 0, 0, "the file is missing, so that nothing holds the descriptor");
            return;
        }
        JsonNode seal = read(PackageSeal.DIGEST);
        if (!seal.path("hash").asString("").equals("sha256:" + Sha256.of(bytes(PackageSeal.DESCRIPTOR)))) {
            differ(
                    PackageSeal.DESCRIPTOR,
                    0,
                    size(folder.resolve(PackageSeal.DESCRIPTOR)),
                    "the descriptor is not the one that " + PackageSeal.DIGEST + " names");
        }
        String place = "the case's custody log had "
                + seal.path("custody").path("entries").asLong(0)
                + " entries, the last with the hash "
                + Names.plain(seal.path("custody").path("head").asString("?"));
        String hash = Sha256.of(bytes(PackageSeal.DIGEST));
        if (!Files.isRegularFile(token)) {
            seals.add("sealed by hash only, " + hash + ": whoever can write the package can seal it anew; " + place);
            return;
        }
        try {
            TimeToken.Word word = TimeToken.read(bytes(PackageSeal.TOKEN)).of(hash, anchors);
            seals.add(word.text(!anchors.isEmpty()) + "; " + place);
        } catch (ProblemException wrong) {
            differ(PackageSeal.TOKEN, 0, size(token), wrong.detail());
        }
    }

    /// A package holds what its descriptor names and nothing beside it.
    private void added() {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !named.contains(file.normalize()))
                    .sorted()
                    .forEach(file -> differ(
                            folder.relativize(file).toString(), 0, size(file), "the file is not part of the package"));
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(folder.toString(), "cannot be listed: " + e.getMessage());
        }
    }

    private void differ(String path, long start, long end, String detail) {
        differences.add(new Verified.Difference(folder.resolve(path).toString(), start, end, detail));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private JsonNode read(String name) {
        try {
            return JsonMapper.shared().readTree(bytes(name));
        } catch (JacksonException e) {
            throw Problem.BROKEN_RECORD.at(
                    folder.resolve(name).toString(), "it cannot be read: " + e.getOriginalMessage());
        }
    }

    private byte[] bytes(String name) {
        Path file = folder.resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST_DESCRIPTOR);
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(file.toString(), "cannot be read: " + e.getMessage());
        }
    }
}
