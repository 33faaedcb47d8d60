package headwater.screenshot;

import headwater.custody.Sha256;
import headwater.importing.Source;
import headwater.model.Capture;
import headwater.model.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The pictures beside one table: found by the name a row gives them, below the folder of the table and nowhere else,
/// and told to be pictures by their content.
///
/// A table may be read again when its folder is gone, so what was kept with it before is found by its name too.
public final class Screenshots {

    /// The most bytes one may have.
    public static final long LARGEST = 20L << 20;

    private static final int HEAD = 12;

    private final List<Path> folder;
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private Screenshots(List<Path> folder) {
        this.folder = folder;
    }

    /// Hashes of the screenshots that an observation rests on.
    public static List<String> of(Observation observation) {
        return observation.capture().digests().stream()
                .filter(each -> each.of().equals("media"))
                .map(Capture.Digest::value)
                .toList();
    }

    /// Beside a table that has no folder any more.
    public static Screenshots none() {
        return new Screenshots(List.of());
    }

    public static Screenshots beside(Path table) {
        Path folder = table.toAbsolutePath().getParent();
        return new Screenshots(folder == null ? List.of() : List.of(folder));
    }

    /// One that was found on this machine.
    ///
    /// @param name as a row writes it
    public record Found(String name, Path path, String sha256, long size) {}

    /// With what a case kept with the same table before, by name.
    public void kept(Map<String, String> before) {
        kept.putAll(before);
    }

    public Source.Beside find(String name) {
        try {
            Source.Beside here = folder.isEmpty() ? Source.Beside.ABSENT : onDisk(name, folder.getFirst());
            return here.equals(Source.Beside.ABSENT) && kept.containsKey(name)
                    ? new Source.Beside(kept.getOrDefault(name, ""), "")
                    : here;
        } catch (InvalidPathException noName) {
            return Source.Beside.ABSENT;
        } catch (IOException e) {
            return refused("cannot be read: " + e.getMessage());
        }
    }

    private Source.Beside onDisk(String name, Path top) throws IOException {
        Path path = top;
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return refused("is no name of a file beside the table");
            }
            path = path.resolve(part);
            if (Files.isSymbolicLink(path)) {
                return refused("is a link or lies behind one, which is not followed");
            }
        }
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Source.Beside.ABSENT;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !path.startsWith(top)) {
            return refused("is no file with content");
        }
        long size = Files.size(path);
        if (size > LARGEST) {
            return refused("has more than " + (LARGEST >> 20) + " MiB");
        }
        if (extension(path).isEmpty()) {
            return refused("is neither PNG, JPEG, WebP nor PDF by its content");
        }
        try (InputStream bytes = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            Found picture = new Found(name, path, Sha256.of(bytes), size);
            found.put(name, picture);
            return new Source.Beside(picture.sha256(), "");
        }
    }

    private static Source.Beside refused(String why) {
        return new Source.Beside("", why + ", so it was not kept");
    }

    /// Those with these hashes, which the case is to keep.
    public List<Found> found(Set<String> hashes) {
        return found.values().stream()
                .filter(each -> hashes.contains(each.sha256()))
                .sorted(java.util.Comparator.comparing(Found::name))
                .toList();
    }

    /// Where all those are that a row named.
    public Set<Path> paths() {
        return found.values().stream().map(Found::path).collect(Collectors.toSet());
    }

    /// The usual ending of a picture of this content, such as `png`; empty if it is none that may be kept.
    public static String extension(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpg";
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "webp";
        }
        return start.startsWith("%PDF-") ? "pdf" : "";
    }

    private static String extension(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return extension(bytes.readNBytes(HEAD));
        }
    }
}
