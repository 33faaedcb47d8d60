/// Web pages as a person saves them from a browser.
@NullMarked
package headwater.importing.page;

import org.jspecify.annotations.NullMarked;
