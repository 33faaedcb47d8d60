/// A report as sections, blocks and sentences, and the words of each language. Phrases become text here only.
@NullMarked
package headwater.prose;

import org.jspecify.annotations.NullMarked;
