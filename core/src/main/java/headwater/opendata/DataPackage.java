package headwater.opendata;

import headwater.assess.Assessment;
import headwater.assess.Material;
import headwater.assess.Progress;
import headwater.json.ContextJson;
import headwater.json.JudgementJson;
import headwater.json.ObservationJson;
import headwater.model.About;
import headwater.publish.Publisher;
import headwater.registry.Registry;
import headwater.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The open data of a case in the Frictionless form: files, what their columns mean, and the digest of each.
///
/// [#publish] gives one ZIP file; [#files] the same files by name, for a folder.
public final class DataPackage implements Publisher {

    public static final String DESCRIPTOR = "datapackage.json";

    public static final String OBSERVATIONS = "observations.ndjson";

    public static final String CONTEXT = "context.ndjson";

    public static final String JUDGEMENTS = "judged.ndjson";

    public static final String REJECTED = "rejected.csv";

    private static final String MAKING = "files of the package";

    @Override
    public About about() {
        return new About("opendata", "data-package", 1, List.of());
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language, Progress progress) {
        return zip(files(report, assessment, Imprint.PLAIN, progress));
    }

    /// Files as one ZIP file, the same bytes for the same files.
    public static byte[] zip(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Every file of the package by its name; `datapackage.json` has the digests of the others.
    public SortedMap<String, byte[]> files(Report report, Assessment assessment, Imprint imprint) {
        return files(report, assessment, imprint, Progress.NONE);
    }

    /// @param progress told how many of them are made
    public SortedMap<String, byte[]> files(Report report, Assessment assessment, Imprint imprint, Progress progress) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Map<String, List<List<String>>> tables = new TreeMap<>();
        Map<String, Supplier<byte[]>> parts = results(report, assessment, tables);
        Material material = assessment.material();
        parts.put(OBSERVATIONS, () -> lines(material.observations(), each -> ObservationJson.write(imprint.of(each))));
        parts.put(CONTEXT, () -> lines(material.context(), ContextJson::write));
        parts.put(JUDGEMENTS, () -> lines(material.judgements(), JudgementJson::write));
        parts.put("dictionary.md", () -> utf8(Dictionary.text()));
        parts.put("NOTICE.txt", () -> utf8(notice(report)));
        parts.put("LICENCE.txt", () -> utf8(Dictionary.licence()));
        parts.put("CITATION.txt", () -> utf8(citation(assessment, imprint)));
        parts.put(RoCrate.FILE, () -> RoCrate.of(report, assessment, imprint, files));
        parts.put(DESCRIPTOR, () -> Descriptor.of(report, assessment, imprint, tables, files));
        make(parts, files, progress);
        return files;
    }

    /// Every file that was worked out, and none that was given or that describes the others.
    public static SortedMap<String, byte[]> results(Report report, Assessment assessment) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        make(results(report, assessment, new TreeMap<>()), files, Progress.NONE);
        return files;
    }

    /// One after the other, as those that describe come after what they describe.
    private static void make(Map<String, Supplier<byte[]>> parts, Map<String, byte[]> files, Progress progress) {
        parts.forEach((name, part) -> {
            progress.stage(MAKING, files.size(), parts.size());
            files.put(name, part.get());
        });
        progress.stage(MAKING, files.size(), parts.size());
    }

    /// @param made keeps the rows of each table, once it is made
    private static Map<String, Supplier<byte[]>> results(
            Report report, Assessment assessment, Map<String, List<List<String>>> made) {
        Map<String, Supplier<byte[]>> parts = new LinkedHashMap<>();
        tables(report, assessment)
                .forEach((name, rows) -> parts.put(name, () -> Cells.csv(made.computeIfAbsent(name, _ -> rows.get()))));
        parts.put("case.json", () -> new CaseJson().publish(report, assessment, Locale.ENGLISH));
        parts.put("prov.json", () -> new ProvJson().publish(report, assessment, Locale.ENGLISH));
        parts.put("graph.graphml", () -> new GraphMl().publish(report, assessment, Locale.ENGLISH));
        return parts;
    }

    private static SortedMap<String, Supplier<List<List<String>>>> tables(Report report, Assessment assessment) {
        Registry registry = assessment.material().registry();
        SortedMap<String, Supplier<List<List<String>>>> tables = new TreeMap<>();
        tables.put("matches.csv", () -> Tables.matches(assessment));
        tables.put("derivations.csv", () -> Tables.derivations(assessment));
        tables.put("further-sources.csv", () -> Tables.furtherSources(assessment));
        tables.put("paths.csv", () -> Tables.paths(assessment));
        tables.put("texts.csv", () -> Tables.texts(assessment));
        tables.put("outlets.csv", () -> Tables.outlets(registry));
        tables.put("outlet-links.csv", () -> Tables.links(registry));
        tables.put("outlet-claims.csv", () -> Tables.claims(registry));
        tables.put("channels.csv", () -> Tables.channels(registry));
        tables.put("sites.csv", () -> SiteTree.sites(assessment.sites()));
        tables.put("site-sources.csv", () -> SiteTree.sources(assessment.sources()));
        tables.put("site-ties.csv", () -> SiteTree.ties(assessment.sites()));
        tables.put("events.csv", () -> Tables.events(assessment));
        tables.put("findings.csv", () -> Tables.findings(assessment));
        tables.put("incidents.csv", () -> CaseTables.incidents(assessment));
        tables.put("accumulation.csv", () -> CaseTables.accumulation(assessment));
        tables.put("judgements.csv", () -> Tables.judgements(assessment));
        tables.put(REJECTED, () -> Tables.rejected(assessment));
        tables.put("earliest.csv", () -> CaseTables.earliest(assessment));
        tables.put("reach.csv", () -> CaseTables.reach(assessment));
        tables.put("rankings.csv", () -> CaseTables.rankings(assessment));
        tables.put("absences.csv", () -> CaseTables.absences(assessment));
        tables.put("controls.csv", () -> CaseTables.controls(assessment));
        tables.put("event-offsets.csv", () -> CaseTables.offsets(assessment));
        tables.put("parameters.csv", () -> CaseTables.parameters(assessment));
        tables.put("figures.csv", () -> Figures.of(report));
        return tables;
    }

    private static <T> byte[] lines(List<T> values, Function<T, String> writing) {
        StringBuilder lines = new StringBuilder();
        values.forEach(each -> lines.append(writing.apply(each)).append('\n'));
        return utf8(lines.toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String citation(Assessment assessment, Imprint imprint) {
        return Report.LANGUAGES.stream()
                .map(each -> imprint.citation(assessment, each) + "\n")
                .collect(Collectors.joining());
    }

    private static String notice(Report report) {
        return report.notice().isBlank()
                ? "Results of an analysis of public material. Read them together with the report.\n"
                : report.notice() + "\n";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
