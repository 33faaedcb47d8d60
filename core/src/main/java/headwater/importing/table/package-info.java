/// Tables of any tool through a mapping that says which column means what.
@NullMarked
package headwater.importing.table;

import org.jspecify.annotations.NullMarked;
