/// The workbench in a browser and its API, on this machine only: one table of routes over the same `Jobs` as the
/// command line.
@NullMarked
package headwater.http;

import org.jspecify.annotations.NullMarked;
