/// Full text in Chinese, English and French over one folder that holds an index: what is asked, what is found, and the
/// index itself, which follows from the observations and may be deleted.
@NullMarked
package headwater.search;

import org.jspecify.annotations.NullMarked;
