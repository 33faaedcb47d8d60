package headwater.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words from which the surroundings of a credited name are put together: a word list that ships with the
/// program, `credit-words.csv`.
///
/// A pattern refers to a list by its kind in braces, as does a list to those above it.
final class CreditWords {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)}");

    private static final Map<String, String> LISTS = lists();

    private CreditWords() {}

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        rows("/headwater/text/credit-words.csv")
                .forEach(row -> lists.merge(row.kind(), fill(row.term(), lists), (one, other) -> one + "|" + other));
        return lists;
    }

    /// A pattern with the words in the place of their kinds.
    static String fill(String pattern) {
        return fill(pattern, LISTS);
    }

    private static String fill(String pattern, Map<String, String> lists) {
        return SLOT.matcher(pattern).replaceAll(slot -> {
            String words = lists.get(slot.group(1));
            if (words == null) {
                throw new IllegalArgumentException("no list of words is called " + slot.group(1));
            }
            return Matcher.quoteReplacement("(?:" + words + ")");
        });
    }

    /// One word of a list.
    ///
    /// @param kind what it is listed as
    record Row(String kind, String term) {}

    /// What stands before and after a name that is credited, and what the name is to be like.
    ///
    /// @param lead how one of the words before the name has to begin, or empty
    record Context(String id, String before, String after, String name, String lead) {}

    static List<Row> rows(String file) {
        return read(file, row -> new Row(row.getField("kind"), row.getField("term")));
    }

    static List<Context> contexts(String file) {
        return read(
                file,
                row -> new Context(
                        row.getField("id"),
                        row.getField("before"),
                        row.getField("after"),
                        row.getField("name"),
                        row.getField("lead")));
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> one) {
        try (InputStream in = CreditWords.class.getResourceAsStream(file)) {
            Objects.requireNonNull(in, file + " is not on the class path");
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream().map(one).toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Several groups of words, all looked for in one pass over a text (the automaton of Aho and Corasick, 1975).
    static final class Cues {

        private static final int ROOT = 0;

        /// The column of each character; 0 is any that no word has.
        private final short[] columns = new short[Character.MAX_VALUE + 1];

        private final int width;

        /// The state after a state and a column.
        private final int[] next;

        /// The words that end in a state.
        private final List<List<Word>> ends = new ArrayList<>();

        private final int groups;

        private record Word(int group, int length) {}

        Cues(List<List<String>> groups) {
            this.groups = groups.size();
            this.width = 1 + columns(groups);
            int states = 1
                    + groups.stream()
                            .flatMap(List::stream)
                            .mapToInt(String::length)
                            .sum();
            this.next = new int[states * width];
            ends.add(new ArrayList<>());
            for (int group = 0; group < groups.size(); group++) {
                for (String word : groups.get(group)) {
                    add(word, group);
                }
            }
            link();
        }

        private int columns(List<List<String>> groups) {
            short columns = 0;
            for (String word : groups.stream().flatMap(List::stream).toList()) {
                for (int at = 0; at < word.length(); at++) {
                    if (this.columns[word.charAt(at)] == 0) {
                        this.columns[word.charAt(at)] = ++columns;
                    }
                }
            }
            return columns;
        }

        private void add(String word, int group) {
            int state = ROOT;
            for (int at = 0; at < word.length(); at++) {
                int edge = state * width + columns[word.charAt(at)];
                if (next[edge] == ROOT) {
                    next[edge] = ends.size();
                    ends.add(new ArrayList<>());
                }
                state = next[edge];
            }
            ends.get(state).add(new Word(group, word.length()));
        }

        /// Where no word goes on, the longest ending of what was read that begins a word does.
        private void link() {
            int[] fallback = new int[ends.size()];
            Deque<Integer> open = new ArrayDeque<>(List.of(ROOT));
            while (!open.isEmpty()) {
                int state = open.remove();
                for (int column = 1; column < width; column++) {
                    int edge = state * width + column;
                    int shorter = state == ROOT ? ROOT : next[fallback[state] * width + column];
                    if (next[edge] == ROOT) {
                        next[edge] = shorter;
                    } else {
                        fallback[next[edge]] = shorter;
                        ends.get(next[edge]).addAll(ends.get(shorter));
                        open.add(next[edge]);
                    }
                }
            }
        }

        /// Where the words of each group begin in a text.
        Seen in(String text) {
            int[][] starts = new int[groups][];
            int[] counts = new int[groups];
            int state = ROOT;
            for (int at = 0; at < text.length(); at++) {
                int column = columns[text.charAt(at)];
                state = column == 0 ? ROOT : next[state * width + column];
                if (state != ROOT) {
                    List<Word> here = ends.get(state);
                    for (int i = 0; i < here.size(); i++) {
                        note(here.get(i), at + 1, starts, counts);
                    }
                }
            }
            return new Seen(starts, counts);
        }

        private static void note(Word word, int end, int[][] starts, int[] counts) {
            int[] of = starts[word.group()];
            int count = counts[word.group()]++;
            if (of == null) {
                of = new int[4];
            } else if (count == of.length) {
                of = Arrays.copyOf(of, 2 * count);
            }
            of[count] = end - word.length();
            starts[word.group()] = of;
        }
    }

    /// Where words were seen in a text.
    static final class Seen {

        private final int[][] starts;

        private final int[] counts;

        private Seen(int[][] starts, int[] counts) {
            this.starts = starts;
            this.counts = counts;
        }

        boolean has(int group) {
            return counts[group] > 0;
        }

        /// The offsets at which words of a group begin, in the order in which the words end.
        int[] starts(int group) {
            return counts[group] == 0 ? NOWHERE : Arrays.copyOf(starts[group], counts[group]);
        }

        private static final int[] NOWHERE = {};
    }
}
