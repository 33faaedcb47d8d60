package headwater.opendata;

import headwater.assess.Assessment;
import headwater.json.ContextJson;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The open data of a case in the Frictionless form: files, what their columns mean, and the digest of each.
///
/// [#publish] gives one ZIP file; [#files] the same files by name, for a folder.
public final class DataPackage implements Publisher {

    /// A digest for every so many bytes, so that damage can be placed and not only noticed.
    private static final int CHUNK = 4096;

    @Override
    public About about() {
        return new About("opendata", "data-package", 1, List.of());
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public byte[] publish(Report report, Assessment assessment, Locale language) {
        return zip(files(report, assessment));
    }

    /// Files as one ZIP file, the same bytes for the same files.
    public static byte[] zip(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
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
    public SortedMap<String, byte[]> files(Report report, Assessment assessment) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StringBuilder observations = new StringBuilder();
        assessment
                .material()
                .observations()
                .forEach(
                        each -> observations.append(ObservationJson.write(each)).append('\n'));
        files.put("observations.ndjson", observations.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder context = new StringBuilder();
        assessment
                .material()
                .context()
                .forEach(each -> context.append(ContextJson.write(each)).append('\n'));
        files.put("context.ndjson", context.toString().getBytes(StandardCharsets.UTF_8));
        Registry registry = assessment.material().registry();
        Map<String, List<List<String>>> tables = new TreeMap<>();
        tables.put("matches.csv", Tables.matches(assessment));
        tables.put("derivations.csv", Tables.derivations(assessment));
        tables.put("further-sources.csv", Tables.furtherSources(assessment));
        tables.put("paths.csv", Tables.paths(assessment));
        tables.put("texts.csv", Tables.texts(assessment));
        tables.put("outlets.csv", Tables.outlets(registry));
        tables.put("outlet-links.csv", Tables.links(registry));
        tables.put("outlet-claims.csv", Tables.claims(registry));
        tables.put("channels.csv", Tables.channels(registry));
        tables.put("sites.csv", SiteTree.sites(assessment.sites()));
        tables.put("site-sources.csv", SiteTree.sources(assessment.sources()));
        tables.put("site-ties.csv", SiteTree.ties(assessment.sites()));
        tables.put("events.csv", Tables.events(assessment));
        tables.put("findings.csv", Tables.findings(assessment));
        tables.put("judgements.csv", Tables.judgements(assessment));
        tables.put("rejected.csv", Tables.rejected(assessment));
        tables.forEach((name, rows) -> files.put(name, Cells.csv(rows)));
        files.put("prov.json", new ProvJson().publish(report, assessment, Locale.ENGLISH));
        files.put("dictionary.md", Dictionary.text().getBytes(StandardCharsets.UTF_8));
        files.put("NOTICE.txt", notice(report).getBytes(StandardCharsets.UTF_8));
        files.put("LICENCE.txt", Dictionary.licence().getBytes(StandardCharsets.UTF_8));
        files.put("datapackage.json", descriptor(report, assessment, tables, files));
        return files;
    }

    private static String notice(Report report) {
        return report.notice().isBlank()
                ? "Results of an analysis of public material. Read them together with the report.\n"
                : report.notice() + "\n";
    }

    private static byte[] descriptor(
            Report report,
            Assessment assessment,
            Map<String, List<List<String>>> tables,
            SortedMap<String, byte[]> files) {
        ObjectNode root = Tree.object()
                .put("profile", "data-package")
                .put("name", report.caseName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-"))
                .put("title", report.caseName())
                .put("description", report.question())
                .put("notice", report.notice())
                .put("as_of", assessment.settings().asOf().toString())
                .put("seed", assessment.settings().seed());
        ArrayNode resources = root.putArray("resources");
        files.forEach((name, bytes) -> {
            ObjectNode resource = resources
                    .addObject()
                    .put("name", name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", ""))
                    .put("path", name)
                    .put("bytes", bytes.length)
                    .put("hash", "sha256:" + sha256(bytes))
                    .put("encoding", "utf-8")
                    .put("chunk_bytes", CHUNK);
            resource.set("chunks", Tree.strings(chunks(bytes)));
            List<List<String>> table = tables.get(name);
            if (table != null) {
                resource.put("profile", "tabular-data-resource").put("rows", table.size() - 1);
                ObjectNode schema = resource.putObject("schema");
                ArrayNode fields = schema.putArray("fields");
                table.getFirst()
                        .forEach(column -> fields.addObject()
                                .put("name", column)
                                .put("type", Dictionary.type(column))
                                .put("description", Dictionary.meaning(column)));
                schema.set("missingValues", Tree.strings(List.of("")));
            }
        });
        return Tree.bytes(root);
    }

    private static List<String> chunks(byte[] bytes) {
        List<String> chunks = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += CHUNK) {
            chunks.add(sha256(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK))));
        }
        return chunks;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
