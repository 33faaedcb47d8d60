package headwater.importing.form;

import headwater.importing.Source;
import headwater.model.Capture;
import headwater.model.Observation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One record of an export and where it stands.
///
/// @param place within the file, such as `line 12`
/// @param digest of the file
/// @param fileWarnings what is to be said of every record of the file
record Entry(
        Source source,
        Form form,
        JsonNode record,
        String place,
        Capture.Digest digest,
        Given given,
        List<Observation.Warning> fileWarnings) {

    /// What a person stated for the whole file, as `key=value` lines beside it.
    ///
    /// @param publishedZone the zone of publication times that carry none
    /// @param publishedFormat their pattern, where the file's own spelling could be read in two ways
    /// @param capturedZone the zone of capture times that carry none
    /// @param captured when the file was made, where it does not say so itself
    /// @param access the basis on which the material is public, where it differs from the usual one
    record Given(String publishedZone, String publishedFormat, String capturedZone, String captured, String access) {
        static Given of(Source source) {
            return new Given(
                    value(source, "published.zone"),
                    value(source, "published.format"),
                    value(source, "captured.zone"),
                    value(source, "captured"),
                    value(source, "access_basis"));
        }

        private static String value(Source source, String key) {
            return source.mapping().stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith(key + "="))
                    .map(line -> line.substring(key.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Entry {
        fileWarnings = List.copyOf(fileWarnings);
    }

    String text(String field) {
        return form.first(record, field);
    }

    List<String> list(String field) {
        return form.list(record, field);
    }

    String where() {
        return source.name() + " " + place;
    }
}
