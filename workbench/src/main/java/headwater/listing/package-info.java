/// What the program lists, once for the terminal, the pages and the JSON answers: rows made of results, without a
/// store.
@NullMarked
package headwater.listing;

import org.jspecify.annotations.NullMarked;
