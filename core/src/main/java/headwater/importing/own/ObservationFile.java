package headwater.importing.own;

import headwater.importing.Imported;
import headwater.importing.Importer;
import headwater.importing.Source;
import headwater.importing.value.Decoding;
import headwater.importing.value.Lines;
import headwater.json.ObservationJson;
import headwater.model.About;
import headwater.model.Observation;
import headwater.problem.Problem;
import headwater.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Observations in the published schema's form, one a line: what this program exports, and what others write alike.
public final class ObservationFile implements Importer {

    private static final Pattern OBSERVATION =
            Pattern.compile("\\{\\s*\"id\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"(capture|item|channel)\"\\s*:\\s*\\{");

    @Override
    public About about() {
        return new About("importing", "observations", 1, List.of());
    }

    @Override
    public boolean recognises(String name, byte[] head) {
        return OBSERVATION.matcher(Decoding.headText(head).stripLeading()).lookingAt();
    }

    @Override
    public boolean readsAccess() {
        return true;
    }

    @Override
    public Stream<Imported> read(Source source) throws IOException {
        Decoding decoding = Decoding.of(source);
        return Lines.of(decoding.reader(source))
                .filter(line -> line.tooLong() || !line.text().isBlank())
                .map(line -> read(source, line));
    }

    private static Imported read(Source source, Lines.Line line) {
        String where = source.name() + " line " + line.number();
        if (line.tooLong()) {
            return new Imported.Rejected(where, Problem.TOO_LARGE, "the line is longer than any observation");
        }
        try {
            Observation read = ObservationJson.read(line.text());
            List<Observation.Warning> unmapped = ObservationJson.unmapped(line.text(), read);
            return new Imported.Accepted(read.warned(unmapped));
        } catch (ProblemException broken) {
            return new Imported.Rejected(where, broken.problem(), broken.where() + ": " + broken.detail());
        }
    }
}
