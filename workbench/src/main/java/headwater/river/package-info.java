/// The picture of a whole case as data: who carried what when, who took it from whom, and what happened meanwhile.
@NullMarked
package headwater.river;

import org.jspecify.annotations.NullMarked;
