/// Pictures that lie beside a table and go with its rows as evidence.
@NullMarked
package headwater.screenshot;

import org.jspecify.annotations.NullMarked;
