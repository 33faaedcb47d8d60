package headwater.writing;

/// What can be typed for the report.
public enum Form {
    /// A sentence of the report.
    SENTENCE,
    /// An answer to the question of the case.
    ANSWER,
    /// How one piece of evidence fits each answer.
    ROW,
    /// Who stands for election.
    CONTENDER,
    /// Something that may have happened in an election.
    INCIDENT,
    /// By which words was looked.
    QUERIES,
    /// Where and over which days was looked.
    SEARCHED,
    /// That something stands no longer.
    WITHDRAWAL,
    /// What a second reader says.
    REVIEW
}
