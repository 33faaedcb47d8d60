import type { Happening, River } from "./data";
import { fit, type Measure } from "./pen";
import { x, type View } from "./view";

/// Events, polls and control stories in rows over the lanes.
export type Sort = "event" | "confounder" | "poll" | "control";

export interface Flag {
    happening: Happening;
    sort: Sort;
    x: number;
    from: number;
    to: number;
    row: number;
    /// Its title as far as there is room; empty where it can only be asked for.
    words: string;
    /// True if the words stand before the sign.
    before: boolean;
}

export const FLAG_ROW = 20;

const MOST_ROWS = 4;
const LETTERS = { size: 11 };

export function sort(happening: Happening): Sort {
    if (happening.kind === undefined) return "control";
    if (happening.kind === "poll") return "poll";
    return happening.confounder ? "confounder" : "event";
}

/// Which of two titles is in the page's language.
export function title(happening: Happening, language: string): string {
    return happening.title[language === "fr" ? 1 : 0] ?? "";
}

/// Those that may lie in the window, each with its sign; words as long as rows are left.
export function flags(river: River, view: View, left: number, right: number, language: string, measure: Measure): Flag[] {
    const placed = [...river.json.events, ...river.json.controls]
        .map((happening) => {
            const to = left + x(view, happening.to);
            const from = happening.from === null ? to : left + x(view, happening.from);
            return { happening, from, to, at: (Math.max(from, left) + Math.min(to, right)) / 2 };
        })
        .filter((each) => each.to >= left && each.from <= right)
        .sort((one, other) => one.at - other.at);
    const all = inRows(placed, left, right, language, measure, MOST_ROWS);
    return all.every((each) => each.words !== "") ? all : inRows(placed, left, right, language, measure, MOST_ROWS - 1);
}

/// With words in so many rows; the signs of the rest share the row below them.
function inRows(
    placed: { happening: Happening; from: number; to: number; at: number }[],
    left: number,
    right: number,
    language: string,
    measure: Measure,
    most: number,
): Flag[] {
    const ends: number[] = [];
    return placed.map(({ happening, from, to, at }) => {
        const before = right - at < 120 && at - left > right - at;
        const room = Math.min(300, (before ? at - left : right - at) - 14);
        const words = fit(title(happening, language), room, LETTERS, measure);
        const width = measure(words, LETTERS) + 16;
        const begin = before ? at - width : at - 7;
        let row = 0;
        while (row < ends.length && ends[row]! > begin) row++;
        const has = row < most;
        if (has) ends[row] = Math.max(begin + width, at + 8);
        return { happening, sort: sort(happening), x: at, from, to, row: has ? row : most, words: has ? words : "", before };
    });
}

export function rows(flags: Flag[]): number {
    return flags.reduce((most, each) => Math.max(most, each.row + 1), 0);
}
