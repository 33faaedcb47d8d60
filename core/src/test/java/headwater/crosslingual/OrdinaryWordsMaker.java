package headwater.crosslingual;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// Makes the lists of words that are written in small letters, from the sources of [LexiconMaker]: run by hand, never
/// by the build.
final class OrdinaryWordsMaker {

    /// `Apple` is a company too, `King` a name too; of `Smith` and `Trump` the name is what is mostly meant.
    private static final double MOST_LARGE = 0.1;

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}");

    /// What is read as a sentence of its own: its first word is written large whatever it is.
    private static final Pattern ENDS = Pattern.compile("(?:^|[.!?:;…–—-])[\\s\"“«'’]*$");

    private static final Pattern PINYIN = Pattern.compile("\\[[^\\]]*\\]");

    /// Of each stem, how often it is written small, and large where a small letter could stand.
    private final Map<String, int[]> english = new TreeMap<>();

    private final Map<String, int[]> french = new TreeMap<>();

    /// @param folders the sources, where to write, and optionally files whose lines must not be learnt from
    public static void main(String[] folders) throws IOException {
        Set<String> leftOut = new HashSet<>();
        for (int i = 2; i < folders.length; i++) {
            Files.readAllLines(Path.of(folders[i])).forEach(line -> leftOut.add(line.strip()));
        }
        OrdinaryWordsMaker maker = new OrdinaryWordsMaker();
        maker.readDictionaries(Path.of(folders[0]));
        maker.readSentences(Path.of(folders[0]), leftOut);
        write(maker.english, Path.of(folders[1], "en-small.gz"));
        write(maker.french, Path.of(folders[1], "fr-small.gz"));
    }

    private void readDictionaries(Path sources) throws IOException {
        for (String[] entry : StarDict.entries(sources.resolve("wiktionary-fr-en"))) {
            count(french, Tongue.FRENCH, entry[0], false);
            count(english, Tongue.ENGLISH, entry[1].replaceAll("<[^>]*>", ";"), true);
        }
        for (String form : StarDict.forms(sources.resolve("wiktionary-fr-en")).keySet()) {
            count(french, Tongue.FRENCH, form, false);
        }
        for (String line : Files.readAllLines(sources.resolve("frwiktionary.csv"))) {
            String[] cells = line.split(";");
            if (cells.length > 3) {
                count(french, Tongue.FRENCH, cells[0], false);
                count(english, Tongue.ENGLISH, cells[3], false);
            }
        }
        for (String line : Files.readAllLines(sources.resolve("cedict.u8"))) {
            int slash = line.indexOf('/');
            if (!line.startsWith("#") && slash >= 0) {
                count(
                        english,
                        Tongue.ENGLISH,
                        PINYIN.matcher(line.substring(slash)).replaceAll(" "),
                        false);
            }
        }
    }

    private void readSentences(Path sources, Set<String> leftOut) throws IOException {
        Set<String> seen = new HashSet<>();
        for (String file : List.of("tatoeba-fra.txt", "tatoeba-cmn.txt")) {
            for (String line : Files.readAllLines(sources.resolve(file))) {
                String[] both = line.split("\t");
                if (leftOut.contains(both[0].strip()) || leftOut.contains(both[1].strip())) {
                    continue;
                }
                if (seen.add(both[0])) {
                    count(english, Tongue.ENGLISH, both[0], true);
                }
                if (file.equals("tatoeba-fra.txt")) {
                    count(french, Tongue.FRENCH, both[1], true);
                }
            }
        }
    }

    /// @param sentence true if a word written large at the beginning tells nothing
    private static void count(Map<String, int[]> counts, Tongue tongue, String text, boolean sentence) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            boolean small = Character.isLowerCase(words.group().codePointAt(0));
            boolean begins = sentence
                    && ENDS.matcher(text.substring(Math.max(0, words.start() - 4), words.start()))
                            .find();
            List<Runs.Run> runs = Runs.of(words.group());
            if (runs.size() == 1 && (small || !begins)) {
                String stem = Stems.of(runs.getFirst().form(), tongue);
                counts.computeIfAbsent(stem, key -> new int[2])[small ? 0 : 1]++;
            }
        }
    }

    /// Once is no habit.
    private static boolean isOrdinary(int small, int large) {
        return small >= 2 * large && large <= 1 + MOST_LARGE * (small + large);
    }

    private static void write(Map<String, int[]> counts, Path file) throws IOException {
        String rows = counts.entrySet().stream()
                .filter(each -> isOrdinary(each.getValue()[0], each.getValue()[1]))
                .map(each -> each.getKey() + "\n")
                .collect(Collectors.joining());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }
}
