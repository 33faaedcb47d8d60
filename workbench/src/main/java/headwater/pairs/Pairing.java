package headwater.pairs;

import headwater.embedding.Encoder;
import headwater.importing.Source;
import headwater.match.Match;
import headwater.match.Matching;
import headwater.match.TextReuse;
import headwater.model.Phrase;
import headwater.problem.Problem;
import headwater.room.Room;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a table, compares its texts and writes the pairs while they are found.
public final class Pairing {

    private final PairRequest request;
    private final List<Encoder> encoders;
    private final TextTable table;
    private final Room room;
    private final SortedMap<String, Long> written = new TreeMap<>();

    /// Found first and written last: they are few beside the pairs that share text, which are never all in memory.
    private final Map<Two, Match> retold = new LinkedHashMap<>();

    private record Two(String a, String b) {
        static Two of(Match match) {
            return new Two(match.a(), match.b());
        }
    }

    private Pairing(PairRequest request, TextTable table, Room room, List<Encoder> encoders) {
        this.request = request;
        this.table = table;
        this.room = room;
        this.encoders = List.copyOf(encoders);
    }

    /// @param encoders the sentence models to ask too, none or one
    public static PairResult run(PairRequest request, Source source, List<Encoder> encoders, Matching.Watch watch) {
        try (SegmentRoom room = new SegmentRoom(beside(request.out(), ".texts-"))) {
            return new Pairing(request, TextTable.of(source, room), room, encoders).run(watch);
        }
    }

    /// A file beside another one.
    private static Path beside(Path out, String prefix) {
        Path name = out.getFileName();
        if (name == null) {
            throw Problem.BAD_PARAMETER.at("--out", out + " is no file");
        }
        return out.toAbsolutePath().resolveSibling(prefix + name);
    }

    private PairResult run(Matching.Watch watch) {
        List<Phrase> notCompared = write(watch);
        return new PairResult(
                table.rows(),
                table.size(),
                table.empty(),
                table.unreadableTimes(),
                table.rejected(),
                written,
                encoders.stream().map(Encoder::model).toList(),
                notCompared);
    }

    /// Into a file beside the one asked for, which it becomes when it is whole.
    private List<Phrase> write(Matching.Watch watch) {
        Path out = request.out().toAbsolutePath();
        Path part = beside(out, ".part-");
        try {
            List<Phrase> notCompared = new ArrayList<>();
            try (PairWriter writer = PairWriter.to(part)) {
                TextReuse reuse = TextReuse.among(table, request.foldings(), room);
                findRetold(reuse, watch, notCompared);
                notCompared.addAll(reuse.find(new Wanted(), match -> writeShared(writer, match), watch));
                retold.values().forEach(match -> write(writer, match));
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            return notCompared;
        } catch (IOException | UncheckedIOException e) {
            throw Problem.UNREADABLE_FILE.at(request.out().toString(), "cannot be written: " + e.getMessage());
        } finally {
            remove(part);
        }
    }

    /// A model is asked last: what the other methods assert stands as they found it.
    private void findRetold(TextReuse reuse, Matching.Watch watch, List<Phrase> notCompared) {
        notCompared.addAll(reuse.findReworded(this::retell, watch));
        if (request.languages() == PairRequest.Languages.ACROSS) {
            notCompared.addAll(reuse.findTranslations(this::retell, watch));
        }
        for (Encoder encoder : encoders) {
            notCompared.addAll(reuse.findByMeaning(encoder, this::retell, watch));
        }
    }

    private void retell(Match match) {
        retold.merge(
                Two.of(match),
                match,
                (known, other) -> known.kind().asserts() || !other.kind().asserts() ? known : other);
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Problem.UNREADABLE_FILE.at(part.toString(), "cannot be removed: " + e.getMessage());
        }
    }

    /// What says little is needed only where it is asked for, or may say more than that a pair is retold.
    private final class Wanted implements Match.Wanted {

        private final Set<String> anyOf = retold.keySet().stream()
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .collect(Collectors.toSet());

        @Override
        public boolean wants(Match.Kind kind, String a, String b) {
            return kind.asserts() || request.extent() == PairRequest.Extent.ALL || retold.containsKey(new Two(a, b));
        }

        @Override
        public boolean mayWant(Match.Kind kind, String id) {
            return kind.asserts() || request.extent() == PairRequest.Extent.ALL || anyOf.contains(id);
        }
    }

    /// Each pair once, as what says more of it.
    private void writeShared(PairWriter writer, Match match) {
        Match known = retold.get(Two.of(match));
        if (known == null || !TextReuse.saysMore(known, match)) {
            retold.remove(Two.of(match));
            write(writer, match);
        }
    }

    private void write(PairWriter writer, Match match) {
        if (!request.writes(match.confidence(), match.kind().asserts())) {
            return;
        }
        long a = table.order(match.a());
        long b = table.order(match.b());
        boolean timed = a != TextReuse.Table.UNTIMED && b != TextReuse.Table.UNTIMED;
        Pair pair = Pair.of(match, timed && a > b);
        try {
            writer.write(pair);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.merge(pair.kind(), 1L, Long::sum);
    }
}
