package headwater.delta;

/// How much sentences of one text are like those of another, from 0 to 1.
///
/// A unit is one sentence or two in a row: with n sentences, unit i is the sentence i, and unit n + i the sentences
/// i and i + 1 taken as one.
interface Likeness {

    /// How much a unit of the parent is like each of these units of the child.
    float[] of(int unit, int[] others);
}
