package headwater.model;

/// How sound the basis of a judgement is; kept apart from how likely it is, and never in one sentence with it.
public enum Confidence {
    HIGH,
    MODERATE,
    LOW
}
