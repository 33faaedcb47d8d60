package headwater.importing.form;

import headwater.importing.Source;
import headwater.model.Capture;
import headwater.model.Known;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Instant;
import java.util.List;

/// A table whose cells hold carriage returns without quotes, as one collector writes them: a lone return is no end of a
/// row there. It travels as a vertical tab, which no text of a post holds, and comes back in the cell.
final class LoneReturns {

    private static final char STAND_IN = '\u000B';

    private LoneReturns() {}

    static String restored(String cell) {
        return cell.replace(STAND_IN, '\r');
    }

    static Source of(Source source) {
        return new Source() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public InputStream open() throws IOException {
                return new Replacing(source.open());
            }

            @Override
            public long size() {
                return source.size();
            }

            @Override
            public String sha256() {
                return source.sha256();
            }

            @Override
            public Instant received() {
                return source.received();
            }

            @Override
            public List<String> mapping() {
                return source.mapping();
            }

            @Override
            public Known<Capture.AccessBasis> access() {
                return source.access();
            }
        };
    }

    private static final class Replacing extends FilterInputStream {

        private Replacing(InputStream in) {
            super(new PushbackInputStream(new java.io.BufferedInputStream(in, 1 << 16)));
        }

        @Override
        public int read() throws IOException {
            int character = in.read();
            if (character != '\r') {
                return character;
            }
            int following = in.read();
            if (following >= 0) {
                ((PushbackInputStream) in).unread(following);
            }
            return following == '\n' || following < 0 ? '\r' : STAND_IN;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int character = read();
                if (character < 0) {
                    break;
                }
                into[offset + count++] = (byte) character;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
