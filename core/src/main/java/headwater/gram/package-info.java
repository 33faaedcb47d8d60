/// Short runs of units, and which texts share them: kernels over primitive arrays.
@NullMarked
package headwater.gram;

import org.jspecify.annotations.NullMarked;
