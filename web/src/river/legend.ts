import { sign } from "./paint";
import { DASHES, type Pattern } from "./links";
import type { Palette } from "./palette";
import type { Measure, Pen } from "./pen";

/// A sign of the picture and the key of what it means.
export interface Sign {
    key: string;
    width: number;
    draw: (pen: Pen, x: number, y: number, palette: Palette) => void;
}

const line =
    (pattern: Pattern): Sign["draw"] =>
    (pen, x, y, palette) =>
        pen.line(x, y, x + 40, y, { stroke: palette.line, width: 1.6, dash: DASHES[pattern] });

export const SIGNS: Sign[] = [
    { key: "credited", width: 40, draw: line("credited") },
    { key: "not-credited", width: 40, draw: line("not-credited") },
    { key: "in-part", width: 40, draw: line("in-part") },
    { key: "undetermined", width: 40, draw: line("undetermined") },
    {
        key: "translated",
        width: 40,
        draw: (pen, x, y, palette) => {
            pen.line(x, y, x + 40, y, { stroke: palette.line, width: 4.5 });
            pen.line(x, y, x + 40, y, { stroke: palette.ground, width: 1.7 });
        },
    },
    { key: "reach", width: 22, draw: (pen, x, y, palette) => {
        pen.circle(x + 4, y, 4, { fill: palette.mark, stroke: palette.mark });
        pen.circle(x + 15, y, 7, { fill: palette.mark, stroke: palette.mark });
    } },
    { key: "at-least", width: 22, draw: (pen, x, y, palette) => {
        pen.circle(x + 6, y, 6, { fill: palette.mark, stroke: palette.mark });
        pen.text(x + 13, y - 1, "≥", { size: 12, bold: true, fill: palette.ink });
    } },
    { key: "unknown", width: 12, draw: (pen, x, y, palette) => pen.circle(x + 6, y, 4.5, { fill: palette.ground, stroke: palette.mark, width: 1.6 }) },
    { key: "bracket", width: 40, draw: (pen, x, y, palette) => {
        for (const end of [x, x + 40]) pen.line(end, y - 7, end, y + 7, { stroke: palette.ink, width: 1.5 });
        pen.line(x, y, x + 40, y, { stroke: palette.ink, width: 1.5 });
        pen.circle(x + 20, y, 4.5, { fill: palette.mark, stroke: palette.mark });
    } },
    { key: "no-later", width: 30, draw: (pen, x, y, palette) => {
        pen.line(x + 4, y, x + 24, y, { stroke: palette.ink, width: 1.5, dash: [2, 2] });
        pen.shape([x, y, x + 7, y - 4, x + 7, y + 4], { fill: palette.ink });
        pen.circle(x + 24, y, 4.5, { fill: palette.mark, stroke: palette.mark });
    } },
    { key: "bar", width: 28, draw: (pen, x, y, palette) => {
        pen.rect(x, y - 8, 28, 16, { fill: palette.bar });
        pen.text(x + 14, y + 3.5, "12", { size: 10, bold: true, fill: palette.onMark, anchor: "middle" });
    } },
    { key: "gap", width: 40, draw: (pen, x, y, palette) => {
        pen.rect(x, y - 8, 40, 16, { stroke: palette.rule });
        pen.hatch(x, y - 8, 40, 16, palette.hatch);
    } },
    { key: "event", width: 12, draw: (pen, x, y, palette) => sign(pen, "event", x + 6, y, palette) },
    { key: "confounder", width: 12, draw: (pen, x, y, palette) => sign(pen, "confounder", x + 6, y, palette) },
    { key: "poll", width: 12, draw: (pen, x, y, palette) => sign(pen, "poll", x + 6, y, palette) },
    { key: "control", width: 12, draw: (pen, x, y, palette) => sign(pen, "control", x + 6, y, palette) },
];

/// Signs with their words in as many lines as they need; how far down it reaches.
export function flow(pen: Pen, at: { x: number; y: number; width: number }, say: (key: string) => string, palette: Palette, measure: Measure): number {
    let { x, y } = at;
    for (const each of SIGNS) {
        const words = say(each.key);
        const width = each.width + 6 + measure(words, { size: 11 });
        if (x > at.x && x + width > at.x + at.width) {
            x = at.x;
            y += 22;
        }
        each.draw(pen, x, y, palette);
        pen.text(x + each.width + 6, y + 4, words, { size: 11, fill: palette.ink });
        x += width + 20;
    }
    return y + 18;
}
