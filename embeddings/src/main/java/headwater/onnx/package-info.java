/// Sentence models in the ONNX format, run on this machine with ONNX Runtime.
@NullMarked
package headwater.onnx;

import org.jspecify.annotations.NullMarked;
