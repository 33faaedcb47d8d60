/// Tables of any tool through a mapping that says which column means what, and tables whose header is a known format.
@NullMarked
package headwater.importing.table;

import org.jspecify.annotations.NullMarked;
