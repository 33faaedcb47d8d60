package headwater.crosslingual;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The common words of a dictionary file of EDICT.
///
/// @param dictionary what cuts a text into words: headwords, and of verbs and adjectives what stands before their
/// endings,
///     in the form for comparison
record Edict(List<Entry> entries, Set<String> dictionary) {

    record Entry(String word, String gloss) {}

    private static final Pattern LINE = Pattern.compile("(\\S+) (?:\\[[^\\]]*\\] )?/\\(([^)]*)\\)(.*)/");

    /// What a verb or adjective ends in, and what may stand there instead.
    private static final Map<Character, String> ENDINGS = Map.of(
            'う', "わいえおっ",
            'く', "かきけこい",
            'ぐ', "がぎげごい",
            'す', "さしせそ",
            'つ', "たちてとっ",
            'ぬ', "なにねのん",
            'ぶ', "ばびべぼん",
            'む', "まみめもん",
            'る', "らりれろっ",
            'い', "くか");

    static Edict read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Set<String> dictionary = new TreeSet<>();
        for (String line : Files.readAllLines(file, Charset.forName("EUC-JP"))) {
            Matcher parts = LINE.matcher(line);
            if (!line.contains("/(P)/") || !parts.matches()) {
                continue;
            }
            String word = parts.group(1);
            String gloss = parts.group(3).replaceAll("EntL\\w+", " ").replace("(P)", " ");
            add(word, gloss, entries, dictionary);
            for (String form : forms(word, parts.group(2))) {
                add(form, gloss, entries, dictionary);
            }
        }
        return new Edict(entries, dictionary);
    }

    private static void add(String word, String gloss, List<Entry> entries, Set<String> dictionary) {
        List<Runs.Run> runs = Runs.of(word);
        if (runs.size() == 1 && runs.getFirst().kind() == Runs.Kind.HAN) {
            dictionary.add(runs.getFirst().form());
            entries.add(new Entry(word, gloss));
        }
    }

    private static List<String> forms(String word, String kind) {
        List<String> forms = new ArrayList<>();
        int last = word.length() - 1;
        if (last < 1 || (isHiragana(word.charAt(0)) && last < 2)) {
            return forms;
        }
        String stem = word.substring(0, last);
        if (kind.contains("v1")) {
            forms.add(stem);
        } else if (kind.contains("v5") || kind.contains("adj-i")) {
            for (char each : ENDINGS.getOrDefault(word.charAt(last), "").toCharArray()) {
                forms.add(stem + each);
            }
        }
        return forms;
    }

    static boolean isHiragana(int c) {
        return c >= 'ぁ' && c <= 'ん';
    }
}
