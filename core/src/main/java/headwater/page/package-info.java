/// A captured web page taken apart: encoding, title, main text, times, declared sources, tracking ids. Nothing in it is
/// ever executed.
@NullMarked
package headwater.page;

import org.jspecify.annotations.NullMarked;
