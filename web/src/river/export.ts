import { CanvasPen } from "./canvas";
import { flow } from "./legend";
import { paint, type Scene } from "./paint";
import { lines, type Measure, type Pen } from "./pen";
import { SvgPen } from "./svg";

/// What stands around the picture in a file, because files are passed on without the page.
export interface Around {
    title: string;
    subtitle: string;
    /// What it does not show, the notice of the case, where it comes from: each in lines of its own.
    notes: string[];
    description: string;
    legend: (key: string) => string;
    language: string;
}

const MARGIN = 20;

/// Draws the picture with all that stands around it; how tall that is.
export function framed(pen: Shifting, scene: Scene, around: Around, measure: Measure): number {
    const { palette, frame } = scene;
    const room = frame.width;
    let y = MARGIN + 18;
    const said = (words: string, size: number, bold: boolean, fill: string) => {
        for (const line of lines(words, room, { size }, measure)) {
            pen.text(MARGIN, y, line, { size, bold, fill });
            y += size * 1.45;
        }
    };
    said(around.title, 18, true, palette.ink);
    said(around.subtitle, 12, false, palette.soft);
    y += 4;
    pen.by(MARGIN, y, () => paint(pen, scene));
    y += frame.height + 22;
    y = flow(pen, { x: MARGIN, y, width: room }, around.legend, palette, measure) + 6;
    around.notes.forEach((each, i) => said(each, 11, i === 0, palette.ink));
    return y + MARGIN;
}

/// A pen whose origin can be moved, so that the picture needs to know of nothing around it.
export class Shifting implements Pen {
    private dx = 0;
    private dy = 0;

    constructor(private readonly pen: Pen) {}

    by(dx: number, dy: number, draw: () => void): void {
        this.dx += dx;
        this.dy += dy;
        draw();
        this.dx -= dx;
        this.dy -= dy;
    }

    rect: Pen["rect"] = (x, y, ...rest) => this.pen.rect(x + this.dx, y + this.dy, ...rest);
    line: Pen["line"] = (x0, y0, x1, y1, style) => this.pen.line(x0 + this.dx, y0 + this.dy, x1 + this.dx, y1 + this.dy, style);
    circle: Pen["circle"] = (x, y, ...rest) => this.pen.circle(x + this.dx, y + this.dy, ...rest);
    shape: Pen["shape"] = (corners, style) => this.pen.shape(corners.map((each, i) => each + (i % 2 ? this.dy : this.dx)), style);
    curve: Pen["curve"] = (points, style) =>
        this.pen.curve(points.map((each, i) => each + (i % 2 ? this.dy : this.dx)) as Parameters<Pen["curve"]>[0], style);
    hatch: Pen["hatch"] = (x, y, ...rest) => this.pen.hatch(x + this.dx, y + this.dy, ...rest);
    text: Pen["text"] = (x, y, ...rest) => this.pen.text(x + this.dx, y + this.dy, ...rest);
    inside: Pen["inside"] = (x, y, ...rest) => this.pen.inside(x + this.dx, y + this.dy, ...rest);
}

/// The picture as an SVG document.
export function svg(scene: Scene, around: Around, measure: Measure): string {
    const pen = new SvgPen();
    const width = scene.frame.width + 2 * MARGIN;
    const height = heightOf(scene, around, measure);
    pen.rect(0, 0, width, height, { fill: scene.palette.ground });
    framed(new Shifting(pen), scene, around, measure);
    return pen.document(width, height, around.title, around.description, around.language);
}

function heightOf(scene: Scene, around: Around, measure: Measure): number {
    return framed(new Shifting(new SvgPen()), scene, around, measure);
}

/// The longest side of a drawing that browsers are sure to make.
const LONGEST = 16_000;

/// The same as pixels, twice as fine as on the screen where that is not too many.
export async function png(scene: Scene, around: Around, measure: Measure): Promise<Blob> {
    const width = scene.frame.width + 2 * MARGIN;
    const height = heightOf(scene, around, measure);
    const scale = Math.min(2, LONGEST / width, LONGEST / height);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const ink = canvas.getContext("2d")!;
    ink.scale(scale, scale);
    const pen = new CanvasPen(ink);
    pen.rect(0, 0, width, height, { fill: scene.palette.ground });
    framed(new Shifting(pen), scene, around, measure);
    return new Promise((done, failed) =>
        canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no PNG"))), "image/png"),
    );
}

export function download(name: string, content: Blob): void {
    const address = URL.createObjectURL(content);
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
