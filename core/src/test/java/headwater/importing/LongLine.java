package headwater.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A text with one line far too long, made while it is read.
public record LongLine(String before, int length, String after, List<String> mapping) implements Source {

    @Override
    public String name() {
        return "long.txt";
    }

    @Override
    public InputStream open() {
        return new SequenceInputStream(
                Collections.enumeration(List.of(bytes(before), new Filler(length), bytes("\n" + after))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long size() {
        return before.length() + (long) length + after.length();
    }

    @Override
    public String sha256() {
        return "00";
    }

    @Override
    public Instant received() {
        return Instant.EPOCH;
    }

    private static final class Filler extends InputStream {
        private int left;

        private Filler(int length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(left, length);
            Arrays.fill(into, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
