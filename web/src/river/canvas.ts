import { FONT, type Letters, type Measure, type Pen, type Style } from "./pen";

export function font(letters: { size: number; bold?: boolean }): string {
    return `${letters.bold ? "bold " : ""}${letters.size}px ${FONT}`;
}

/// Draws on the screen.
export class CanvasPen implements Pen {
    private readonly hatches = new Map<string, CanvasPattern>();

    constructor(private readonly on: CanvasRenderingContext2D) {}

    private painted(style: Style): void {
        const { on } = this;
        if (style.fill) {
            on.fillStyle = style.fill;
            on.fill();
        }
        if (style.stroke) {
            on.strokeStyle = style.stroke;
            on.lineWidth = style.width ?? 1;
            on.setLineDash(style.dash ?? []);
            on.stroke();
        }
    }

    rect(x: number, y: number, width: number, height: number, style: Style): void {
        this.on.beginPath();
        this.on.rect(x, y, width, height);
        this.painted(style);
    }

    line(x0: number, y0: number, x1: number, y1: number, style: Style): void {
        this.on.beginPath();
        this.on.moveTo(x0, y0);
        this.on.lineTo(x1, y1);
        this.painted(style);
    }

    circle(x: number, y: number, radius: number, style: Style): void {
        this.on.beginPath();
        this.on.arc(x, y, radius, 0, 2 * Math.PI);
        this.painted(style);
    }

    shape(corners: number[], style: Style): void {
        this.on.beginPath();
        for (let i = 0; i < corners.length; i += 2) this.on.lineTo(corners[i]!, corners[i + 1]!);
        this.on.closePath();
        this.painted(style);
    }

    curve(points: [number, number, number, number, number, number, number, number], style: Style): void {
        const [x0, y0, x1, y1, x2, y2, x3, y3] = points;
        this.on.beginPath();
        this.on.moveTo(x0, y0);
        this.on.bezierCurveTo(x1, y1, x2, y2, x3, y3);
        this.painted(style);
    }

    hatch(x: number, y: number, width: number, height: number, colour: string): void {
        let pattern = this.hatches.get(colour);
        if (!pattern) {
            const tile = document.createElement("canvas");
            tile.width = tile.height = 9;
            const ink = tile.getContext("2d")!;
            ink.strokeStyle = colour;
            ink.beginPath();
            for (const shift of [-9, 0, 9]) {
                ink.moveTo(shift - 1, 10);
                ink.lineTo(shift + 10, -1);
            }
            ink.stroke();
            pattern = this.on.createPattern(tile, "repeat")!;
            this.hatches.set(colour, pattern);
        }
        this.on.fillStyle = pattern;
        this.on.fillRect(x, y, width, height);
    }

    text(x: number, y: number, words: string, letters: Letters): void {
        this.on.font = font(letters);
        this.on.textAlign = letters.anchor === "middle" ? "center" : letters.anchor === "end" ? "right" : "left";
        this.on.fillStyle = letters.fill;
        this.on.fillText(words, x, y);
    }

    inside(x: number, y: number, width: number, height: number, draw: () => void): void {
        this.on.save();
        this.on.beginPath();
        this.on.rect(x, y, width, height);
        this.on.clip();
        draw();
        this.on.restore();
    }
}

let rule: CanvasRenderingContext2D | undefined;
const widths = new Map<string, number>();

/// How wide words are on this screen.
export const measured: Measure = (words, letters) => {
    const key = `${letters.size}${letters.bold ? "b" : ""}${words}`;
    let known = widths.get(key);
    if (known === undefined) {
        rule ??= document.createElement("canvas").getContext("2d")!;
        rule.font = font(letters);
        known = rule.measureText(words).width;
        if (widths.size > 20_000) widths.clear();
        widths.set(key, known);
    }
    return known;
};

/// Letters that came late are as wide as they are.
export function forgetWidths(): void {
    widths.clear();
}
