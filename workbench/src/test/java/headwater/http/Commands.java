package headwater.http;

import headwater.job.Jobs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The commands that the table of routes says it answers.
public final class Commands {

    private Commands() {}

    public static List<String> ofTheApi() {
        Jobs jobs = new Jobs(Path.of(System.getProperty("java.io.tmpdir"), "headwater-routes"), InstantSource.system());
        return Routes.api(jobs).stream().map(Route::command).toList();
    }
}
