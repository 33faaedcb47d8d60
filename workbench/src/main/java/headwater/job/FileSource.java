package headwater.job;

import headwater.custody.Sha256;
import headwater.importing.Source;
import headwater.listing.Names;
import headwater.model.Capture;
import headwater.model.Known;
import headwater.problem.Problem;
import headwater.running.Progress;
import headwater.screenshot.Screenshots;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A file on this machine, handed over to be read.
final class FileSource implements Source {

    private final Path path;
    private final String name;
    private final long size;
    private final Instant received;
    private final List<String> mapping;
    private Known<Capture.AccessBasis> access = Known.notStated();
    private Progress progress = Progress.SILENT;
    private Screenshots screenshots = Screenshots.none();
    private String sha256 = "";

    FileSource(Path path, String name, Instant received, List<String> mapping) throws IOException {
        this.path = path;
        this.name = name;
        this.size = Files.size(path);
        this.received = received;
        this.mapping = List.copyOf(mapping);
    }

    /// A table that belongs to no case, with somebody who is told how much of it has passed.
    static Source table(Path path, List<String> mapping, Instant received, Progress by) {
        Path last = path.getFileName();
        if (last == null || !Files.isRegularFile(path)) {
            throw Problem.UNREADABLE_FILE.at(
                    Names.plain(path.toString()), "there is no such file, or it is none that can be read");
        }
        try {
            return new FileSource(path, last.toString(), received, mapping).watched(by);
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(Names.plain(last.toString()), "cannot be read: " + e.getMessage());
        }
    }

    /// The same file, with the pictures that may lie beside it.
    FileSource with(Screenshots beside) {
        FileSource with = new FileSource(this, received, mapping);
        with.screenshots = beside;
        return with;
    }

    /// The same file on a stated basis.
    FileSource on(Known<Capture.AccessBasis> basis) {
        FileSource stated = new FileSource(this, received, mapping);
        stated.access = basis;
        return stated;
    }

    /// The same file, with somebody who is told how much of it has passed.
    FileSource watched(Progress by) {
        FileSource watched = new FileSource(this, received, mapping);
        watched.progress = by;
        return watched;
    }

    /// The same file with what a case knows of its bytes already.
    FileSource known(Instant firstReceived, List<String> mappingOfBytes) {
        return new FileSource(this, firstReceived, mappingOfBytes);
    }

    private FileSource(FileSource same, Instant received, List<String> mapping) {
        this.path = same.path;
        this.name = same.name;
        this.size = same.size;
        this.received = received;
        this.mapping = List.copyOf(mapping);
        this.access = same.access;
        this.progress = same.progress;
        this.screenshots = same.screenshots;
        this.sha256 = same.sha256;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() throws IOException {
        return open("read");
    }

    /// Its bytes once more, to be kept.
    InputStream copied() throws IOException {
        return open("keep");
    }

    private InputStream open(String act) throws IOException {
        return Watched.of(
                Files.newInputStream(path), act + " " + name.substring(name.lastIndexOf('/') + 1), size, progress);
    }

    @Override
    public long size() {
        return size;
    }

    /// Read once and remembered.
    @Override
    public String sha256() {
        if (sha256.isEmpty()) {
            try (InputStream in = open("hash")) {
                sha256 = Sha256.of(in);
            } catch (IOException e) {
                throw Problem.UNREADABLE_FILE.at(name, "cannot be read: " + e.getMessage());
            }
        }
        return sha256;
    }

    @Override
    public Instant received() {
        return received;
    }

    @Override
    public List<String> mapping() {
        return mapping;
    }

    Path path() {
        return path;
    }

    Screenshots screenshots() {
        return screenshots;
    }

    @Override
    public Beside beside(String name) {
        return screenshots.find(name);
    }

    @Override
    public Known<Capture.AccessBasis> access() {
        return access;
    }
}
