/// Who shares the same things close in time, on any table: rows in, pairs of accounts out, without a case.
@NullMarked
package headwater.sharing;

import org.jspecify.annotations.NullMarked;
