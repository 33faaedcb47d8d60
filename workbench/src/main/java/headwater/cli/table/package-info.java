/// Commands that need no case: on any table, and on made data.
@NullMarked
package headwater.cli.table;

import org.jspecify.annotations.NullMarked;
