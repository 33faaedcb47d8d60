package headwater.wording;

import headwater.model.Phrase;
import java.util.Locale;

/// What a sentence of a report, or the report as a whole, is held to. The reasons are in the catalogues.
public enum Rule {
    /// A judgement has a probability; "may" and "might" have none.
    HEDGE,
    /// Nothing is proved by a word such as "clearly".
    CERTAINTY,
    /// Only a fact is confirmed.
    CONFIRMS,
    /// A link has a type, or it is hearsay.
    LINK,
    /// "Suspicious" names the test that found it so.
    SUSPICION,
    /// How probable something is and how good the basis is stand in sentences apart.
    PROBABILITY_WITH_CONFIDENCE,
    /// Words of one table only: "very likely" is 80 to 95 per cent in one and 75 to 89 in another.
    OTHER_TABLE,
    /// The word says the probability that is stated beside it.
    OTHER_WORD,
    /// A judgement that states a probability says its word.
    NO_WORD,
    /// A word of probability without a stated probability.
    UNSTATED_PROBABILITY,
    /// Institutions act, not peoples. A language shows no allegiance.
    PEOPLE,
    /// What a machine translated or wrote says so, with the machine and the date.
    MACHINE,
    /// What a machine made is not the only ground.
    MACHINE_ALONE,
    /// A fact names what shows it.
    UNLINKED_FACT,
    /// What a sentence rests on is in the case.
    UNKNOWN_EVIDENCE,
    /// Nothing rests on what was taken away.
    TAKEN_AWAY,
    /// What is taken away is there, and is what analysts wrote.
    UNKNOWN_WITHDRAWN,
    /// Both official languages, always.
    LANGUAGE_MISSING,
    /// A question has at least three answers, one of them innocent.
    ALTERNATIVES,
    /// What speaks on one answer is held against all of them.
    UNSCORED,
    /// Looking for one side finds one side.
    ONE_SIDED_QUERIES,
    /// Whoever wrote a judgement is not the one who passes it.
    NO_SECOND_READER,
    /// What a reader sent back is not published.
    SENT_BACK,
    /// A technique has the id of a list, and a list that the case holds has it.
    UNKNOWN_TECHNIQUE,
    /// Versions are counted from 1 and dated one after the other.
    VERSIONS;

    /// Under what it is listed, such as `one-sided-queries`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Why, in one sentence.
    public Phrase why() {
        return Phrase.of("wording.rule." + id());
    }
}
