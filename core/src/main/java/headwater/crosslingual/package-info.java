/// What texts in the languages for which there is a lexicon say, word by word in one common key, so that a text and
/// its translation can be found and their sentences laid side by side, without a model.
@NullMarked
package headwater.crosslingual;

import org.jspecify.annotations.NullMarked;
