/// What leaves a case as open data, and what comes of working it out again.
@NullMarked
package headwater.exporting;

import org.jspecify.annotations.NullMarked;
