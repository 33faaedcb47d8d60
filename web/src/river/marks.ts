import type { River } from "./data";

/// Pixels in which what falls together is told together.
export const CELL = 26;

/// One sign of the picture: an item, or a counted bar for several.
export interface Mark {
    /// Its place among the marks of the layout.
    id: number;
    lane: number;
    row: number;
    /// The times of what it stands for, from the first to the last.
    from: number;
    to: number;
    /// Oldest first.
    items: number[];
    radius: number;
    /// Where it begins and ends, in pixels since 1970 at this scale.
    left: number;
    right: number;
}

export interface Packed {
    marks: Mark[];
    rows: number;
}

/// The marks of one lane at one scale. What falls into the same cell of time, or stretches over the same cells, is one
/// counted bar as soon as there are more than `most`, so that nothing lies hidden under something else. Cells are
/// counted from 1970, so that moving along time changes no mark.
export function packed(river: River, lane: number, items: number[], msPerPx: number, most: number): Packed {
    const marks = grouped(river, lane, items, msPerPx, most);
    marks.sort((a, b) => a.left - b.left || a.from - b.from);
    const ends: number[] = [];
    for (const each of marks) {
        let row = 0;
        while (row < ends.length && ends[row]! > each.left) row++;
        ends[row] = each.right;
        each.row = row;
    }
    return { marks, rows: Math.max(1, ends.length) };
}

function grouped(river: River, lane: number, items: number[], msPerPx: number, most: number): Mark[] {
    const groups = new Map<number, number[]>();
    for (const item of items) {
        const first = Math.floor(river.from[item]! / msPerPx / CELL);
        const wide = Math.min(4095, Math.floor((river.to[item]! - river.from[item]!) / msPerPx / CELL));
        const key = first * 4096 + wide;
        const known = groups.get(key);
        if (known) known.push(item);
        else groups.set(key, [item]);
    }
    const marks: Mark[] = [];
    for (const group of groups.values()) {
        if (group.length <= most) for (const item of group) marks.push(single(river, lane, item, msPerPx));
        else marks.push(bar(river, lane, group, msPerPx));
    }
    return marks;
}

function single(river: River, lane: number, item: number, msPerPx: number): Mark {
    const from = river.from[item]!;
    const to = river.to[item]!;
    const radius = river.radius[item]!;
    const middle = (from + to) / 2 / msPerPx;
    const sign = river.bound(item) === "at-least" ? 10 : 0;
    const open = river.isOpen(item) ? 22 : 0;
    return {
        id: -1,
        lane,
        row: 0,
        from,
        to,
        items: [item],
        radius,
        left: Math.min(from / msPerPx, middle - radius - open) - 3,
        right: Math.max(to / msPerPx, middle + radius + sign) + 3,
    };
}

/// As wide as its cells at the least, so that bars of neighbouring cells stand side by side.
function bar(river: River, lane: number, items: number[], msPerPx: number): Mark {
    let from = Infinity;
    let to = -Infinity;
    for (const item of items) {
        from = Math.min(from, river.from[item]!);
        to = Math.max(to, river.to[item]!);
    }
    const left = Math.floor(from / msPerPx / CELL) * CELL;
    return { id: -1, lane, row: 0, from, to, items, radius: 9, left, right: Math.max(left + CELL, to / msPerPx) };
}
