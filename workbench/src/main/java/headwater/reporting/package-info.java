/// The report in its editions: whole, as a brief of one page, and as what is new since a date.
@NullMarked
package headwater.reporting;

import org.jspecify.annotations.NullMarked;
