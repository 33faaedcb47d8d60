/// Searching a case: its index is made when it is missing or the case has changed, and what is found is told with its
/// words, places and counts.
@NullMarked
package headwater.searching;

import org.jspecify.annotations.NullMarked;
