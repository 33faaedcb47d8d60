package headwater.running;

import java.time.Instant;

/// The program that a job or a file belongs to: known by its number and by when it began, as numbers come again.
///
/// @param since in milliseconds since 1970, or 0 where the system does not tell
record Owner(long pid, long since) {

    /// Systems reckon when a program began from a clock that may be set right meanwhile; no number comes again so soon.
    private static final long ABOUT = 60_000;

    static Owner self() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(each -> isAbout(of(each)))
                .orElse(false);
    }

    private boolean isAbout(Owner other) {
        return pid == other.pid && Math.abs(since - other.since) <= ABOUT;
    }

    String text() {
        return pid + "-" + since;
    }

    /// None that is alive if the text is none of ours.
    static Owner read(String text) {
        if (!text.matches("[0-9]{1,18}-[0-9]{1,18}")) {
            return new Owner(-1, -1);
        }
        String[] parts = text.split("-", 2);
        return new Owner(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
