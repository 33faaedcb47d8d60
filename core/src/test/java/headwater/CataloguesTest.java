package headwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Both languages say the same things with the same arguments, and every phrase that the code names has words.
class CataloguesTest {

    private static final String FOLDER = "core/src/main/resources/headwater";
    private static final Pattern NAMED =
            Pattern.compile("Phrase\\s*\\.of\\(\\s*\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"\\s*[,)]");

    /// These say how something is set, not what: words of the captured material, references.
    private static final Set<String> WITHOUT_WORDS = Set.of(
            "report.anchor",
            "report.bilingual",
            "report.bilingual-marked",
            "report.date",
            "report.quote",
            "report.ref");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (String stage : stages()) {
            assertEquals(
                    catalogue(stage, "en").stringPropertyNames(),
                    catalogue(stage, "fr").stringPropertyNames(),
                    stage);
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        List<String> different = new ArrayList<>();
        for (String stage : stages()) {
            Properties french = catalogue(stage, "fr");
            catalogue(stage, "en").forEach((key, words) -> {
                Set<String> english = arguments((String) words, Locale.ENGLISH);
                if (!english.equals(arguments(french.getProperty((String) key, ""), Locale.FRENCH))) {
                    different.add(key + " " + english);
                }
            });
        }
        assertEquals(List.of(), different);
    }

    @Test
    void everyPhraseNamedInTheCodeHasWords() {
        TreeMap<String, String> missing = new TreeMap<>();
        for (Path path : Repository.files("core/src/main/java", ".java")) {
            String name = Repository.root().relativize(path).toString();
            var named = NAMED.matcher(Repository.read(name));
            while (named.find()) {
                String key = named.group(1);
                String stage = key.substring(0, key.indexOf('.'));
                if (WITHOUT_WORDS.contains(key)) {
                    continue;
                }
                // The summary in Chinese has words in Chinese alone.
                String language = key.contains(".zh.") ? "zh" : "en";
                if (!stages().contains(stage) || !catalogue(stage, language).containsKey(key)) {
                    missing.put(key, name);
                }
            }
        }
        assertEquals(new TreeMap<>(), missing);
    }

    @Test
    void thereAreCatalogues() {
        assertFalse(stages().isEmpty());
    }

    private static Set<String> arguments(String pattern, Locale locale) {
        return new TreeSet<>(new MessageFormat(pattern, locale).getArgumentNames());
    }

    private static Set<String> stages() {
        return Repository.files(FOLDER, "messages_en.properties").stream()
                .map(path -> path.getParent().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties catalogue(String stage, String language) {
        Properties words = new Properties();
        try {
            words.load(
                    new StringReader(Repository.read(FOLDER + "/" + stage + "/messages_" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
