package headwater.model;

import headwater.model.Written.Said;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What happens to a draft on its way to readers and after: who read it, what of it was taken away, who was asked,
/// when it left the house, and what was mended since.
public sealed interface Issued extends Written {

    /// That somebody else read judgements before they were published.
    ///
    /// @param of ids of statements; empty means all of the draft
    /// @param says where the reader does not agree, why; in each language of the report
    record Review(String id, List<String> of, Outcome outcome, List<Said> says, When when, String by)
            implements Issued {
        public Review {
            of = List.copyOf(of);
            says = List.copyOf(says);
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(when, "when");
            if (id.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException("a review has an id and a reader: \"" + id + '"');
            }
            if (outcome != Outcome.AGREES && says.isEmpty()) {
                throw new IllegalArgumentException("who does not agree says why: " + id);
            }
        }

        public boolean covers(String statement) {
            return of.isEmpty() || of.contains(statement);
        }
    }

    /// What a second reader says. Dissent is printed and stops nothing; what is sent back is not published.
    enum Outcome {
        AGREES,
        DISSENTS,
        SENDS_BACK
    }

    /// That what analysts wrote stands no longer. What was written stays in the record; it is in no report, and
    /// nothing is held to it.
    ///
    /// A sentence, an answer, queries or searched days can be taken away, and so can another withdrawal, which
    /// brings back what that one took. What a reader said cannot.
    ///
    /// @param of the id of what is taken away
    /// @param why in the languages of the report, or in one of them
    record Withdrawal(String id, String of, List<Said> why, When when, String by) implements Issued {
        public Withdrawal {
            why = List.copyOf(why);
            Objects.requireNonNull(when, "when");
            if (id.isBlank() || of.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException("a withdrawal says what is taken away and by whom: \"" + id + '"');
            }
            if (id.equals(of)) {
                throw new IllegalArgumentException("a withdrawal does not take itself away: " + id);
            }
            if (why.isEmpty()) {
                throw new IllegalArgumentException("who takes something away says why: " + id);
            }
        }

        /// Whether an entry is one that can be taken away.
        public static boolean isOpenTo(Context entry) {
            return entry instanceof Statement
                    || entry instanceof Alternative
                    || entry instanceof QuerySet
                    || entry instanceof Contender
                    || entry instanceof Searched
                    || entry instanceof Framed.Incident
                    || entry instanceof Withdrawal;
        }
    }

    /// What stands of all that was given: all but what somebody took away. Of two withdrawals at one time, the one
    /// whose id sorts last counts as the later.
    static <C extends Context> List<C> standing(List<C> given) {
        Set<String> gone = new HashSet<>();
        given.stream()
                .filter(Withdrawal.class::isInstance)
                .map(Withdrawal.class::cast)
                .sorted(Comparator.comparing((Withdrawal each) -> each.when().latest())
                        .thenComparing(Withdrawal::id)
                        .reversed())
                .filter(each -> !gone.contains(each.id()))
                .forEach(each -> gone.add(each.of()));
        return gone.isEmpty()
                ? given
                : given.stream()
                        .filter(each -> !gone.contains(each.id()) || !Withdrawal.isOpenTo(each))
                        .toList();
    }

    /// A step of the case on the clock.
    ///
    /// @param when as finely as it is known
    /// @param by who did it or says so
    record Milestone(String id, Step step, When when, String by) implements Issued {
        public Milestone {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(when, "when");
            if (id.isBlank() || by.isBlank()) {
                throw new IllegalArgumentException("a step has an id and says who did it: \"" + id + '"');
            }
        }
    }

    /// From the first sight of something to its readers, in order.
    enum Step {
        SEEN,
        CASE,
        DRAFT,
        REVIEWED,
        BRIEFED,
        PUBLISHED
    }

    /// That somebody named in the report was asked, and what came back.
    ///
    /// @param asked an id of an outlet of the case, or a name
    /// @param question in each language of the report
    /// @param answer as given, in the language it came in; absent if none came
    record Reply(String id, String asked, When when, List<Said> question, Known<Answer> answer, String by)
            implements Issued {
        public Reply {
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(answer, "answer");
            question = List.copyOf(question);
            if (id.isBlank() || asked.isBlank() || by.isBlank() || question.isEmpty()) {
                throw new IllegalArgumentException("a reply says who was asked what by whom: \"" + id + '"');
            }
        }
    }

    /// What came back.
    ///
    /// @param words as given, with translations beside it
    record Answer(When when, List<Said> words) implements Serializable {
        public Answer {
            Objects.requireNonNull(when, "when");
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("an answer has words");
            }
        }
    }

    /// An issue of the report.
    ///
    /// @param number from 1
    /// @param corrections what was mended since the one before
    record Version(String id, int number, When when, List<Correction> corrections, String by) implements Issued {
        public Version {
            Objects.requireNonNull(when, "when");
            corrections = List.copyOf(corrections);
            if (id.isBlank() || by.isBlank() || number < 1) {
                throw new IllegalArgumentException("a version has an id, a number from 1 and an author: " + number);
            }
        }
    }

    /// That a statement said something else before.
    ///
    /// @param statement its id; it says now what the draft says
    /// @param was what it said, in each language it was published in; empty if it is new
    /// @param reason in each language of the report
    record Correction(String statement, List<Said> was, List<Said> reason) implements Serializable {
        public Correction {
            was = List.copyOf(was);
            reason = List.copyOf(reason);
            if (statement.isBlank() || reason.isEmpty()) {
                throw new IllegalArgumentException("a correction names a statement and a reason: " + statement);
            }
        }
    }
}
