/// The words of a report: what a sentence must not say, and what it must say beside it.
@NullMarked
package headwater.wording;

import org.jspecify.annotations.NullMarked;
