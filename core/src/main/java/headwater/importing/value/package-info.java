/// What importers of all families share to read values: encodings, lines, rows, times, counts, times inside ids.
@NullMarked
package headwater.importing.value;

import org.jspecify.annotations.NullMarked;
