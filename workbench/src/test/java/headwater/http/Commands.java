package headwater.http;

import headwater.http.exchange.Route;
import headwater.job.Jobs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/// What the table of routes says of itself.
public final class Commands {

    private Commands() {}

    /// The commands that it answers.
    public static List<String> ofTheApi() {
        return Routes.api(jobs(), List.of()).stream().map(Route::command).toList();
    }

    /// Every address as a row of a table.
    public static String table() {
        return Routes.all(jobs(), List.of()).stream()
                .map(each -> "| %s | `%s` | %s | %s |\n"
                        .formatted(
                                each.method(),
                                each.path(),
                                each.command().isEmpty() ? "" : "`" + each.command() + "`",
                                each.summary()))
                .collect(Collectors.joining());
    }

    private static Jobs jobs() {
        return new Jobs(Path.of(System.getProperty("java.io.tmpdir"), "headwater-routes"), InstantSource.system());
    }
}
