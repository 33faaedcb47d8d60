package headwater.print;

/// Libraries that draw and write look for a place to log to, and complain on standard error if there is none. Standard
/// error is for people; what matters is checked by tests.
final class Quiet {

    private Quiet() {}

    /// Before the first of them is used.
    static void logging() {
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }
}
