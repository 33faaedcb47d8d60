package headwater.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static Set<String> placeholders(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void bothLanguagesSayTheSameThingsOfTheSameArguments() {
        assertEquals(ENGLISH.stringPropertyNames(), FRENCH.stringPropertyNames());
        for (String key : ENGLISH.stringPropertyNames()) {
            assertEquals(placeholders(ENGLISH.getProperty(key)), placeholders(FRENCH.getProperty(key)), key);
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
