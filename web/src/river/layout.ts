import type { By, River } from "./data";
import { CELL, packed, type Mark } from "./marks";

export const ROW = 28;

/// From so many lanes on, what falls together is counted at once rather than put into rows.
const MANY = 60;

export interface Lane {
    name: string;
    platform: string;
    gaps: [number | null, number | null][];
    y: number;
    height: number;
    marks: Mark[];
    /// What stands for its items without a time, if it has any.
    untimed: Mark | undefined;
    count: number;
}

/// Where everything lies at one scale, before it is known which part of time is seen.
export interface Layout {
    lanes: Lane[];
    /// By item, the mark that stands for it.
    markOf: (Mark | undefined)[];
    /// How many marks there are.
    marks: number;
    height: number;
    msPerPx: number;
    /// Room over the rows of a lane for its name, where names have no column of their own.
    head: number;
}

/// The lanes of what is kept, in the order in which they begin in the whole case.
export function laid(river: River, keep: Uint8Array, by: By, msPerPx: number, head: number): Layout {
    const table = river.json.lanes[by];
    const timed: number[][] = table.name.map(() => []);
    const untimed: number[][] = table.name.map(() => []);
    for (let i = 0; i < river.count; i++) {
        if (keep[i]) (river.isTimed(i) ? timed : untimed)[table.of[i]!]!.push(i);
    }
    const places = table.name.map((_, i) => i).filter((i) => timed[i]!.length + untimed[i]!.length > 0);
    const most = places.length > MANY ? 1 : 4;
    const layout: Layout = { lanes: [], markOf: new Array<Mark | undefined>(river.count).fill(undefined), marks: 0, height: 0, msPerPx, head };
    for (const place of places) {
        const at = layout.lanes.length;
        const { marks, rows } = packed(river, at, timed[place]!, msPerPx, most);
        const late = without(at, untimed[place]!, river);
        const height = head + rows * ROW + 6;
        layout.lanes.push({
            name: table.name[place]!,
            platform: table.platform[place]!,
            gaps: table.gaps[place]!,
            y: layout.height,
            height,
            marks,
            untimed: late,
            count: timed[place]!.length + untimed[place]!.length,
        });
        for (const mark of late ? [...marks, late] : marks) {
            mark.id = layout.marks++;
            for (const item of mark.items) layout.markOf[item] = mark;
        }
        layout.height += height;
    }
    return layout;
}

function without(lane: number, items: number[], river: River): Mark | undefined {
    if (items.length === 0) return undefined;
    const radius = items.length === 1 ? river.radius[items[0]!]! : 9;
    return { id: -1, lane, row: 0, from: NaN, to: NaN, items, radius, left: NaN, right: NaN };
}

export function isTimed(mark: Mark): boolean {
    return !Number.isNaN(mark.from);
}

/// The window that is drawn: how large it is, what its edges are kept for, and what lies in it.
export interface Frame {
    width: number;
    height: number;
    /// Left of it are the names of lanes.
    left: number;
    /// Right of it stands what has no time.
    right: number;
    /// Over it are times and events.
    top: number;
    from: number;
    /// How far lanes are scrolled.
    scrolled: number;
}

/// Where a mark is drawn: its sign, and how far its times reach.
export interface Place {
    x: number;
    y: number;
    left: number;
    right: number;
}

/// A time that reaches over the window's edge has its sign in the middle of what is seen of it.
export function placed(mark: Mark, layout: Layout, frame: Frame): Place {
    const lane = layout.lanes[mark.lane]!;
    const y = frame.top + lane.y - frame.scrolled + layout.head + 3 + mark.row * ROW + ROW / 2;
    if (!isTimed(mark)) {
        const x = (frame.right + frame.width) / 2;
        return { x, y, left: x - CELL / 2, right: x + CELL / 2 };
    }
    const shift = frame.left - frame.from / layout.msPerPx;
    if (mark.items.length > 1) {
        const [left, right] = [mark.left + shift, mark.right + shift];
        return { x: (Math.max(left, frame.left) + Math.min(right, frame.right)) / 2, y, left, right };
    }
    const [left, right] = [mark.from / layout.msPerPx + shift, mark.to / layout.msPerPx + shift];
    const cut = [Math.max(left, frame.left), Math.min(right, frame.right)] as const;
    return { x: cut[0] < cut[1] ? (cut[0] + cut[1]) / 2 : (left + right) / 2, y, left, right };
}

/// The marks in the window.
export function seen(layout: Layout, frame: Frame): Mark[] {
    const found: Mark[] = [];
    const from = frame.from / layout.msPerPx;
    const to = from + frame.right - frame.left;
    for (const lane of layout.lanes) {
        if (lane.y + lane.height < frame.scrolled || lane.y - frame.scrolled > frame.height - frame.top) continue;
        for (const mark of lane.marks) if (mark.right >= from && mark.left <= to) found.push(mark);
        if (lane.untimed) found.push(lane.untimed);
    }
    return found;
}

/// The mark that now stands for what a mark stood for, if there is one for the same number of items: zoom and filters
/// make others.
export function held(layout: Layout, mark: Mark | undefined): Mark | undefined {
    const now = mark && layout.markOf[mark.items[0]!];
    return now?.items.length === mark?.items.length ? now : undefined;
}

/// The items whose times reach into the window, whichever lanes are scrolled into sight, oldest first; those without a
/// time come last.
export function within(river: River, layout: Layout, from: number, to: number): number[] {
    const found: number[] = [];
    for (let i = 0; i < river.count; i++) {
        if (!layout.markOf[i]) continue;
        if (!river.isTimed(i) || (river.to[i]! >= from && river.from[i]! <= to)) found.push(i);
    }
    return found;
}
