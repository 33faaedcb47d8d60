/// Reports for readers as bytes.
@NullMarked
package headwater.publish;

import org.jspecify.annotations.NullMarked;
