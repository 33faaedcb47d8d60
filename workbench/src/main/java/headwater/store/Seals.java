package headwater.store;

import headwater.custody.Entry;
import headwater.custody.Fault;
import headwater.custody.Sha256;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.seal.TimeToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The manifests of a case: what it held at a moment, and where its custody log stood. Each is a file of lines of JSON
/// whose hash is in the log; a time token may lie beside it.
///
/// The first line has the head of the log before the seal and the digest of all records; each further line has the
/// SHA-256 and the size of one original.
final class Seals {

    static final String ACT = "seal";

    private static final String MANIFEST = ".manifest";

    private static final String TOKEN = ".tsr";

    /// Stands for every original.
    private static final String ANY = "*";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Sql given;

    Seals(Path folder, Sql given) {
        this.folder = folder;
        this.given = given;
    }

    /// Writes the next manifest; its name and its hash.
    Seal write(Instant at) {
        String name = "%04d".formatted(seals().size() + 1);
        try {
            Files.createDirectories(folder);
            Path temp = Files.createTempFile(folder, ".new-", "");
            try (BufferedWriter out = Files.newBufferedWriter(temp)) {
                out.write(first(at) + "\n");
                for (String line : objects()) {
                    out.write(line + "\n");
                }
            }
            Files.move(temp, folder.resolve(name + MANIFEST), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve(name + TOKEN));
            Disk.sync(folder);
            return new Seal(name, Sha256.of(folder.resolve(name + MANIFEST)));
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "the manifest cannot be written: " + e.getMessage());
        }
    }

    void token(Seal seal, byte[] token) {
        try {
            Files.write(folder.resolve(seal.name() + TOKEN), token);
            Disk.sync(folder);
        } catch (IOException e) {
            throw Problem.STORE_UNAVAILABLE.at(folder.toString(), "the time token cannot be kept: " + e.getMessage());
        }
    }

    private String first(Instant at) {
        List<String> log = given.texts("SELECT line FROM custody ORDER BY number DESC LIMIT 1");
        Entry last = Entry.read(log.getFirst());
        return JsonNodeFactory.instance
                .objectNode()
                .put("headwater", "manifest/1")
                .put("at", at.toString())
                .put("entries", last.number())
                .put("head", last.hash())
                .put("records", last.records())
                .put("objects", given.number("SELECT count(*) FROM original"))
                .toString();
    }

    private List<String> objects() {
        return given.all(
                row -> JsonNodeFactory.instance
                        .objectNode()
                        .put("sha256", row.getString(1))
                        .put("bytes", row.getLong(2))
                        .toString(),
                "SELECT sha256, size FROM original ORDER BY sha256");
    }

    /// The entries of the log that sealed something, in order.
    private List<Entry> seals() {
        return acts(Set.of(ACT));
    }

    private List<Entry> acts(Set<String> names) {
        return given.texts("SELECT line FROM custody ORDER BY number").stream()
                .filter(line -> names.stream().anyMatch(each -> line.contains("\"act\":\"" + each + "\"")))
                .map(Entry::read)
                .filter(entry -> names.contains(entry.act()))
                .toList();
    }

    private static String name(Entry seal) {
        return seal.detail().split("[: ]", 2)[0];
    }

    /// What each seal says, a line each.
    ///
    /// @param anchors certificates that a person believes
    List<String> words(List<X509Certificate> anchors) {
        List<String> words = new ArrayList<>();
        for (Entry seal : seals()) {
            Path token = folder.resolve(name(seal) + TOKEN);
            String said = "sealed by hash only, at " + seal.at() + " by the clock of this machine";
            if (Files.isRegularFile(token)) {
                try {
                    TimeToken.Word word =
                            TimeToken.read(Files.readAllBytes(token)).of(digits(seal.input()), anchors);
                    said = word.text(!anchors.isEmpty());
                } catch (ProblemException | IOException broken) {
                    said = "its time token does not hold";
                }
            }
            words.add("manifest " + name(seal) + ", custody entry " + seal.number() + ": " + said);
        }
        return words;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Map<Long, String> heads = heads();
        for (Entry seal : seals()) {
            String name = name(seal);
            known.add(name + MANIFEST);
            if (seal.detail().contains("time token")) {
                known.add(name + TOKEN);
                token(name, digits(seal.input()), faults);
            }
            manifest(seal, heads, faults);
        }
        strangers(known, faults);
        return faults;
    }

    private Map<Long, String> heads() {
        Map<Long, String> heads = new HashMap<>();
        given.each(row -> heads.put(row.getLong(1), row.getString(2)), "SELECT number, sha256 FROM custody");
        return heads;
    }

    private void token(String name, String manifest, List<Fault> faults) {
        Path file = folder.resolve(name + TOKEN);
        try {
            if (!Files.isRegularFile(file)) {
                faults.add(Fault.record(file.toString(), "the time token is missing"));
                return;
            }
            TimeToken.read(Files.readAllBytes(file)).of(manifest);
        } catch (ProblemException wrong) {
            faults.add(Fault.record(file.toString(), wrong.detail()));
        } catch (IOException e) {
            faults.add(Fault.record(file.toString(), "cannot be read: " + e.getMessage()));
        }
    }

    private void manifest(Entry seal, Map<Long, String> heads, List<Fault> faults) {
        Path file = folder.resolve(name(seal) + MANIFEST);
        if (!Files.isRegularFile(file)) {
            faults.add(Fault.record(file.toString(), "the manifest is missing"));
            return;
        }
        try {
            if (!Sha256.of(file).equals(digits(seal.input()))) {
                faults.add(
                        new Fault(file.toString(), 0, Files.size(file), "the manifest is not the one that was sealed"));
                return;
            }
            held(file, heads, faults);
        } catch (IOException | JacksonException e) {
            faults.add(Fault.record(file.toString(), "cannot be read: " + e.getMessage()));
        }
    }

    /// Whether the case still holds what the manifest lists, but for what was removed as the log says.
    private void held(Path file, Map<Long, String> heads, List<Fault> faults) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String line = in.readLine();
            JsonNode first = JSON.readTree(line == null ? "" : line);
            long entries = first.path("entries").asLong(0);
            if (!first.path("head").asString("").equals(heads.getOrDefault(entries, ""))) {
                faults.add(Fault.record(
                        "custody log entry " + Math.max(1, entries),
                        "the manifest " + file.getFileName() + " knows it by another hash"));
            }
            Set<String> removed = removedAfter(entries);
            for (line = in.readLine(); line != null && !removed.contains(ANY); line = in.readLine()) {
                String sha256 = JSON.readTree(line).path("sha256").asString("");
                if (!removed.contains(sha256)
                        && given.number("SELECT count(*) FROM original WHERE sha256 = ?", sha256) == 0) {
                    faults.add(Fault.record(
                            "original " + sha256,
                            "it was sealed in " + file.getFileName() + " and the case no longer holds it"));
                }
            }
        }
    }

    /// What the log says was taken out on purpose since; an expiry does not say which.
    private Set<String> removedAfter(long entries) {
        Set<String> removed = new HashSet<>();
        for (Entry entry : acts(Set.of(Purge.EXPIRE, Purge.WITHHOLD))) {
            if (entry.number() > entries) {
                removed.add(entry.act().equals(Purge.EXPIRE) ? ANY : digits(entry.input()));
            }
        }
        return removed;
    }

    private void strangers(Set<String> known, List<Fault> faults) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(each -> !known.contains(each.getFileName().toString()))
                    .sorted()
                    .forEach(each -> faults.add(Fault.record(
                            each.toString(),
                            "no entry of the custody log names this file: it was added, or a seal was"
                                    + " broken off; sealing again replaces it")));
        } catch (IOException e) {
            faults.add(Fault.record(folder.toString(), "cannot be listed: " + e.getMessage()));
        }
    }

    private static String digits(String input) {
        return input.replaceFirst("^sha256:", "");
    }

    /// @param name of its files, such as `0001`
    /// @param sha256 of the manifest
    record Seal(String name, String sha256) {}
}
