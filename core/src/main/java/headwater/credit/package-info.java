/// Whom an item credits, and whom it could have credited.
@NullMarked
package headwater.credit;

import org.jspecify.annotations.NullMarked;
