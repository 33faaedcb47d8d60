/// How far people who read the same items by hand wrote down the same, variable by variable.
@NullMarked
package headwater.agreement;

import org.jspecify.annotations.NullMarked;
