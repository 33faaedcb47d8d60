/// Reports and open data as bytes.
@NullMarked
package headwater.publish;

import org.jspecify.annotations.NullMarked;
