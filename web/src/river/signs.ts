import { CanvasPen } from "./canvas";
import type { Pen } from "./pen";

/// Draws one sign on a canvas of its own, so many units wide.
export function drawn(width: number, draw: (pen: Pen) => void): (node: HTMLCanvasElement) => void {
    return (node) => {
        const ratio = devicePixelRatio || 1;
        [node.width, node.height] = [(width + 4) * ratio, 20 * ratio];
        const ink = node.getContext("2d")!;
        ink.scale(ratio, ratio);
        draw(new CanvasPen(ink));
    };
}
