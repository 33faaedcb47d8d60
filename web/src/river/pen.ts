/// How something is drawn; without fill or stroke it has none.
export interface Style {
    fill?: string;
    stroke?: string;
    width?: number;
    dash?: number[];
}

export interface Letters {
    size: number;
    fill: string;
    bold?: boolean;
    anchor?: "start" | "middle" | "end";
}

/// What the picture is drawn with: pixels on a screen or lines in a file.
export interface Pen {
    rect(x: number, y: number, width: number, height: number, style: Style): void;
    line(x0: number, y0: number, x1: number, y1: number, style: Style): void;
    circle(x: number, y: number, radius: number, style: Style): void;
    /// Closed, of corners x, y, x, y …
    shape(corners: number[], style: Style): void;
    /// Bézier from the first point to the last.
    curve(points: [number, number, number, number, number, number, number, number], style: Style): void;
    /// Slanted strokes.
    hatch(x: number, y: number, width: number, height: number, colour: string): void;
    text(x: number, y: number, words: string, letters: Letters): void;
    /// What `draw` draws, only inside these bounds.
    inside(x: number, y: number, width: number, height: number, draw: () => void): void;
}

/// Letters of the system first; where it has none for Chinese, those of the page.
export const FONT =
    '"Noto Sans", "Segoe UI", Arial, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Headwater Han", sans-serif';

export type Measure = (words: string, letters: { size: number; bold?: boolean }) => number;

/// As much of the words as has room, with a sign where they are cut.
export function fit(words: string, room: number, letters: { size: number; bold?: boolean }, measure: Measure): string {
    if (measure(words, letters) <= room) return words;
    const signs = [...words];
    let [low, high] = [0, signs.length];
    while (low < high) {
        const half = (low + high + 1) >> 1;
        if (measure(signs.slice(0, half).join("").trimEnd() + "…", letters) <= room) low = half;
        else high = half - 1;
    }
    return low === 0 ? "" : signs.slice(0, low).join("").trimEnd() + "…";
}

/// Words in lines of this width, broken at spaces, or anywhere in a word that is wider by itself.
export function lines(words: string, room: number, letters: { size: number }, measure: Measure): string[] {
    const found: string[] = [];
    let line = "";
    for (const word of words.split(/\s+/).filter((each) => each !== "")) {
        const longer = line === "" ? word : `${line} ${word}`;
        if (measure(longer, letters) <= room) {
            line = longer;
            continue;
        }
        if (line !== "") found.push(line);
        line = "";
        for (const sign of word) {
            if (line !== "" && measure(line + sign, letters) > room) {
                found.push(line);
                line = "";
            }
            line += sign;
        }
    }
    return line === "" ? found : [...found, line];
}

/// Captured words among ours: what direction they run in changes nothing around them.
export function isolated(words: string): string {
    return `\u2068${words}\u2069`;
}
