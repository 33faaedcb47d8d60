package headwater.importing;

import headwater.model.Capture;
import headwater.model.Known;
import headwater.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The bytes to be read, wherever they are kept. Core has no disk: the program that runs it brings these.
public interface Source {

    /// How much of a file is looked at to recognise it.
    int HEAD = 1 << 16;

    /// The path or name a person knows it by, also inside an archive (`a.zip!b.html`). No more than a hint of its
    /// format.
    String name();

    /// A fresh stream from the first byte; may be asked for more than once.
    InputStream open() throws IOException;

    /// Its first bytes, [#HEAD] of them at the most.
    default byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD);
        }
    }

    long size();

    /// Lower-case hexadecimal SHA-256 of the bytes.
    String sha256();

    /// When it was handed over, by the clock of the machine: the bound for captures that carry no time.
    Instant received();

    /// The column mapping that goes with it, as `key=value` lines; empty if none was given.
    List<String> mapping();

    /// On what public basis a person said the whole file may be kept. A record that says so itself is believed first;
    /// where neither does, the importer’s usual one holds.
    default Known<Capture.AccessBasis> access() {
        return Known.notStated();
    }

    /// A file that lies beside this one and goes with a record as evidence of it.
    ///
    /// @param sha256 of its bytes; empty if it is not taken
    /// @param why it is not taken; empty if it is
    record Beside(String sha256, String why) {
        public static final Beside ABSENT = new Beside("", "was not imported with the row");
    }

    /// @param name as a record writes it, with `/` between folders
    default Beside beside(String name) {
        return Beside.ABSENT;
    }

    /// All its bytes at once, for formats that cannot be read in pieces; one rejection if there are too many.
    ///
    /// @param what names it in that rejection, such as `a feed`
    default Stream<Imported> whole(int largest, String what, Function<byte[], Stream<Imported>> reader)
            throws IOException {
        byte[] bytes;
        try (InputStream in = open()) {
            bytes = in.readNBytes(largest + 1);
        }
        return bytes.length > largest
                ? Stream.of(new Imported.Rejected(
                        name(), Problem.TOO_LARGE, what + " of more than " + (largest >> 20) + " MiB"))
                : reader.apply(bytes);
    }
}
