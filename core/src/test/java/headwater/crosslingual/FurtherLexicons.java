package headwater.crosslingual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/// Makes the lexicons of seven further languages, and adds the English stems they need to the list that
/// [LexiconMaker] made, behind those that are there: run by hand, never by the build.
/// `docs/decisions/0022-lexicons-without-a-model.md` says what to put into the folder.
final class FurtherLexicons {

    /// English stems met less often, in all dictionaries and sentences together, are mostly slips.
    private static final int FEWEST = 3;

    private static final int MOST_SENSES = 8;

    /// A word that no sentence has is kept if one of its English stems is named by so many words of these languages.
    private static final int FEWEST_NAMING = 5;

    private static final Map<Tongue, String> SENTENCES = new EnumMap<>(Map.of(
            Tongue.GERMAN, "deu",
            Tongue.ITALIAN, "ita",
            Tongue.JAPANESE, "jpn",
            Tongue.PORTUGUESE, "por",
            Tongue.RUSSIAN, "rus",
            Tongue.SPANISH, "spa",
            Tongue.TURKISH, "tur"));

    private final Path sources;
    private final Path into;
    private final Set<String> leftOut;
    private final EnglishStems english;
    private final Map<Tongue, LearntLanguage> learnt = new EnumMap<>(Tongue.class);

    private FurtherLexicons(Path sources, Path into, Set<String> leftOut) throws IOException {
        this.sources = sources;
        this.into = into;
        this.leftOut = leftOut;
        this.english = EnglishStems.of(into.resolve("en.tsv.gz"));
    }

    /// @param folders the sources, the folder with `en.tsv.gz`, and optionally files whose lines must not be learnt
    /// from
    public static void main(String[] folders) throws IOException {
        new FurtherLexicons(Path.of(folders[0]), Path.of(folders[1]), LexiconMaker.leftOut(folders)).make();
    }

    private void make() throws IOException {
        for (Tongue tongue : SENTENCES.keySet()) {
            learnt.put(tongue, learn(tongue));
        }
        IntUnaryOperator places = writeEnglish();
        Map<Tongue, LexiconRows> rows = new EnumMap<>(Tongue.class);
        Map<Integer, Integer> named = new HashMap<>();
        for (Map.Entry<Tongue, LearntLanguage> each : learnt.entrySet()) {
            LexiconRows ofTongue = each.getValue().rows(stem -> places.applyAsInt(stem) >= 0);
            if (each.getKey() == Tongue.JAPANESE) {
                japanese().forEach(ofTongue::addWord);
            }
            ofTongue.limit(MOST_SENSES);
            ofTongue.countEnglish(named);
            rows.put(each.getKey(), ofTongue);
        }
        for (Map.Entry<Tongue, LearntLanguage> each : learnt.entrySet()) {
            LexiconRows ofTongue = Objects.requireNonNull(rows.get(each.getKey()));
            ofTongue.drop(english -> named.getOrDefault(english, 0) < FEWEST_NAMING);
            ofTongue.write(into, each.getValue().sentences(), places);
            System.out.println(each.getKey() + ": " + ofTongue.size() + " words");
        }
    }

    private LearntLanguage learn(Tongue tongue) throws IOException {
        Set<String> dictionary = tongue == Tongue.JAPANESE ? japanese() : Set.of();
        LearntLanguage language = new LearntLanguage(tongue, dictionary, english);
        Path wiktionary = sources.resolve("wiktionary-" + tongue.tag() + "-en");
        if (Files.exists(Path.of(wiktionary + ".idx"))) {
            for (String[] entry : StarDict.entries(wiktionary)) {
                glosses(entry[1]).forEach(gloss -> language.learn(entry[0], gloss));
            }
        }
        for (String end : List.of(".txt", ".dsl.dz")) {
            Path ding = sources.resolve("en-" + tongue.tag() + "-enwiktionary" + end);
            if (Files.exists(ding)) {
                Ding.entries(ding).forEach(entry -> language.learn(entry[0], entry[1]));
            }
        }
        if (tongue == Tongue.JAPANESE) {
            edict().entries()
                    .forEach(entry -> glosses(entry.gloss()).forEach(gloss -> language.learn(entry.word(), gloss)));
        }
        language.learnSentences(sources.resolve("tatoeba-" + SENTENCES.get(tongue) + ".txt"), leftOut);
        return language;
    }

    private static Stream<String> glosses(String entry) {
        return LexiconMaker.glosses(entry.replaceAll("</li>|<br>", ";")).stream();
    }

    /// What cuts Japanese into words. A rare word of hiragana would mostly be found where something else stands.
    private Set<String> japanese() throws IOException {
        Set<String> words = new TreeSet<>(edict().dictionary());
        for (String[] entry : StarDict.entries(sources.resolve("wiktionary-ja-en"))) {
            List<Runs.Run> runs = Runs.of(entry[0]);
            if (runs.size() == 1
                    && runs.getFirst().kind() == Runs.Kind.HAN
                    && !entry[0].codePoints().allMatch(Edict::isHiragana)) {
                words.add(runs.getFirst().form());
            }
        }
        return words;
    }

    private Edict edict() throws IOException {
        return Edict.read(sources.resolve("edict"));
    }

    /// @return the place of each English stem in the file, or -1
    private IntUnaryOperator writeEnglish() throws IOException {
        Map<Integer, Integer> met = new HashMap<>();
        Map<Integer, Integer> seen = new HashMap<>();
        int sentences = 0;
        for (LearntLanguage language : learnt.values()) {
            language.countEnglish(met);
            language.seenEnglish().forEach((stem, times) -> seen.merge(stem, times, Integer::sum));
            sentences += language.sentences();
        }
        Map<Integer, Integer> places = new HashMap<>();
        StringBuilder rows = new StringBuilder(String.join("\n", english.rows())).append('\n');
        int place = english.rows().size();
        for (int i = 1; i <= english.size(); i++) {
            if (i <= english.rows().size()) {
                places.put(i, i - 1);
            } else if (met.getOrDefault(i, 0) >= FEWEST) {
                places.put(i, place++);
                rows.append(english.stem(i))
                        .append('\t')
                        .append(LexiconRows.bits(seen.getOrDefault(i, 0), sentences))
                        .append('\n');
            }
        }
        LexiconRows.write(into.resolve("en.tsv.gz"), rows);
        System.out.println(place + " English stems");
        return number -> places.getOrDefault(number, -1);
    }
}
