package headwater.http.exchange;

import headwater.problem.Problem;

/// The status that answers a problem.
public final class Status {

    private Status() {}

    /// What is not there is 404; everything else follows from who can mend it.
    public static int of(Problem problem) {
        return switch (problem) {
            case NO_SUCH_CASE, NO_SUCH_RESULT -> 404;
            case CASE_EXISTS, NOT_ANALYSED, BUSY -> 409;
            default -> problem.blame().httpStatus();
        };
    }
}
