package headwater.assess;

import headwater.model.Context;
import java.util.Comparator;
import java.util.List;

/// What an analyst gave, by kind.
final class Given {

    private Given() {}

    static List<Context.Event> events(List<Context> context) {
        return of(context, Context.Event.class);
    }

    static List<Context.ControlStory> controls(List<Context> context) {
        return of(context, Context.ControlStory.class);
    }

    static List<Context.Outlet> outlets(List<Context> context) {
        return of(context, Context.Outlet.class);
    }

    private static <T extends Context> List<T> of(List<Context> context, Class<T> kind) {
        return context.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(Context::id))
                .toList();
    }
}
