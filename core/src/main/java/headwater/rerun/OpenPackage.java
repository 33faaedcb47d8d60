package headwater.rerun;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import headwater.assess.Material;
import headwater.assess.Settings;
import headwater.embedding.Encoder;
import headwater.importing.Imported;
import headwater.json.ContextJson;
import headwater.json.JudgementJson;
import headwater.json.ObservationJson;
import headwater.model.Observation;
import headwater.opendata.Cells;
import headwater.opendata.DataPackage;
import headwater.opendata.Imprint;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import headwater.text.Foldings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A package as it was exported: what was given, and what was set.
///
/// @param files by name
/// @param descriptor what `datapackage.json` says
record OpenPackage(Map<String, byte[]> files, JsonNode descriptor) {

    /// @throws ProblemException broken record, if there is no descriptor that can be read
    static OpenPackage of(Map<String, byte[]> files) {
        try {
            JsonNode descriptor = JsonMapper.shared().readTree(text(files, DataPackage.DESCRIPTOR));
            if (!descriptor.path("resources").isArray()) {
                throw broken(DataPackage.DESCRIPTOR, "it names no resources");
            }
            return new OpenPackage(Map.copyOf(files), descriptor);
        } catch (JacksonException unreadable) {
            throw broken(DataPackage.DESCRIPTOR, "is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    /// Whether the descriptor says that the file is in the package.
    boolean names(String file) {
        return descriptor
                .path("resources")
                .valueStream()
                .anyMatch(each -> each.path("path").asString("").equals(file));
    }

    /// A package whose texts are there is held to all its results, whatever its descriptor says.
    boolean hasTexts() {
        return !said("texts").equals("without")
                || !text(files, DataPackage.OBSERVATIONS).contains("\"" + Imprint.LEFT_OUT + "\"");
    }

    /// The program and its version.
    String program() {
        return (said("program") + " " + said("program_version")).strip();
    }

    /// The digests of the sentence models that were asked, none or one.
    List<String> models() {
        List<String> models = new ArrayList<>();
        descriptor.path("models").forEach(each -> models.add(each.path("sha256").asString("")));
        return models;
    }

    Settings settings(List<Encoder.Model> models) {
        try {
            return new Settings(
                    Instant.parse(said("as_of")),
                    descriptor.path("seed").asLong(),
                    ZoneId.of(said("local_zone")),
                    models,
                    Foldings.keeping(said("keep"), DataPackage.DESCRIPTOR + " /keep"));
        } catch (DateTimeException | JacksonException wrong) {
            throw broken(DataPackage.DESCRIPTOR, "what was set cannot be read: " + wrong.getMessage());
        }
    }

    Material material() {
        return new Material(
                said("title"),
                lines(DataPackage.OBSERVATIONS, ObservationJson::read).stream()
                        .sorted(Comparator.comparing(Observation::id))
                        .toList(),
                lines(DataPackage.CONTEXT, ContextJson::read),
                rejected(),
                lines(DataPackage.JUDGEMENTS, JudgementJson::read));
    }

    private String said(String field) {
        return descriptor.path(field).asString("");
    }

    private <T> List<T> lines(String name, Function<String, T> reading) {
        List<T> values = new ArrayList<>();
        int number = 0;
        for (String line : text(files, name).split("\n", -1)) {
            number++;
            if (!line.isEmpty()) {
                try {
                    values.add(reading.apply(line));
                } catch (ProblemException wrong) {
                    throw broken(name + " line " + number, wrong.detail());
                }
            }
        }
        return values;
    }

    private List<Imported.Rejected> rejected() {
        List<Imported.Rejected> rejected = new ArrayList<>();
        for (List<String> row : rows(DataPackage.REJECTED, text(files, DataPackage.REJECTED)).stream()
                .skip(1)
                .toList()) {
            if (row.size() < 3) {
                throw broken(DataPackage.REJECTED, "a row has fewer than three cells: " + row);
            }
            rejected.add(new Imported.Rejected(Cells.bare(row.get(0)), problem(row.get(1)), Cells.bare(row.get(2))));
        }
        return rejected;
    }

    private static Problem problem(String name) {
        try {
            return Problem.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw broken(DataPackage.REJECTED, "\"" + name + "\" is no problem");
        }
    }

    static List<List<String>> rows(String name, String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (de.siegmar.fastcsv.reader.CsvParseException unreadable) {
            throw broken(name, "is no CSV: " + unreadable.getMessage());
        }
    }

    static String text(Map<String, byte[]> files, String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw broken(name, "is not in the package");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ProblemException broken(String where, String detail) {
        return Problem.BROKEN_RECORD.at(where, detail);
    }
}
