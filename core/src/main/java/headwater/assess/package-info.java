/// The whole path run once, and its results held together with verdicts and calibrated words.
@NullMarked
package headwater.assess;

import org.jspecify.annotations.NullMarked;
