package headwater.importing.archive;

import headwater.importing.Imported;
import headwater.importing.Source;
import headwater.model.Observation.Warning;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a package says it holds and what it holds.
///
/// @param description its `datapackage.json`, if it has one that can be read
/// @param digest its `datapackage-digest.json`, likewise
/// @param pages its page list, one JSON object a line; empty if there is none
record WaczPackage(
        Optional<JsonNode> description, Optional<JsonNode> digest, String pages, Map<String, Entry> entries) {

    private static final String DESCRIPTION = "datapackage.json";

    private static final String DIGEST = "datapackage-digest.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final int MOST_ENTRIES = 10_000;

    /// Together, however well compressed.
    private static final long LARGEST = 4L << 30;

    /// Description and page list are text and small.
    private static final int LARGEST_TEXT = 32 << 20;

    record Entry(long size, String sha256) {}

    /// Reads through the package once, and keeps sizes and hashes only.
    static WaczPackage of(Source source) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        Optional<JsonNode> description = Optional.empty();
        Optional<JsonNode> digest = Optional.empty();
        StringBuilder pages = new StringBuilder();
        long total = 0;
        ZipDirectory directory = ZipDirectory.of(source);
        for (String name : directory.places().keySet()) {
            MessageDigest sha = sha256();
            byte[] kept;
            try (InputStream in = directory.open(source, name)) {
                kept = isText(name) ? in.readNBytes(LARGEST_TEXT) : new byte[0];
                sha.update(kept);
                long size = kept.length + drain(in, sha, LARGEST - total - kept.length);
                total += size;
                entries.put(name, new Entry(size, HexFormat.of().formatHex(sha.digest())));
            }
            if (total >= LARGEST || entries.size() > MOST_ENTRIES) {
                throw new IOException("the package expands to more than " + (LARGEST >> 30) + " GiB or holds more than "
                        + MOST_ENTRIES + " files");
            }
            if (name.equals(DESCRIPTION)) {
                description = json(new String(kept, StandardCharsets.UTF_8));
            } else if (name.equals(DIGEST)) {
                digest = json(new String(kept, StandardCharsets.UTF_8));
            } else if (name.startsWith("pages/")) {
                pages.append(new String(kept, StandardCharsets.UTF_8)).append('\n');
            }
        }
        return new WaczPackage(description, digest, pages.toString(), entries);
    }

    private static boolean isText(String name) {
        return name.equals(DESCRIPTION)
                || name.equals(DIGEST)
                || (name.startsWith("pages/") && name.endsWith(".jsonl"));
    }

    private static long drain(InputStream in, MessageDigest sha, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sha.update(buffer, 0, read);
            size += read;
            if (size >= most) {
                return size;
            }
        }
        return size;
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    static InputStream open(Source outer, String name) throws IOException {
        return ZipDirectory.of(outer).open(outer, name);
    }

    List<String> archives() {
        return entries.keySet().stream()
                .filter(name -> name.matches(".*\\.w?arc(\\.gz)?"))
                .toList();
    }

    long size(String name) {
        Entry entry = entries.get(name);
        return entry == null ? 0 : entry.size();
    }

    String hash(String name) {
        Entry entry = entries.get(name);
        return entry == null ? "" : entry.sha256();
    }

    /// Compares every stated hash. One that is wrong because a known version of one program took the bytes twice is no
    /// sign of tampering, and is told apart.
    void verify(Source source, List<Imported> troubles, List<Warning> warnings) throws IOException {
        digest.ifPresent(stated -> verifyDescription(source, stated, troubles, warnings));
        JsonNode resources = description.orElse(MAPPER.createObjectNode()).path("resources");
        if (resources.isEmpty()) {
            warnings.add(new Warning("no-hashes", "datapackage.json", "the package states no hashes"));
        }
        for (JsonNode each : resources) {
            String path = each.path("path").asString("");
            String stated = stated(each);
            Entry entry = entries.get(path);
            if (entry == null) {
                troubles.add(new Imported.Rejected(
                        source.name() + "!" + path, Problem.HASH_MISMATCH, "the package names this file and lacks it"));
            } else if (!stated.isEmpty() && !stated.equals(entry.sha256())) {
                if (stated.equals(twice(source, path))) {
                    warnings.add(
                            new Warning(
                                    "known-producer-defect",
                                    path,
                                    "the stated hash is that of the bytes taken twice, as js-wacz 0.1.6 writes it; not tampering"));
                } else {
                    troubles.add(new Imported.Rejected(
                            source.name() + "!" + path,
                            Problem.HASH_MISMATCH,
                            "the package states " + stated + ", the file has " + entry.sha256()));
                    warnings.add(new Warning("hash-mismatch", path, "stated " + stated + ", found " + entry.sha256()));
                }
            }
        }
    }

    /// The hash of the description itself stands beside it, with a signature where somebody signed.
    private void verifyDescription(Source source, JsonNode stated, List<Imported> troubles, List<Warning> warnings) {
        String found = "sha256:" + hash(DESCRIPTION);
        String hash = stated.path("hash").asString("");
        if (!hash.equals(found)) {
            String fault = "the package states " + hash + ", the file has " + found;
            troubles.add(new Imported.Rejected(source.name() + "!" + DESCRIPTION, Problem.HASH_MISMATCH, fault));
            warnings.add(new Warning("hash-mismatch", DESCRIPTION, fault));
        }
        if (stated.has("signedData")) {
            warnings.add(new WaczSignature(stated.path("signedData")).verdict(found));
        }
    }

    private static String stated(JsonNode resource) {
        String hash = resource.path("hash").asString("");
        String older = resource.path("stats").path("hash").asString("");
        String used = hash.isEmpty() ? older : hash;
        return used.startsWith("sha256:") ? used.substring(7) : used.matches("[0-9a-f]{64}") ? used : "";
    }

    private static String twice(Source source, String path) throws IOException {
        MessageDigest sha = sha256();
        for (int pass = 0; pass < 2; pass++) {
            try (InputStream in = open(source, path)) {
                drain(in, sha, Long.MAX_VALUE);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /// Titles by address, as the page list has them.
    Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        pages.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> json(line).ifPresent(page -> {
                    String title = page.path("title").asString("");
                    if (!title.isBlank() && page.has("url")) {
                        titles.put(page.path("url").asString(""), title);
                    }
                }));
        return titles;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
