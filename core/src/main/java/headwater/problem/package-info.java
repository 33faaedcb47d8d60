/// What can go wrong, who can mend it, and the one exception that crosses packages.
@NullMarked
package headwater.problem;

import org.jspecify.annotations.NullMarked;
