/// The pages, rendered on the server. They show what the jobs return and work nothing out; captured text is data here,
/// never page.
@NullMarked
package headwater.http.page;

import org.jspecify.annotations.NullMarked;
