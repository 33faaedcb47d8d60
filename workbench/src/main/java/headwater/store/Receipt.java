package headwater.store;

import java.io.IOException;
import java.io.InputStream;

/// A file that was handed over, before it is known what it holds.
///
/// @param mapping the column mapping it is read with, or empty
public record Receipt(String name, String sha256, long size, String mapping, Bytes bytes) {

    /// A fresh stream over the file.
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }

    public Receipt {
        if (size < 0 || sha256.length() != 64) {
            throw new IllegalArgumentException("not a receipt: " + name + ", " + size + " bytes, " + sha256);
        }
    }
}
