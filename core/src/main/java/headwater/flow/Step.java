package headwater.flow;

import java.io.Serializable;
import java.util.function.Function;

/// A pure function that can travel to another machine.
@FunctionalInterface
public interface Step<T, R> extends Function<T, R>, Serializable {}
