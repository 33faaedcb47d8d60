package headwater.problem;

/// The one exception that crosses packages: a [Problem], where it is, and why.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String where;
    private final String detail;

    ProblemException(Problem problem, String where, String detail) {
        super(where + ": " + detail);
        this.problem = problem;
        this.where = where;
        this.detail = detail;
    }

    public Problem problem() {
        return problem;
    }

    /// What a person would type to get there: a path and line, a parameter's name, a case's name.
    public String where() {
        return where;
    }

    public String detail() {
        return detail;
    }
}
