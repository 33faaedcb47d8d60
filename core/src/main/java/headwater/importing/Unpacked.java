package headwater.importing;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A compressed file seen from inside, under the name a person would open; remembers how its last reading ended.
public final class Unpacked implements Source {
    private final Source outer;
    private final Unpacking unpacking;
    private final boolean packed;
    private final List<Expanding> opened = new ArrayList<>();

    /// The source itself, or what is inside it if gzip or zstd packs it.
    public static Unpacked of(Source source) throws IOException {
        return new Unpacked(source, Unpacking.upTo(Unpacking.MOST), Expanding.isPacked(source.head()));
    }

    /// What is inside a source that is known to be packed.
    Unpacked(Source outer, Unpacking unpacking) {
        this(outer, unpacking, true);
    }

    private Unpacked(Source outer, Unpacking unpacking, boolean packed) {
        this.outer = outer;
        this.unpacking = unpacking;
        this.packed = packed;
    }

    @Override
    public String name() {
        return outer.name();
    }

    @Override
    public InputStream open() throws IOException {
        if (!packed) {
            return outer.open();
        }
        Expanding expanding = Expanding.of(outer.open(), unpacking);
        opened.add(expanding);
        return expanding;
    }

    @Override
    public long size() {
        return outer.size();
    }

    @Override
    public String sha256() {
        return outer.sha256();
    }

    @Override
    public Instant received() {
        return outer.received();
    }

    @Override
    public List<String> mapping() {
        return outer.mapping();
    }

    @Override
    public Known<Capture.AccessBasis> access() {
        return outer.access();
    }

    @Override
    public Beside beside(String name) {
        return outer.beside(name);
    }

    /// One rejection for the worst that happened to any reading of it.
    public Optional<Imported.Rejected> verdict() {
        return opened.stream()
                .map(Expanding::trouble)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(trouble -> switch (trouble) {
                    case TRUNCATED -> rejected(Problem.BROKEN_RECORD, "the compressed data ends early");
                    case CORRUPT -> rejected(Problem.BROKEN_RECORD, "the compressed data is damaged");
                    case TOO_LARGE ->
                        rejected(
                                Problem.TOO_LARGE,
                                "it expands to more than " + Expanding.RATIO + " times its size, or beyond "
                                        + (Expanding.LARGE >> 30) + " GiB to more than " + Expanding.LARGE_RATIO
                                        + " times");
                });
    }

    private Imported.Rejected rejected(Problem problem, String why) {
        return new Imported.Rejected(outer.name(), problem, why + "; what came before is kept");
    }
}
