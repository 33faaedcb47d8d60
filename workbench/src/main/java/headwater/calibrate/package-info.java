/// How often our own verdicts are right on made data, as a table and as a picture.
@NullMarked
package headwater.calibrate;

import org.jspecify.annotations.NullMarked;
