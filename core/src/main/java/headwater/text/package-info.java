/// Text made comparable without losing the way back: normal forms with offsets, languages, sentences, credit marks.
@NullMarked
package headwater.text;

import org.jspecify.annotations.NullMarked;
