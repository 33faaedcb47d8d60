package headwater.wording;

import headwater.lexicon.Terms;
import headwater.lexicon.Terms.Hit;
import headwater.model.Written.Sort;
import headwater.text.Sentences;
import headwater.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads a sentence in English, French or Chinese as a hostile reader would: by lists of words that ship with the
/// program, each with its source. It knows no irony and no quotation; what it finds, a person rewrites.
///
/// What is refused: words to avoid in judgements, after ICD 203 (probability and confidence apart, no words without a
/// probability), and peoples named where institutions act.
public final class Linter {

    private static final Terms WORDS = Terms.of("/headwater/wording/words.csv", "rule", false);

    private static final String PROBABILITY = "probability ";

    /// How many characters stand at most between a people and what it is said to have.
    private static final int LATIN_GAP = 12;

    private static final int HAN_GAP = 4;

    private Linter() {}

    /// What else is known of a sentence.
    ///
    /// @param isOfTest whether it cites a finding
    /// @param isOfMachine whether it says which machine made it
    public record Cites(boolean isOfTest, boolean isOfMachine) {
        static final Cites NOTHING = new Cites(false, false);
    }

    /// Every place that breaks a rule, in the order of the text.
    ///
    /// @param language `en`, `fr` or `zh`
    public static List<Fault> check(String text, String language, Sort sort, Cites cites) {
        List<Fault> faults = new ArrayList<>();
        for (Span sentence : Sentences.of(text)) {
            List<Hit> hits = WORDS.in(sentence.in(text), language).stream()
                    .map(hit -> new Hit(hit.term(), sentence.start() + hit.start(), sentence.start() + hit.end()))
                    .toList();
            new Reading(text, language, hits, faults).check(sort, cites);
        }
        faults.sort(Comparator.comparingInt(Fault::start).thenComparing(Fault::rule));
        return List.copyOf(faults);
    }

    /// A word of probability, and what it is called in each table that has it, as `table.word`.
    record Probable(int start, int end, List<String> words) {}

    /// The words of probability in a text, in order.
    static List<Probable> probabilities(String text, String language) {
        Map<Span, List<String>> words = new TreeMap<>();
        for (Hit hit : WORDS.in(text, language)) {
            String value = hit.term().value();
            if (value.startsWith(PROBABILITY)) {
                words.computeIfAbsent(new Span(hit.start(), hit.end()), none -> new ArrayList<>())
                        .add(value.substring(PROBABILITY.length()));
            }
        }
        return words.entrySet().stream()
                .map(each -> new Probable(each.getKey().start(), each.getKey().end(), each.getValue()))
                .toList();
    }

    /// Whether a term that somebody searched for says that it is a party.
    static boolean namesAParty(String term) {
        return Stream.of("en", "fr", "zh")
                .flatMap(language -> WORDS.in(term, language).stream())
                .anyMatch(hit -> hit.term().value().equals("party"));
    }

    /// One sentence with the listed words in it.
    private record Reading(String text, String language, List<Hit> hits, List<Fault> faults) {

        void check(Sort sort, Cites cites) {
            if (sort == Sort.JUDGEMENT) {
                all("hedge", Rule.HEDGE);
                all("confirms", Rule.CONFIRMS);
            }
            all("certainty", Rule.CERTAINTY);
            if (of("tie").findAny().isEmpty()) {
                all("link", Rule.LINK);
            }
            if (!cites.isOfTest()) {
                all("suspicion", Rule.SUSPICION);
            }
            if (!cites.isOfMachine()) {
                all("machine", Rule.MACHINE);
            }
            apart();
            people();
        }

        private Stream<Hit> of(String rule) {
            return hits.stream().filter(hit -> hit.term().value().equals(rule));
        }

        private void all(String value, Rule rule) {
            of(value).forEach(hit -> fault(rule, hit.start(), hit.end()));
        }

        private void fault(Rule rule, int start, int end) {
            faults.add(Fault.at(rule, language, start, end, text));
        }

        private void apart() {
            boolean isLikely = hits.stream().anyMatch(hit -> hit.term().value().startsWith(PROBABILITY));
            if (isLikely) {
                all("confidence", Rule.PROBABILITY_WITH_CONFIDENCE);
            }
        }

        private void people() {
            all("nation", Rule.PEOPLE);
            of("people")
                    .forEach(people -> of("conduct")
                            .filter(conduct -> isSaidOf(people, conduct))
                            .findFirst()
                            .ifPresent(conduct -> fault(
                                    Rule.PEOPLE,
                                    Math.min(people.start(), conduct.start()),
                                    Math.max(people.end(), conduct.end()))));
        }

        /// In French what is said to be of a people stands before its name, in English and Chinese after it.
        private boolean isSaidOf(Hit people, Hit conduct) {
            Hit first = language.equals("fr") ? conduct : people;
            Hit second = language.equals("fr") ? people : conduct;
            int gap = second.start() - first.end();
            Predicate<Hit> isBetween = hit -> hit.start() >= first.end() && hit.end() <= second.start();
            return gap >= 0
                    && gap <= (language.equals("zh") ? HAN_GAP : LATIN_GAP)
                    && of("institution").noneMatch(isBetween);
        }
    }
}
