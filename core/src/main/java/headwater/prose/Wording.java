package headwater.prose;

import com.ibm.icu.text.MessageFormat;
import headwater.model.Phrase;
import headwater.model.When;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The words of one language. Phrases become text here and nowhere else, from the catalogue of the package
/// that made them.
///
/// Words of the captured material keep their own language: [#runs] hands them out apart, so that a page can mark
/// a Chinese title inside a French sentence as Chinese.
public final class Wording {

    /// A stretch of what is said.
    ///
    /// @param language the tag of captured words, or empty for our own
    /// @param reference the id the stretch points at, or empty; its text is then that id
    public record Run(String text, String language, String reference) {}

    private static final Pattern PLACE = Pattern.compile("\uE000(\\d+)\uE001");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Locale locale;
    private final Times times;
    private final Map<String, Properties> catalogues = new ConcurrentHashMap<>();

    private Wording(Locale locale, ZoneId local) {
        this.locale = locale;
        this.times = new Times(locale, local);
    }

    public static Wording of(Locale locale) {
        return new Wording(locale, ZoneOffset.UTC);
    }

    /// The same words, with times shown in this zone too.
    public Wording withLocalZone(ZoneId local) {
        return new Wording(locale, local);
    }

    public Locale locale() {
        return locale;
    }

    public String say(Phrase phrase) {
        StringBuilder said = new StringBuilder();
        runs(phrase).forEach(run -> said.append(run.text()));
        return said.toString();
    }

    public String sentence(Sentence sentence) {
        return say(sentence.phrase());
    }

    /// When something was, never finer than its source says.
    public String time(When when) {
        return say(times.when(when));
    }

    /// The two largest units of a length of time.
    public String duration(Duration duration) {
        return times.duration(duration);
    }

    /// What is said, with captured words and references apart from our own words.
    public List<Run> runs(Phrase phrase) {
        List<Run> apart = new ArrayList<>();
        String text = format(phrase, apart);
        List<Run> runs = new ArrayList<>();
        int from = 0;
        var places = PLACE.matcher(text);
        while (places.find()) {
            if (places.start() > from) {
                runs.add(new Run(text.substring(from, places.start()), "", ""));
            }
            runs.add(apart.get(Integer.parseInt(places.group(1))));
            from = places.end();
        }
        if (from < text.length()) {
            runs.add(new Run(text.substring(from), "", ""));
        }
        return List.copyOf(runs);
    }

    private String format(Phrase phrase, List<Run> apart) {
        return switch (phrase.key()) {
            case "report.quote" -> place(new Run(Turned.closed(plain(phrase, 0)), plain(phrase, 1), ""), apart);
            case "report.ref" -> place(new Run(plain(phrase, 0), "", plain(phrase, 0)), apart);
            case "report.anchor" -> place(new Run(plain(phrase, 1), "", ""), apart);
            case "report.date" -> date(phrase);
            case "report.bilingual" -> plain(phrase, own());
            case "report.bilingual-marked" -> format((Phrase) phrase.args().get(own()), apart);
            default -> said(phrase, apart);
        };
    }

    /// Where the words of this language stand among those of both.
    private int own() {
        return locale.getLanguage().equals("fr") ? 1 : 0;
    }

    private String said(Phrase phrase, List<Run> apart) {
        Object[] args = phrase.args().stream().map(arg -> argument(arg, apart)).toArray();
        return new MessageFormat(pattern(phrase.key()), locale).format(args);
    }

    private String date(Phrase phrase) {
        return phrase.args().getFirst() instanceof Instant instant
                ? times.date(instant.atZone(ZoneId.of(plain(phrase, 1))).toLocalDate())
                : "";
    }

    private static String plain(Phrase phrase, int arg) {
        return phrase.args().get(arg).toString();
    }

    private static String place(Run run, List<Run> apart) {
        apart.add(run);
        return "\uE000" + (apart.size() - 1) + "\uE001";
    }

    private Object argument(Serializable arg, List<Run> apart) {
        return switch (arg) {
            case Phrase nested -> format(nested, apart);
            case When when -> say(when, apart);
            case Instant instant -> times.instant(instant);
            case Duration duration -> times.duration(duration);
            case String text when HAN.matcher(text).find() -> place(new Run(Turned.closed(text), "zh", ""), apart);
            case String text -> Turned.closed(text.replace('\uE000', '\uFFFD').replace('\uE001', '\uFFFD'));
            default -> arg;
        };
    }

    private String say(When when, List<Run> apart) {
        return format(times.when(when), apart);
    }

    private String pattern(String key) {
        String stage = key.substring(0, key.indexOf('.'));
        String pattern = catalogues.computeIfAbsent(stage, this::load).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words in " + locale + " for the key " + key);
        }
        return pattern;
    }

    private Properties load(String stage) {
        String name = "/headwater/" + stage + "/messages_" + locale.getLanguage() + ".properties";
        Properties words = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no catalogue " + name);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
