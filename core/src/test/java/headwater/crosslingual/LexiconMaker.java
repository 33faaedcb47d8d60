package headwater.crosslingual;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Makes the lexicons that ship from dictionaries and sentence pairs that may be shared on: run by hand, never by the
/// build. `docs/decisions/0022-lexicons-without-a-model.md` says what to put into the folder.
final class LexiconMaker {

    private static final double LEAST = 0.02;
    private static final int MOST = 12;
    private static final double DEEPEST = 12;
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\]]*\\]|<[^>]*>|\\{[^}]*\\}");

    private final Path sources;
    private final Path into;
    private final Map<String, Integer> english = new HashMap<>();
    private final List<String> englishWords = new ArrayList<>(List.of(""));
    private final Set<String> leftOut = new HashSet<>();

    private LexiconMaker(Path sources, Path into) {
        this.sources = sources;
        this.into = into;
    }

    /// @param folders the sources, where to write, and optionally files whose lines must not be learnt from
    public static void main(String[] folders) throws IOException {
        LexiconMaker maker = new LexiconMaker(Path.of(folders[0]), Path.of(folders[1]));
        for (int i = 2; i < folders.length; i++) {
            Files.readAllLines(Path.of(folders[i])).forEach(line -> maker.leftOut.add(line.strip()));
        }
        maker.make();
    }

    private void make() throws IOException {
        Side french = new Side(Tongue.FRENCH, Set.of());
        List<String[]> wiktionary = StarDict.entries(sources.resolve("wiktionary-fr-en"));
        for (String[] entry : wiktionary) {
            glosses(entry[1].replaceAll("</li>|<br>", ";")).forEach(gloss -> french.learn(entry[0], gloss, 1));
        }
        for (String line : Files.readAllLines(sources.resolve("frwiktionary.csv"))) {
            String[] cells = line.split(";");
            if (cells.length > 3) {
                french.learn(cells[0], cells[3], 1);
            }
        }
        int frenchPairs = french.learnSentences(sources.resolve("tatoeba-fra.txt"));
        Cedict cedict = Cedict.read(sources.resolve("cedict.u8"));
        Side chinese = new Side(Tongue.CHINESE, cedict.headwords());
        cedict.entries()
                .forEach(entry -> glosses(entry.gloss()).forEach(gloss -> chinese.learn(entry.word(), gloss, 1)));
        int chinesePairs = chinese.learnSentences(sources.resolve("tatoeba-cmn.txt"));
        Table frenchTable = french.table();
        StarDict.forms(sources.resolve("wiktionary-fr-en")).forEach(frenchTable::addForm);
        frenchTable.write("fr", frenchPairs);
        Table chineseTable = chinese.table();
        cedict.headwords().forEach(chineseTable::addWord);
        chineseTable.write("zh", chinesePairs);
        writeEnglish(french, frenchPairs);
        System.out.printf(
                "%d French, %d Chinese, %d English words%n",
                frenchTable.rows.size(), chineseTable.rows.size(), english.size());
    }

    private static List<String> glosses(String text) {
        String plain = ASIDE.matcher(ASIDE.matcher(text).replaceAll(" ")).replaceAll(" ");
        List<String> glosses = new ArrayList<>();
        for (String gloss : plain.split("[;,/]")) {
            String single = gloss.strip().replaceFirst("^(?:to|a|an|the) ", "");
            if (!single.isEmpty() && !single.startsWith("CL:") && single.split(" ").length <= 7) {
                glosses.add(single);
            }
        }
        return glosses;
    }

    private void writeEnglish(Side french, int sentences) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i < englishWords.size(); i++) {
            rows.append(englishWords.get(i))
                    .append('\t')
                    .append(bits(french.seenEnglish.getOrDefault(i, 0), sentences))
                    .append('\n');
        }
        write("en", rows);
    }

    private void write(String name, CharSequence rows) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(into.resolve(name + ".tsv.gz")))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// In tenths of a bit.
    private static long bits(int seen, int sentences) {
        return Math.round(-10 * Math.log((seen + 0.5) / (sentences + 1)) / Math.log(2));
    }

    private int[] english(String text) {
        return Words.of(text, Tongue.ENGLISH, Set.of()).stream()
                .mapToInt(word -> english.computeIfAbsent(word, key -> {
                    englishWords.add(key);
                    return englishWords.size() - 1;
                }))
                .distinct()
                .toArray();
    }

    /// What is learnt of one language and English.
    private final class Side {
        private final Tongue tongue;
        private final Set<String> dictionary;
        private final Map<String, Integer> words = new HashMap<>();
        private final List<String> byNumber = new ArrayList<>(List.of(""));
        private final List<int[]> own = new ArrayList<>();
        private final List<int[]> other = new ArrayList<>();
        private final List<Float> weights = new ArrayList<>();
        private final Map<Integer, Integer> seen = new HashMap<>();
        private final Map<Integer, Integer> seenEnglish = new HashMap<>();

        Side(Tongue tongue, Set<String> dictionary) {
            this.tongue = tongue;
            this.dictionary = dictionary;
        }

        boolean learn(String text, String inEnglish, float weight) {
            int[] one = Words.of(text, tongue, dictionary).stream()
                    .mapToInt(word -> words.computeIfAbsent(word, key -> {
                        byNumber.add(key);
                        return byNumber.size() - 1;
                    }))
                    .distinct()
                    .toArray();
            int[] two = english(inEnglish);
            if (one.length == 0 || two.length == 0) {
                return false;
            }
            own.add(one);
            other.add(two);
            weights.add(weight);
            return true;
        }

        int learnSentences(Path file) throws IOException {
            int sentences = 0;
            for (String line : Files.readAllLines(file)) {
                String[] both = line.split("\t");
                if (leftOut.contains(both[0].strip())
                        || leftOut.contains(both[1].strip())
                        || !learn(both[1], both[0], 1)) {
                    continue;
                }
                sentences++;
                for (int word : own.getLast()) {
                    seen.merge(word, 1, Integer::sum);
                }
                for (int word : other.getLast()) {
                    seenEnglish.merge(word, 1, Integer::sum);
                }
            }
            return sentences;
        }

        Table table() {
            int[][] one = own.toArray(int[][]::new);
            int[][] two = other.toArray(int[][]::new);
            float[] counts = new float[one.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = weights.get(i);
            }
            WordPairs there = WordPairs.learn(one, two, counts);
            WordPairs back = WordPairs.learn(two, one, counts);
            Map<Long, Float> backwards = new HashMap<>();
            for (int i = 0; i < back.pairs.length; i++) {
                if (back.chances[i] > 1e-4) {
                    backwards.put(Long.rotateLeft(back.pairs[i], 32), back.chances[i]);
                }
            }
            Table table = new Table(tongue, dictionary);
            for (int i = 0; i < there.pairs.length; i++) {
                int source = (int) (there.pairs[i] >>> 32);
                Float chance = backwards.get(there.pairs[i]);
                if (source > 0
                        && chance != null
                        && Math.max(there.chances[i], chance) >= LEAST
                        && there.chances[i] >= 1e-3) {
                    table.add(byNumber.get(source), (int) there.pairs[i], there.chances[i], chance);
                }
            }
            words.forEach((word, number) -> table.seen.put(word, seen.getOrDefault(number, 0)));
            return table;
        }
    }

    /// The words of one language, each with what it may be in English.
    private final class Table {
        private record Sense(int english, double there, double back) {
            double worth() {
                return there * back;
            }
        }

        private final Tongue tongue;
        private final Set<String> dictionary;
        private final TreeMap<String, List<Sense>> rows = new TreeMap<>();
        private final Map<String, Integer> seen = new HashMap<>();

        Table(Tongue tongue, Set<String> dictionary) {
            this.tongue = tongue;
            this.dictionary = dictionary;
        }

        void add(String word, int english, double there, double back) {
            rows.computeIfAbsent(word, key -> new ArrayList<>()).add(new Sense(english, there, back));
        }

        void addWord(String word) {
            rows.computeIfAbsent(word, key -> new ArrayList<>());
        }

        /// An inflected form that the rules do not lead back to its word.
        void addForm(String form, String word) {
            List<String> forms = Words.of(form, tongue, dictionary);
            List<String> words = Words.of(word, tongue, dictionary);
            if (forms.size() == 1 && words.size() == 1 && !forms.equals(words) && rows.containsKey(words.getFirst())) {
                rows.putIfAbsent(forms.getFirst(), rows.get(words.getFirst()));
            }
        }

        void write(String name, int sentences) throws IOException {
            StringBuilder text = new StringBuilder();
            rows.forEach((word, senses) -> {
                text.append(word).append('\t').append(bits(seen.getOrDefault(word, 0), sentences));
                senses.stream()
                        .sorted((a, b) -> a.worth() != b.worth()
                                ? Double.compare(b.worth(), a.worth())
                                : Integer.compare(a.english(), b.english()))
                        .limit(MOST)
                        .forEach(sense -> text.append('\t')
                                .append(Integer.toString(sense.english() - 1, 36))
                                .append(':')
                                .append(depth(sense.there()))
                                .append(depth(sense.back())));
                text.append('\n');
            });
            LexiconMaker.this.write(name, text);
        }

        private String depth(double chance) {
            double halves = Math.min(2 * DEEPEST, -2 * Math.log(chance) / Math.log(2));
            return Integer.toString((int) Math.round(Math.max(0, halves)), 36);
        }
    }
}
