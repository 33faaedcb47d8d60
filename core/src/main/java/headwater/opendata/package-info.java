/// Open data as bytes: the case for machines, and the list of every format it can leave in.
@NullMarked
package headwater.opendata;

import org.jspecify.annotations.NullMarked;
