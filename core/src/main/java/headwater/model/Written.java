package headwater.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What the analyst writes for the report, and by which words the material was looked for. Given, as all context is,
/// and held to the rules of wording before it is published.
public sealed interface Written extends Context
        permits Written.Statement, Written.Alternative, Written.QuerySet, Written.Contender, Framed, Issued {

    /// One sentence of the report, in each language it will appear in.
    ///
    /// @param evidence ids of observations, context entries, findings' numbers or other statements it rests on
    /// @param likelihood of a judgement: between which probabilities it lies
    /// @param confidence of a judgement: how good its basis is; printed as a sentence of its own
    /// @param machine what translated or wrote it, if a machine did
    /// @param by initials, or an organisation
    record Statement(
            String id,
            Sort sort,
            List<Said> words,
            List<String> evidence,
            Known<Likelihood> likelihood,
            Known<Basis> confidence,
            Known<Machine> machine,
            String by)
            implements Written {
        public Statement {
            Objects.requireNonNull(sort, "sort");
            Objects.requireNonNull(machine, "machine");
            words = List.copyOf(words);
            evidence = List.copyOf(evidence);
            if (words.isEmpty() || id.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException("a statement has an id, words and an author: \"" + id + "\"");
            }
            if (words.stream().map(Said::language).distinct().count() != words.size()) {
                throw new IllegalArgumentException("a statement is said once in a language: " + id);
            }
            if (sort != Sort.JUDGEMENT && (likelihood.isKnown() || confidence.isKnown())) {
                throw new IllegalArgumentException("only a judgement has a likelihood and a confidence: " + id);
            }
        }
    }

    /// What sort of sentence something is; the three are kept apart wherever they are shown.
    enum Sort {
        FACT,
        ASSUMPTION,
        JUDGEMENT
    }

    /// Words in one language.
    ///
    /// @param language `en`, `fr` or `zh`
    record Said(String language, String text) implements Serializable {

        /// More is no sentence.
        private static final int LONGEST = 4_000;

        public Said {
            if (!List.of("en", "fr", "zh").contains(language)) {
                throw new IllegalArgumentException("reports are written in en, fr and zh, not in \"" + language + '"');
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("no words in " + language);
            }
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "a sentence of " + text.length() + " characters in " + language + ": at most " + LONGEST);
            }
        }
    }

    /// How likely a judgement is. Nothing is certain or impossible.
    ///
    /// @param table whose word says it: `icd-203-1`, `icd-203-2` or `canada`
    record Likelihood(double low, double high, String table) implements Serializable {
        public Likelihood {
            if (!(0 < low && low <= high && high < 1)) {
                throw new IllegalArgumentException(
                        "a likelihood lies between 0 and 1 and is neither: " + low + " to " + high);
            }
        }
    }

    /// How good the basis of a judgement is, and why.
    ///
    /// @param why in each language the statement has
    record Basis(Confidence level, List<Said> why) implements Serializable {
        public Basis {
            Objects.requireNonNull(level, "level");
            why = List.copyOf(why);
            if (why.isEmpty()) {
                throw new IllegalArgumentException("a confidence says what it rests on");
            }
        }
    }

    /// What made a text that no person wrote.
    record Machine(String model, String version, LocalDate made) implements Serializable {
        public Machine {
            Objects.requireNonNull(made, "made");
            if (model.isBlank() || version.isBlank()) {
                throw new IllegalArgumentException("a machine has a name and a version: \"" + model + "\"");
            }
        }
    }

    /// One answer to the question of the case, held against the evidence.
    ///
    /// @param readings how each piece of evidence fits it
    record Alternative(String id, Kind kind, List<Said> title, List<Reading> readings) implements Written {
        public Alternative {
            Objects.requireNonNull(kind, "kind");
            title = List.copyOf(title);
            readings = List.copyOf(readings);
            if (id.isBlank() || title.isEmpty()) {
                throw new IllegalArgumentException("an alternative has an id and a title: \"" + id + "\"");
            }
            if (readings.stream().map(Reading::evidence).distinct().count() != readings.size()) {
                throw new IllegalArgumentException("a piece of evidence is read once: " + id);
            }
        }
    }

    /// What sort of explanation an alternative is.
    enum Kind {
        GENUINE_DEBATE,
        ORDINARY_COPYING,
        COMMERCE,
        COMMON_SOURCE,
        DIRECTED,
        OTHER;

        /// Whether nobody arranged anything for somebody else.
        public boolean isInnocent() {
            return this == GENUINE_DEBATE || this == ORDINARY_COPYING || this == COMMERCE || this == COMMON_SOURCE;
        }
    }

    /// How a piece of evidence fits an alternative.
    ///
    /// @param evidence an id
    /// @param reason in each language of the report
    record Reading(String evidence, Fit fit, List<Said> reason) implements Serializable {
        public Reading {
            Objects.requireNonNull(fit, "fit");
            reason = List.copyOf(reason);
            if (evidence.isBlank() || reason.isEmpty()) {
                throw new IllegalArgumentException("a reading names its evidence and its reason: \"" + evidence + "\"");
            }
        }
    }

    /// How well. What fits everything tells nothing apart, whatever it is.
    enum Fit {
        FITS,
        SAYS_NOTHING,
        SPEAKS_AGAINST,
        SPEAKS_STRONGLY_AGAINST
    }

    /// The words by which material was looked for.
    ///
    /// @param terms as they were typed
    /// @param justification why one side is looked for and not the others; empty if all are
    record QuerySet(String id, String platform, List<String> terms, String by, String justification)
            implements Written {
        public QuerySet {
            terms = List.copyOf(terms);
            if (id.isBlank() || terms.isEmpty() || by.isBlank()) {
                throw new IllegalArgumentException("a set of queries has an id, terms and an author: \"" + id + "\"");
            }
        }
    }

    /// One of those who stand for election, so that queries can be seen to be even.
    ///
    /// @param names of the party, in every language and spelling it is looked for under
    /// @param leaders of its leader or candidate, the same
    record Contender(String id, List<String> names, List<String> leaders) implements Written {
        public Contender {
            names = List.copyOf(names);
            leaders = List.copyOf(leaders);
            if (id.isBlank()
                    || names.isEmpty()
                    || Stream.concat(names.stream(), leaders.stream()).anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("who stands for election has an id and names: \"" + id + "\"");
            }
        }

        /// What to call it.
        public String name() {
            return names.getFirst();
        }
    }
}
