/// Ranked lists over time: when a topic was first seen, where it never was, and how often anyone looked.
@NullMarked
package headwater.ranking;

import org.jspecify.annotations.NullMarked;
