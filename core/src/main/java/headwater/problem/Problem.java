package headwater.problem;

/// Everything that can be wrong with a request, its input or its surroundings.
///
/// The constants are part of the interface: never renamed, never reused. Each has a heading in
/// `docs/reference/problems.md`.
public enum Problem {
    UNKNOWN_FORMAT(Blame.INPUT),
    BROKEN_RECORD(Blame.INPUT),
    EMPTY_INPUT(Blame.INPUT),
    TOO_LARGE(Blame.INPUT),
    NEEDS_MAPPING(Blame.INPUT),
    HASH_MISMATCH(Blame.INPUT),
    NOT_PUBLIC(Blame.INPUT),
    UNUSABLE_MODEL(Blame.INPUT),
    NOT_READY(Blame.INPUT),
    BAD_PARAMETER(Blame.CALLER),
    NO_SUCH_CASE(Blame.CALLER),
    CASE_EXISTS(Blame.CALLER),
    NOT_ANALYSED(Blame.CALLER),
    NO_SUCH_RESULT(Blame.CALLER),
    EXPIRED(Blame.CALLER),
    BUSY(Blame.CALLER),
    UNREADABLE_FILE(Blame.SURROUNDINGS),
    STORE_UNAVAILABLE(Blame.SURROUNDINGS),
    NO_ENGINE(Blame.SURROUNDINGS),
    NO_TIMESTAMP(Blame.SURROUNDINGS),
    PORT_IN_USE(Blame.SURROUNDINGS),
    OUR_MISTAKE(Blame.US);

    private final Blame blame;

    Problem(Blame blame) {
        this.blame = blame;
    }

    /// Who can do something about it.
    public Blame blame() {
        return blame;
    }

    /// The spelling used in `--json` output and in the links to the reference: `unknown-format`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// An exception that carries this problem, the place a person would type to get there, and why.
    public ProblemException at(String where, String detail) {
        return new ProblemException(this, where, detail);
    }

    /// Who can do something about it. The exit code and the HTTP status follow from this alone.
    public enum Blame {
        CALLER(2, 400),
        INPUT(3, 422),
        SURROUNDINGS(4, 503),
        US(70, 500);

        private final int exitCode;
        private final int httpStatus;

        Blame(int exitCode, int httpStatus) {
            this.exitCode = exitCode;
            this.httpStatus = httpStatus;
        }

        public int exitCode() {
            return exitCode;
        }

        public int httpStatus() {
            return httpStatus;
        }
    }
}
