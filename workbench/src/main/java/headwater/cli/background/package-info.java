/// The commands for jobs that a running workbench does in the background.
@NullMarked
package headwater.cli.background;

import org.jspecify.annotations.NullMarked;
