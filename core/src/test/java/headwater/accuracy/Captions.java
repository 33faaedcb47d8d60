package headwater.accuracy;

import com.ibm.icu.text.Transliterator;
import headwater.match.Match;
import headwater.match.Samples;
import headwater.model.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Real hot-list titles of one month, and each long enough one again in one of the ways people disguise a caption.
///
/// Found means asserted as a copy, an edit or a part.
final class Captions {

    /// A caption of 13 Han characters is the shortest that is disguised.
    private static final int FEWEST_HAN = 13;

    private static final int READ = 1_000;

    /// Where one letter is written as another that looks like it.
    private static final Map<Character, Character> LOOKALIKES = Map.ofEntries(
            Map.entry('A', 'А'),
            Map.entry('B', 'В'),
            Map.entry('C', 'С'),
            Map.entry('E', 'Е'),
            Map.entry('H', 'Н'),
            Map.entry('K', 'К'),
            Map.entry('M', 'М'),
            Map.entry('O', 'О'),
            Map.entry('P', 'Р'),
            Map.entry('T', 'Т'),
            Map.entry('X', 'Х'),
            Map.entry('a', 'а'),
            Map.entry('c', 'с'),
            Map.entry('e', 'е'),
            Map.entry('o', 'о'),
            Map.entry('p', 'р'),
            Map.entry('x', 'х'),
            Map.entry('i', 'і'));

    private static final Random RANDOM = new Random(3);
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");

    private Captions() {}

    static List<Score> scores(String set, Path folder) throws IOException {
        RANDOM.setSeed(3);
        List<Observation> items = new ArrayList<>();
        Map<Pair, String> disguised = new HashMap<>();
        Map<String, UnaryOperator<String>> disguises = disguises();
        List<String> kinds = List.copyOf(disguises.keySet());
        int next = 0;
        for (String title : titles(folder.resolve("first-seen-2021-09-trending-in-one.csv.gz"))) {
            int place = items.size();
            items.add(caption(place, title));
            if (title.codePoints().filter(Character::isIdeographic).count() < FEWEST_HAN) {
                continue;
            }
            // The next disguise in turn that this title can wear: homoglyphs need a Latin letter.
            String other = title;
            String kind = "";
            while (other.equals(title)) {
                kind = kinds.get(next++ % kinds.size());
                other = disguises.getOrDefault(kind, UnaryOperator.identity()).apply(title);
            }
            disguised.put(new Pair(place, items.size()), kind);
            items.add(caption(items.size(), other));
        }
        List<Match> matches = Pairs.of(items);
        Labelled labelled = new Labelled(items, disguised, Map.of(), Labelled.Scope.LISTED, "planted");
        List<Score> scores =
                new ArrayList<>(Comparison.of(set, labelled, Comparison.asserted(items, matches)).scores().stream()
                        .filter(score -> score.measure().startsWith("found"))
                        .toList());
        ReadPairs read = new ReadPairs("captions-zh", items, matches);
        // Two disguises share what all disguises of their kind share, and say nothing of real texts.
        Set<Integer> other = disguised.keySet().stream().map(Pair::b).collect(Collectors.toSet());
        read.writeSheet(READ, pair -> !other.contains(pair.a()) || !other.contains(pair.b()));
        read.compared(set + "Read").scores().forEach(score -> scores.add(score.in(set)));
        return scores;
    }

    private static Observation caption(int place, String title) {
        return Samples.item(String.format("%07d", place), title, "");
    }

    private static List<String> titles(Path file) throws IOException {
        return Pairs.lines(file).stream()
                .skip(1)
                .map(line -> line.split(",")[1])
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static Map<String, UnaryOperator<String>> disguises() {
        Map<String, UnaryOperator<String>> disguises = new TreeMap<>();
        Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
        disguises.put("traditional", traditional::transliterate);
        disguises.put("zero-width", title -> title.replace("", "\u200B"));
        disguises.put(
                "emoji", title -> title.substring(0, 5) + "🔥" + title.substring(5, 9) + "😱" + title.substring(9));
        disguises.put("punctuation", title -> title.replace("", "·"));
        disguises.put("full width and radicals", Captions::otherForms);
        disguises.put("homoglyphs", title -> mapped(title, c -> LOOKALIKES.getOrDefault(c, c)));
        disguises.put("one edit", title -> {
            int at = RANDOM.nextInt(title.length());
            String han = Character.toString(0x4E00 + RANDOM.nextInt(0x4000));
            return title.substring(0, at) + han + title.substring(at + 1);
        });
        disguises.put("affix", title -> "刚刚：" + title + "，速看");
        disguises.put("embedded", title -> "今天早上不少网友都在讨论这样一件事情，" + title + "，你怎么看待这个消息呢，欢迎在评论区里留言告诉大家。");
        disguises.put("pinyin for one", title -> pinyin(title, 1));
        disguises.put("pinyin for two", title -> pinyin(title, 2));
        return disguises;
    }

    private static String mapped(String title, UnaryOperator<Character> each) {
        StringBuilder mapped = new StringBuilder();
        title.chars().forEach(c -> mapped.append(each.apply((char) c)));
        return mapped.toString();
    }

    /// ASCII in full width, and Han characters that are radicals as the radicals of the Kangxi dictionary.
    private static String otherForms(String title) {
        return mapped(title, c -> c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : Radicals.OF.getOrDefault(c, c));
    }

    private static String pinyin(String title, int many) {
        int at = RANDOM.nextInt(title.length() - many);
        while (!title.substring(at, at + many).codePoints().allMatch(Character::isIdeographic)) {
            at = (at + 1) % (title.length() - many);
        }
        String spelt = PINYIN.transliterate(title.substring(at, at + many)).replace(" ", "");
        return title.substring(0, at) + spelt + title.substring(at + many);
    }

    /// Each Han character that has a radical which looks the same.
    private static final class Radicals {

        static final Map<Character, Character> OF = of();

        private static Map<Character, Character> of() {
            Map<Character, Character> radicals = new TreeMap<>();
            for (char radical = 0x2F00; radical <= 0x2FD5; radical++) {
                String han =
                        java.text.Normalizer.normalize(Character.toString(radical), java.text.Normalizer.Form.NFKC);
                radicals.put(han.charAt(0), radical);
            }
            return radicals;
        }
    }
}
