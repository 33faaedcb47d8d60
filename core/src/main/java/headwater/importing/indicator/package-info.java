/// Lists of indicators that others publish: what they say of domains, addresses and accounts becomes context.
@NullMarked
package headwater.importing.indicator;

import org.jspecify.annotations.NullMarked;
