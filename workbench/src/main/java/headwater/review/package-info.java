/// What people read by hand, a record at a time: kept through the importer of tables, and offered to a second reader.
@NullMarked
package headwater.review;

import org.jspecify.annotations.NullMarked;
