/// Captures of a case as one WACZ file (version 1.1.1 of its specification): web pages that other tools can replay.
@NullMarked
package headwater.wacz;

import org.jspecify.annotations.NullMarked;
