/// Custody: who did what to a case, in a chain in which no link can be changed, removed, moved or added unseen.
@NullMarked
package headwater.custody;

import org.jspecify.annotations.NullMarked;
