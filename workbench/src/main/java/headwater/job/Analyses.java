package headwater.job;

import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.Settings;
import headwater.embedding.Encoder;
import headwater.encoder.Engine;
import headwater.encoder.ModelFolder;
import headwater.problem.Problem;
import headwater.running.Progress;
import headwater.store.CaseStore;
import headwater.text.Foldings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Runs the analysis once for each material, program and parameters, and finds its result again.
///
/// The key begins with the digest of the material, so that a result is never shown for material that changed.
final class Analyses {

    private static final int PART = 32;

    /// A kept result may come from somebody else's disk, so nothing but plain values is made from it.
    private static final ObjectInputFilter PLAIN =
            ObjectInputFilter.Config.createFilter("headwater.**;java.lang.*;java.util.*;java.time.*;!*");

    /// By case and key: two cases may hold the same material and have other pseudonyms for the persons in it.
    private final Map<String, Assessment> recent = new ConcurrentHashMap<>();

    private final Loading.Materials materials;

    Analyses(Loading.Materials materials) {
        this.materials = materials;
    }

    /// What is asked for.
    ///
    /// @param models the folders of the models that the settings name
    record Run(Settings settings, List<ModelFolder> models) {

        static Run of(Instant asOf, long seed, List<Path> folders, Foldings foldings) {
            List<ModelFolder> models = folders.stream().map(ModelFolder::of).toList();
            List<Encoder.Model> described =
                    models.stream().map(ModelFolder::described).toList();
            return new Run(new Settings(asOf, seed, Jobs.LOCAL_ZONE, described, foldings), models);
        }
    }

    Assessment run(String name, CaseStore store, Run run, Instant now, Progress progress) {
        String key = key(store.digest(), run.settings());
        Optional<Assessment> kept = find(store, key);
        if (kept.isPresent()) {
            store.derived().show(key);
            return kept.get();
        }
        Assessment made = made(materials.of(name, store), run, progress);
        store.derived().put(key, write(made), now);
        remember(store, key, made);
        return made;
    }

    private static Assessment made(Material material, Run run, Progress progress) {
        if (run.models().isEmpty()) {
            return Analysis.run(material, run.settings(), progress.stoppable());
        }
        try (Engine.Running encoder = Engine.start(run.models().getFirst())) {
            return Analysis.run(material, run.settings(), List.of(encoder), progress.stoppable());
        }
    }

    /// The result to be shown; a problem if there is none for the material as it is.
    Assessment shown(String name, CaseStore store) {
        return store.derived()
                .latest()
                .filter(key -> key.startsWith(part(store.digest())))
                .flatMap(key -> find(store, key))
                .orElseThrow(() -> Problem.NOT_ANALYSED.at(
                        name, "nothing is worked out for the material as it is: headwater analyse " + name));
    }

    /// The latest result, whatever came since; a problem if there is none.
    Assessment latest(String name, CaseStore store) {
        return store.derived()
                .latest()
                .flatMap(key -> find(store, key))
                .orElseThrow(() -> Problem.NOT_ANALYSED.at(name, "nothing is worked out: headwater analyse " + name));
    }

    static boolean isDone(CaseStore store) {
        return store.derived()
                .latest()
                .filter(key -> key.startsWith(part(store.digest())))
                .isPresent();
    }

    private Optional<Assessment> find(CaseStore store, String key) {
        Assessment known = recent.get(store.folder() + "\n" + key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Assessment> read = store.derived().find(key).flatMap(Analyses::read);
        read.ifPresent(each -> remember(store, key, each));
        return read;
    }

    /// A few are kept in memory for the pages; the rest is read again.
    private void remember(CaseStore store, String key, Assessment assessment) {
        if (recent.size() >= 4) {
            recent.clear();
        }
        recent.put(store.folder() + "\n" + key, assessment);
    }

    /// What counts as now: the instant, or where none is given when something was last imported.
    static Instant now(String asOf, CaseStore store) {
        try {
            return asOf.isEmpty() ? store.lastReceived() : Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw Problem.BAD_PARAMETER.at(
                    "--as-of", "\"" + asOf + "\" is not an instant such as 2021-09-13T12:00:00Z");
        }
    }

    private static String key(String material, Settings settings) {
        return part(material) + "-"
                + part(sha256((settings.asOf() + "|" + settings.seed() + "|" + settings.localZone() + "|"
                                + settings.models().stream()
                                        .map(Encoder.Model::digest)
                                        .toList() + "|" + settings.foldings() + "|" + program())
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(String digest) {
        return digest.substring(0, PART);
    }

    /// The digest of the analysis as it runs: another build may give another result.
    private static String program() {
        try {
            Path code = Path.of(Analysis.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(code) ? sha256(Files.readAllBytes(code)) : "unpacked";
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException("the program cannot read itself", e);
        }
    }

    private static byte[] write(Assessment assessment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            out.writeObject(assessment);
        } catch (IOException e) {
            throw new IllegalStateException("a result cannot be written down", e);
        }
        return bytes.toByteArray();
    }

    /// None if it was written by another version; it can be worked out again.
    private static Optional<Assessment> read(byte[] payload) {
        try (ObjectInputStream in = new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(payload)))) {
            in.setObjectInputFilter(PLAIN);
            return Optional.of((Assessment) in.readObject());
        } catch (IOException | ClassNotFoundException | IllegalArgumentException anotherVersion) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
