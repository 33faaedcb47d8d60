package headwater.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import headwater.model.Relation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Properties ENGLISH = load("en");

    private static final Properties FRENCH = load("fr");

    private static Properties load(String language) {
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/headwater/trace/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void everyDeclaredWayOfTakingHasWords() {
        for (Relation.Type type : Relation.Type.values()) {
            String key = "trace.order.declared."
                    + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertEquals(Declared.isTaking(type), ENGLISH.containsKey(key), key);
        }
    }

    @Test
    void everyMessageCanBeFormatted() {
        for (String key : ENGLISH.stringPropertyNames()) {
            Object[] args = {1, 1, 1, 0.5, 1};
            assertTrue(!new MessageFormat(ENGLISH.getProperty(key), Locale.ENGLISH)
                    .format(args)
                    .isBlank());
            assertTrue(!new MessageFormat(FRENCH.getProperty(key), Locale.FRENCH)
                    .format(args)
                    .isBlank());
        }
    }
}
