/// Text reuse on any table: rows in, pairs of rows out, without a case.
@NullMarked
package headwater.pairs;

import org.jspecify.annotations.NullMarked;
