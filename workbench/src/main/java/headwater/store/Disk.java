package headwater.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the store needs of a disk beyond reading and writing.
final class Disk {

    private Disk() {}

    /// Makes the names in a folder last through a power cut. Some systems cannot, and then do not need to.
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            // Windows opens no folders; renaming is journalled there.
        }
    }

    /// A name from outside, without characters that could steer a terminal or turn the reading direction.
    static String plain(String name) {
        return name.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
