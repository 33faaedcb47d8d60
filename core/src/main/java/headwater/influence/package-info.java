/// Whether activity on one platform drew activity on another, beyond what both have in common.
@NullMarked
package headwater.influence;

import org.jspecify.annotations.NullMarked;
