/// Bags of values that a runner walks: this process, or later a cluster.
@NullMarked
package headwater.flow;

import org.jspecify.annotations.NullMarked;
