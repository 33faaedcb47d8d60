/// Ranked lists: snapshots of hot-search and other boards, unions of a day, first sightings.
@NullMarked
package headwater.importing.list;

import org.jspecify.annotations.NullMarked;
