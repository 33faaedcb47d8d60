package headwater;

import headwater.assess.Analysis;
import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.NarrativeAssessment;
import headwater.assess.Settings;
import headwater.delta.Change;
import headwater.importing.Imported;
import headwater.importing.Reading;
import headwater.importing.Source;
import headwater.model.Context;
import headwater.model.Observation;
import headwater.text.Document;
import headwater.text.Foldings;
import headwater.trace.Ascent;
import headwater.trace.Derivation;
import headwater.trace.Earliest;
import headwater.trace.SourcePath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The bundled case, read and analysed once for all tests, as nothing of it can be changed, and its items by the last
/// part of their address.
final class CanadaCase {

    private static final Instant RECEIVED = Instant.parse("2021-09-20T16:00:00Z");
    private static final Path FOLDER = Repository.root().resolve("samples/canada-2021");

    private static final class Shared {
        static final CanadaCase ONE = new CanadaCase();
    }

    final Material material;
    final Assessment assessment;

    static CanadaCase shared() {
        return Shared.ONE;
    }

    private CanadaCase() {
        List<Imported> read = Stream.of(".html", ".csv", ".ndjson", ".json")
                .flatMap(ending -> Repository.files("samples/canada-2021", ending).stream())
                .flatMap(CanadaCase::read)
                .toList();
        material = new Material(
                "canada-2021",
                read.stream()
                        .filter(Imported.Accepted.class::isInstance)
                        .map(each -> ((Imported.Accepted) each).observation())
                        .sorted(Comparator.comparing(Observation::id))
                        .toList(),
                read.stream()
                        .filter(Imported.Noted.class::isInstance)
                        .map(each -> ((Imported.Noted) each).context())
                        .toList(),
                read.stream()
                        .filter(Imported.Rejected.class::isInstance)
                        .map(each -> (Imported.Rejected) each)
                        .toList());
        assessment = analysed(material);
    }

    private static Assessment analysed(Material material) {
        return Analysis.run(
                material,
                new Settings(RECEIVED, 1, ZoneId.of("America/Toronto"), Foldings.ALL),
                (stage, done, total) -> {});
    }

    /// The same case, had some observations never been made.
    Assessment without(Predicate<Observation> removed) {
        return analysed(new Material(
                material.name(),
                material.observations().stream().filter(removed.negate()).toList(),
                material.context(),
                material.rejected()));
    }

    /// The same case, had more been given.
    Assessment with(Context... given) {
        return analysed(new Material(
                material.name(),
                material.observations(),
                Stream.concat(material.context().stream(), Stream.of(given)).toList(),
                material.rejected()));
    }

    /// The item whose address ends so; of several observations of it the one with the most text.
    Observation item(String addressEnd) {
        return material.observations().stream()
                .filter(each -> each.item().address().url().orElse("").endsWith(addressEnd))
                .max(Comparator.comparingInt((Observation each) ->
                                each.item().body().text().orElse("").length())
                        .thenComparing(Observation::id))
                .orElseThrow(() -> new AssertionError("no item at …" + addressEnd));
    }

    /// The narrative that holds the item.
    NarrativeAssessment narrativeOf(String addressEnd) {
        String id = item(addressEnd).id();
        return assessment.narratives().stream()
                .filter(each -> each.narrative().members().contains(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("in no narrative: " + addressEnd));
    }

    boolean isInANarrative(String addressEnd) {
        String id = item(addressEnd).id();
        return assessment.narratives().stream()
                .anyMatch(each -> each.narrative().members().contains(id));
    }

    /// The derivation of which the item is the child.
    Derivation derivation(String addressEnd) {
        String id = item(addressEnd).id();
        return narrativeOf(addressEnd).trace().derivations().stream()
                .filter(each -> each.child().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("derived from nothing: " + addressEnd));
    }

    SourcePath path(String addressEnd) {
        return new Ascent(narrativeOf(addressEnd).trace()).path(item(addressEnd).id());
    }

    Earliest earliest(String addressEnd, String language, String platform) {
        return narrativeOf(addressEnd).trace().earliest().stream()
                .filter(each ->
                        each.language().equals(language) && each.platform().equals(platform))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no earliest of " + language + "/" + platform));
    }

    /// The words of a change in the child.
    String words(Derivation derivation, Change change) {
        Document child = assessment.items().stream()
                .filter(each -> each.id().equals(derivation.child()))
                .map(Document::of)
                .findFirst()
                .orElseThrow();
        return change.childStart() < 0 ? "" : child.text().substring(change.childStart(), change.childEnd());
    }

    List<String> words(Derivation derivation, Change.Sort sort) {
        return derivation.changes().stream()
                .filter(each -> each.sort() == sort)
                .map(each -> words(derivation, each))
                .toList();
    }

    Context.Outlet outlet(String id) {
        return material.context().stream()
                .filter(Context.Outlet.class::isInstance)
                .map(Context.Outlet.class::cast)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Imported> read(Path file) {
        try (Stream<Imported> imported = Reading.read(new InFolder(file))) {
            return imported.toList().stream();
        }
    }

    /// A file of the case, with the mapping that lies beside it.
    private record InFolder(Path file) implements Source {

        @Override
        public String name() {
            return FOLDER.relativize(file).toString();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes(file));
        }

        @Override
        public long size() {
            return bytes(file).length;
        }

        @Override
        public String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public Instant received() {
            return RECEIVED;
        }

        @Override
        public List<String> mapping() {
            Path beside = file.resolveSibling(file.getFileName() + ".mapping");
            return Files.exists(beside)
                    ? new String(bytes(beside), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        }

        private static byte[] bytes(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
