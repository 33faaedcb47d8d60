/// The report: typed sentences with evidence, the picture, and the words in English and French.
@NullMarked
package headwater.report;

import org.jspecify.annotations.NullMarked;
