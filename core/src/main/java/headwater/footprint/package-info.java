/// What whoever runs a site leaves in its pages: the ids of services it reports to, and how its pages are built. Read
/// from the page as captured, and kept with the observation.
@NullMarked
package headwater.footprint;

import org.jspecify.annotations.NullMarked;
