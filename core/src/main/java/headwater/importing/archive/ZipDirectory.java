package headwater.importing.archive;

import headwater.importing.Source;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// The files inside a zip by its own directory at the end, as the format intends. A reader that goes from front to
/// back cannot tell where an uncompressed file ends whose length stands after it, and several archivers write those.
record ZipDirectory(Map<String, Place> places) {

    private static final int LARGEST_DIRECTORY = 64 << 20;

    private static final int END = 0x06054b50;

    private static final int LISTED = 0x02014b50;

    private static final int LONGEST_END = 22 + 0xffff;

    /// @param header where the file's own header starts
    record Place(long header, long stored, long size, int method) {}

    static ZipDirectory of(Source source) throws IOException {
        byte[] tail = part(source, Math.max(0, source.size() - LONGEST_END), LONGEST_END);
        ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int at = tail.length - 22;
        while (at >= 0 && end.getInt(at) != END) {
            at--;
        }
        if (at < 0) {
            throw new ZipException("the zip has no directory at its end; it is cut off");
        }
        long length = end.getInt(at + 12) & 0xffffffffL;
        long start = end.getInt(at + 16) & 0xffffffffL;
        if (length > LARGEST_DIRECTORY || start + length > source.size()) {
            throw new ZipException("the zip's directory cannot be where it says: " + start + ", " + length + " bytes");
        }
        return new ZipDirectory(listed(part(source, start, (int) length)));
    }

    private static Map<String, Place> listed(byte[] directory) {
        Map<String, Place> places = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + 46 <= directory.length && in.getInt(at) == LISTED) {
            int nameLength = in.getShort(at + 28) & 0xffff;
            int skipped = (in.getShort(at + 30) & 0xffff) + (in.getShort(at + 32) & 0xffff);
            if (at + 46 + nameLength > directory.length) {
                return places;
            }
            String name = new String(directory, at + 46, nameLength, StandardCharsets.UTF_8);
            if (!name.endsWith("/")) {
                places.put(
                        name,
                        new Place(
                                in.getInt(at + 42) & 0xffffffffL,
                                in.getInt(at + 20) & 0xffffffffL,
                                in.getInt(at + 24) & 0xffffffffL,
                                in.getShort(at + 10) & 0xffff));
            }
            at += 46 + nameLength + skipped;
        }
        return places;
    }

    private static byte[] part(Source source, long from, int length) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(from);
            return in.readNBytes(length);
        }
    }

    InputStream open(Source source, String name) throws IOException {
        Place place = places.get(name);
        if (place == null) {
            throw new ZipException("no such file inside: " + name);
        }
        byte[] header = part(source, place.header(), 30);
        if (header.length < 30) {
            throw new EOFException(name + " lies beyond the end");
        }
        ByteBuffer in = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long data = place.header() + 30 + (in.getShort(26) & 0xffff) + (in.getShort(28) & 0xffff);
        InputStream raw = source.open();
        raw.skipNBytes(data);
        InputStream stored = new Bounded(raw, place.stored());
        return switch (place.method()) {
            case 0 -> stored;
            // The one byte more is what the inflater asks for in this form.
            case 8 ->
                new InflaterInputStream(
                        new java.io.SequenceInputStream(stored, new ByteArrayInputStream(new byte[1])),
                        new Inflater(true));
            default -> {
                raw.close();
                throw new ZipException(name + " is packed by method " + place.method());
            }
        };
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        private Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(left, in.available());
        }
    }
}
