package headwater.http.page;

import com.ibm.icu.text.MessageFormat;
import headwater.job.Jobs;
import headwater.model.When;
import headwater.prose.Turned;
import headwater.prose.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the pages themselves, in one language.
public final class Words {

    static final Words ENGLISH = new Words(Locale.ENGLISH);

    static final Words FRENCH = new Words(Locale.FRENCH);

    private static final String SCRIPTS = "http.web.";

    /// Words for constants that pages and their scripts both show.
    private static final Pattern SHARED =
            Pattern.compile("http\\.((precision|zone|basis|qualifier|standing|accessbasis|why)\\.[a-z-]+)");

    private final Locale locale;
    private final Wording times;
    private final Properties messages = new Properties();

    private Words(Locale locale) {
        this.locale = locale;
        this.times = Wording.of(locale).withLocalZone(Jobs.LOCAL_ZONE);
        String name = "messages_" + locale.getLanguage() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no catalogue " + name);
            }
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(String language) {
        return language.equals("fr") ? FRENCH : ENGLISH;
    }

    public String say(String key, Object... args) {
        String pattern = messages.getProperty("http." + key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words in " + locale + " for the key http." + key);
        }
        Object[] given = Arrays.stream(args)
                .map(each -> each instanceof String text ? Turned.closed(text) : each)
                .toArray();
        return new MessageFormat(pattern, locale).format(given);
    }

    /// The words for a key if there are any, else the text itself.
    String sayOr(String text, String key) {
        return messages.containsKey("http." + key) ? say(key) : text;
    }

    /// The word for a constant of the model, under the name of its type.
    public String word(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return say(type + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// When something was, as the report says it: a day where only the day is known.
    public String time(When when) {
        return times.time(when);
    }

    /// The sentences of reports in this language, with the second zone of the pages.
    Wording wording() {
        return times;
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    /// What the scripts of pages say, by key without `web.`; `{0}` stands for the first thing filled in.
    SortedMap<String, String> forScripts() {
        SortedMap<String, String> words = new TreeMap<>();
        messages.stringPropertyNames().stream()
                .filter(each -> each.startsWith(SCRIPTS))
                .forEach(each -> words.put(each.substring(SCRIPTS.length()), messages.getProperty(each)));
        messages.stringPropertyNames().stream()
                .map(SHARED::matcher)
                .filter(Matcher::matches)
                .forEach(each -> words.put(each.group(1), messages.getProperty(each.group())));
        return words;
    }

    List<String> keys() {
        return messages.stringPropertyNames().stream().sorted().toList();
    }
}
