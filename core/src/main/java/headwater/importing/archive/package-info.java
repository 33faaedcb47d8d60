/// Web archives: WARC and ARC, packages of them, and indexes that list captures without their bytes.
@NullMarked
package headwater.importing.archive;

import org.jspecify.annotations.NullMarked;
