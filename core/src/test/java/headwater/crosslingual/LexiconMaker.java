package headwater.crosslingual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes the lexicons of Chinese and French that ship from dictionaries and sentence pairs that may be shared on, and
/// the
/// list of English stems: run by hand, never by the build. `docs/decisions/0022-lexicons-without-a-model.md` says what
/// to
/// put into the folder. [FurtherLexicons] adds the other languages.
final class LexiconMaker {

    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\]]*\\]|<[^>]*>|\\{[^}]*\\}");

    private LexiconMaker() {}

    /// @param folders the sources, where to write, and optionally files whose lines must not be learnt from
    public static void main(String[] folders) throws IOException {
        make(Path.of(folders[0]), Path.of(folders[1]), leftOut(folders));
    }

    static Set<String> leftOut(String[] folders) throws IOException {
        Set<String> leftOut = new HashSet<>();
        for (int i = 2; i < folders.length; i++) {
            Files.readAllLines(Path.of(folders[i])).forEach(line -> leftOut.add(line.strip()));
        }
        return leftOut;
    }

    private static void make(Path sources, Path into, Set<String> leftOut) throws IOException {
        EnglishStems english = new EnglishStems();
        LearntLanguage french = new LearntLanguage(Tongue.FRENCH, Set.of(), english);
        for (String[] entry : StarDict.entries(sources.resolve("wiktionary-fr-en"))) {
            glosses(entry[1].replaceAll("</li>|<br>", ";")).forEach(gloss -> french.learn(entry[0], gloss));
        }
        for (String line : Files.readAllLines(sources.resolve("frwiktionary.csv"))) {
            String[] cells = line.split(";");
            if (cells.length > 3) {
                french.learn(cells[0], cells[3]);
            }
        }
        french.learnSentences(sources.resolve("tatoeba-fra.txt"), leftOut);
        Cedict cedict = Cedict.read(sources.resolve("cedict.u8"));
        LearntLanguage chinese = new LearntLanguage(Tongue.CHINESE, cedict.headwords(), english);
        cedict.entries().forEach(entry -> glosses(entry.gloss()).forEach(gloss -> chinese.learn(entry.word(), gloss)));
        chinese.learnSentences(sources.resolve("tatoeba-cmn.txt"), leftOut);
        LexiconRows frenchRows = french.rows();
        StarDict.forms(sources.resolve("wiktionary-fr-en")).forEach(frenchRows::addForm);
        frenchRows.write(into, french.sentences(), number -> number - 1);
        LexiconRows chineseRows = chinese.rows();
        cedict.headwords().forEach(chineseRows::addWord);
        chineseRows.write(into, chinese.sentences(), number -> number - 1);
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= english.size(); i++) {
            rows.append(english.stem(i))
                    .append('\t')
                    .append(LexiconRows.bits(french.seenEnglish().getOrDefault(i, 0), french.sentences()))
                    .append('\n');
        }
        LexiconRows.write(into.resolve("en.tsv.gz"), rows);
        System.out.printf(
                "%d French, %d Chinese, %d English words%n", frenchRows.size(), chineseRows.size(), english.size());
    }

    /// The short ones of an entry, without what stands in brackets.
    static List<String> glosses(String text) {
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
}
