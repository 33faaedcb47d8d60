package headwater.assess;

/// The program that makes a result, as a result names it.
public final class Program {

    public static final String NAME = "Headwater";

    /// A test holds it against the build.
    public static final String VERSION = "0.1.0";

    private Program() {}
}
