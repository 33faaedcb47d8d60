/// Feeds and site maps: what a site says of itself for programs to read.
@NullMarked
package headwater.importing.feed;

import org.jspecify.annotations.NullMarked;
