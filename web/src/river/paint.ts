import type { River } from "./data";
import { FLAG_ROW, type Flag } from "./happenings";
import { isTimed, placed, type Frame, type Layout, type Place } from "./layout";
import { DASHES, type Link } from "./links";
import type { Mark } from "./marks";
import type { Palette } from "./palette";
import { fit, isolated, type Measure, type Pen } from "./pen";
import { Clock, stepFor, ticks } from "./time";

/// All that one picture is drawn from.
export interface Scene {
    river: River;
    layout: Layout;
    frame: Frame;
    marks: Mark[];
    links: Link[];
    flags: Flag[];
    clock: Clock;
    palette: Palette;
    /// Names of languages and platforms, the words over what has no time.
    say: { lane: (name: string, platform: string) => [string, string]; untimed: string; count: (n: number) => string };
    measure: Measure;
    /// The chosen item and the one under the pointer, or -1.
    chosen: number;
    hovered: Mark | undefined;
}

export const AXIS = 40;

/// From so many lines on they are drawn finer.
const DENSE = 120;

/// How tall what stands over the lanes is.
export function head(flagRows: number): number {
    return AXIS + (flagRows === 0 ? 4 : flagRows * FLAG_ROW + 8);
}

export function paint(pen: Pen, scene: Scene): void {
    const { frame, palette } = scene;
    pen.rect(0, 0, frame.width, frame.height, { fill: palette.ground });
    const below = frame.height - frame.top;
    pen.inside(0, frame.top, frame.width, below, () => ground(pen, scene));
    pen.inside(frame.left, frame.top, frame.width - frame.left, below, () => {
        grid(pen, scene);
        for (const each of scene.flags) {
            pen.line(each.x, frame.top, each.x, frame.height, { stroke: palette.soft, dash: [1, 3] });
        }
        const places = new Map<Mark, Place>();
        const place = (mark: Mark) => {
            let known = places.get(mark);
            if (!known) places.set(mark, (known = placed(mark, scene.layout, frame)));
            return known;
        };
        for (const each of scene.links) link(pen, scene, each, near(place(each.parent), frame), near(place(each.child), frame));
        for (const each of scene.marks) mark(pen, scene, each, place(each));
    });
    pen.inside(0, frame.top, frame.width, below, () => names(pen, scene));
    axis(pen, scene);
    for (const each of scene.flags) flag(pen, scene, each);
}

/// What lies far outside the window, brought to its edge: a dashed line of a million pixels takes as long as it is.
function near(place: Place, frame: Frame): Place {
    const x = Math.max(frame.left - 60, Math.min(frame.width + 60, place.x));
    const y = Math.max(frame.top - 60, Math.min(frame.height + 60, place.y));
    return x === place.x && y === place.y ? place : { ...place, x, y };
}

function ground(pen: Pen, { layout, frame, palette }: Scene): void {
    layout.lanes.forEach((lane, i) => {
        const y = frame.top + lane.y - frame.scrolled;
        if (y > frame.height || y + lane.height < frame.top) return;
        if (i % 2 === 1) pen.rect(0, y, frame.width, lane.height, { fill: palette.band });
        for (const [from, to] of lane.gaps) {
            const left = from === null ? frame.left : Math.max(frame.left, frame.left + (from - frame.from) / layout.msPerPx);
            const right = to === null ? frame.right : Math.min(frame.right, frame.left + (to - frame.from) / layout.msPerPx);
            if (right > left) pen.hatch(left, y + 1, right - left, lane.height - 2, palette.hatch);
        }
        pen.line(0, y + lane.height, frame.width, y + lane.height, { stroke: palette.rule });
    });
}

function grid(pen: Pen, { layout, frame, palette, clock }: Scene): void {
    const to = frame.from + (frame.right - frame.left) * layout.msPerPx;
    for (const at of ticks(clock.zone, frame.from, to, stepFor(layout.msPerPx))) {
        const x = frame.left + (at - frame.from) / layout.msPerPx;
        pen.line(x, frame.top, x, frame.height, { stroke: palette.rule });
    }
}

function link(pen: Pen, scene: Scene, { parent, child, pattern, translated, derivations }: Link, from: Place, to: Place): void {
    const { palette } = scene;
    const isChosen = touches(parent, scene.chosen) || touches(child, scene.chosen) || scene.hovered === parent || scene.hovered === child;
    const isDense = scene.links.length > DENSE;
    const stroke = isChosen ? palette.focus : isDense ? palette.soft : palette.line;
    const down = to.y > from.y || (to.y === from.y && parent.row <= child.row) ? 1 : -1;
    const level = Math.abs(to.y - from.y) < 1;
    const start = from.y + (level ? -parent.radius : down * parent.radius);
    const end = to.y - (level ? child.radius + 7 : down * (child.radius + 7));
    const bend = level ? -26 : down * Math.max(12, Math.abs(end - start) * 0.45);
    const points: [number, number, number, number, number, number, number, number] = [
        from.x,
        start,
        from.x,
        start + bend,
        to.x,
        level ? end + bend : end - bend,
        to.x,
        end,
    ];
    const width = Math.min(5, (isDense ? 0.8 : 1.3) + Math.log2(derivations.length) * 0.6);
    if (translated) {
        pen.curve(points, { stroke, width: width + 3.2, dash: DASHES[pattern] });
        pen.curve(points, { stroke: palette.ground, width: width + 0.4 });
    } else {
        pen.curve(points, { stroke, width, dash: DASHES[pattern] });
    }
    const tip = level || down > 0 ? 1 : -1;
    pen.shape([to.x, end + 7 * tip, to.x - 3.6, end, to.x + 3.6, end], { fill: stroke });
}

function touches(mark: Mark, item: number): boolean {
    return item >= 0 && mark.items.includes(item);
}

function mark(pen: Pen, scene: Scene, each: Mark, place: Place): void {
    const { palette, hovered, chosen } = scene;
    if (each.items.length > 1) bar(pen, scene, each, place);
    else single(pen, scene, each, place);
    if (each === hovered || touches(each, chosen)) {
        const wide = each.items.length > 1 && isTimed(each);
        const left = wide ? Math.max(place.left, scene.frame.left) : place.x - each.radius;
        const right = wide ? Math.min(place.right, scene.frame.right) : place.x + each.radius;
        pen.rect(left - 3, place.y - each.radius - 3, right - left + 6, 2 * each.radius + 6, {
            stroke: palette.focus,
            width: touches(each, chosen) ? 3 : 2,
        });
    }
}

/// Several in one place: how many, and a height that grows with the logarithm.
function bar(pen: Pen, { palette, say, frame, measure }: Scene, each: Mark, { x, y, left, right }: Place): void {
    const from = isTimed(each) ? Math.max(left, frame.left - 40) : left;
    const to = isTimed(each) ? Math.min(right, frame.width) : right;
    const height = Math.min(20, 12 + 2 * Math.log10(each.items.length));
    const letters = { size: 10, bold: true };
    let words = say.count(each.items.length);
    if (measure(words, letters) > to - from - 1 && each.items.length > 999) words = `${Math.floor(each.items.length / 1000)}k`;
    pen.rect(from + 0.5, y - height / 2, to - from - 1, height, { fill: palette.bar });
    pen.text(x, y + 3.5, words, { ...letters, fill: palette.onMark, anchor: "middle" });
}

function single(pen: Pen, { river, palette, frame }: Scene, each: Mark, { x, y, left, right }: Place): void {
    const item = each.items[0]!;
    const bound = river.bound(item);
    const style = { fill: bound === "unknown" ? palette.ground : palette.mark, stroke: palette.mark, width: 1.6 };
    const ends = { stroke: palette.ink, width: 1.5 };
    if (river.isOpen(item)) {
        const begin = x - each.radius - 20;
        pen.line(begin, y, x, y, { ...ends, dash: [2, 2] });
        pen.shape([begin - 2, y, begin + 5, y - 4, begin + 5, y + 4], { fill: palette.ink });
        pen.line(x, y - 7, x, y + 7, ends);
    } else if (isTimed(each) && right - left > 2) {
        pen.line(Math.max(left, frame.left - 9), y, Math.min(right, frame.width + 9), y, ends);
        for (const end of [left, right]) pen.line(end, y - 7, end, y + 7, ends);
    }
    if (river.json.items.control[item]! >= 0) {
        const r = each.radius * 0.9;
        pen.rect(x - r, y - r, 2 * r, 2 * r, style);
    } else {
        pen.circle(x, y, each.radius, style);
    }
    if (bound === "at-least") pen.text(x + each.radius + 1, y - 3, "≥", { size: 12, bold: true, fill: palette.ink });
}

function names(pen: Pen, { layout, frame, palette, say, measure }: Scene): void {
    if (frame.right < frame.width) pen.line(frame.right, frame.top, frame.right, frame.height, { stroke: palette.soft });
    for (const lane of layout.lanes) {
        const y = frame.top + lane.y - frame.scrolled;
        if (y > frame.height || y + lane.height < frame.top) continue;
        const [name, second] = say.lane(lane.name, lane.platform);
        const bold = { size: 12, bold: true };
        if (layout.head > 0) {
            const words = second === "" ? isolated(name) : `${isolated(name)} · ${second}`;
            const shown = fit(words, frame.width - 12, bold, measure);
            pen.rect(0, y + 1, measure(shown, bold) + 10, layout.head - 1, { fill: palette.ground });
            pen.text(6, y + 13, shown, { ...bold, fill: palette.ink });
            continue;
        }
        const middle = y + lane.height / 2 + (second === "" ? 4 : -2);
        pen.text(8, middle, isolated(fit(name, frame.left - 16, bold, measure)), { ...bold, fill: palette.ink });
        if (second !== "") pen.text(8, middle + 13, fit(second, frame.left - 16, { size: 11 }, measure), { size: 11, fill: palette.soft });
    }
    if (layout.head === 0) pen.line(frame.left, frame.top, frame.left, frame.height, { stroke: palette.rule });
}

function axis(pen: Pen, scene: Scene): void {
    const { frame, palette, clock, layout, measure } = scene;
    pen.rect(0, 0, frame.width, frame.top, { fill: palette.ground });
    const to = frame.from + (frame.right - frame.left) * layout.msPerPx;
    const step = stepFor(layout.msPerPx);
    const at = (time: number) => frame.left + (time - frame.from) / layout.msPerPx;
    pen.inside(frame.left, 0, frame.right - frame.left, AXIS, () => {
        for (const tick of ticks(clock.zone, frame.from, to, step)) {
            pen.line(at(tick), 24, at(tick), AXIS, { stroke: palette.soft });
            pen.text(at(tick) + 4, 34, clock.tick(tick, step), { size: 11, fill: palette.ink });
        }
        const outer = Clock.around(step);
        const begins = outer ? ticks(clock.zone, frame.from, to, outer) : [];
        const first = { size: 11, bold: true };
        let free = frame.left;
        for (const begin of [frame.from, ...begins]) {
            const words = clock.around(begin, step);
            const x = Math.max(at(begin), frame.left) + 4;
            const following = begins.find((each) => each > begin);
            if (words === "" || (following !== undefined && at(following) - x < measure(words, first)) || x < free) continue;
            pen.text(x, 15, words, { ...first, fill: palette.ink });
            if (begin !== frame.from) pen.line(at(begin), 2, at(begin), 24, { stroke: palette.soft });
            free = x + measure(words, first);
        }
    });
    if (layout.head === 0) pen.text(8, 34, fit(clock.zone, frame.left - 12, { size: 11 }, measure), { size: 11, fill: palette.soft });
    pen.line(0, AXIS, frame.width, AXIS, { stroke: palette.soft });
    pen.line(0, frame.top, frame.width, frame.top, { stroke: palette.soft });
    if (frame.right < frame.width) untimed(pen, scene);
}

function untimed(pen: Pen, { frame, palette, say, measure }: Scene): void {
    const words = say.untimed.split(" ");
    const half = Math.ceil(words.length / 2);
    const x = (frame.right + frame.width) / 2;
    [words.slice(0, half).join(" "), words.slice(half).join(" ")].forEach((line, i) =>
        pen.text(x, 16 + i * 14, fit(line, frame.width - frame.right - 4, { size: 11 }, measure), { size: 11, fill: palette.ink, anchor: "middle" }),
    );
}

function flag(pen: Pen, { frame, palette }: Scene, { sort, x, from, to, row, words, before }: Flag): void {
    const y = AXIS + 5 + row * FLAG_ROW + FLAG_ROW / 2;
    if (to - from > 8) {
        const [left, right] = [Math.max(from, frame.left), Math.min(to, frame.right)];
        pen.line(left, y + 9, right, y + 9, { stroke: palette.ink });
        for (const end of [from, to]) {
            if (end >= frame.left && end <= frame.right) pen.line(end, y + 7, end, y + 11, { stroke: palette.ink });
        }
    }
    sign(pen, sort, x, y, palette);
    pen.text(before ? x - 9 : x + 9, y + 4, words, { size: 11, fill: palette.ink, anchor: before ? "end" : "start" });
}

/// Diamond: an event; open: one that may explain activity by itself; triangle: a poll; square: a control story.
export function sign(pen: Pen, sort: Flag["sort"], x: number, y: number, palette: Palette): void {
    const style = { fill: sort === "confounder" ? palette.ground : palette.ink, stroke: palette.ink, width: 1.4 };
    switch (sort) {
        case "poll":
            return pen.shape([x, y - 5, x + 5.5, y + 4.5, x - 5.5, y + 4.5], style);
        case "control":
            return pen.rect(x - 4.5, y - 4.5, 9, 9, { ...style, fill: palette.ground });
        default:
            return pen.shape([x, y - 6, x + 6, y, x, y + 6, x - 6, y], style);
    }
}

/// The mark whose sign lies here, if any: of several the nearest.
export function markAt(scene: Scene, x: number, y: number): Mark | undefined {
    let best: Mark | undefined;
    let nearest = Infinity;
    for (const each of scene.marks) {
        const place = placed(each, scene.layout, scene.frame);
        if (Math.abs(place.y - y) > Math.max(10, each.radius + 3)) continue;
        const wide = each.items.length > 1 && isTimed(each);
        const beside = wide ? Math.max(0, place.left - x, x - place.right) : Math.max(0, Math.abs(place.x - x) - each.radius);
        const far = beside + Math.abs(place.y - y) / 4;
        if (beside < 8 && far < nearest) [best, nearest] = [each, far];
    }
    return best;
}

/// The event, poll or story whose sign or words lie here, if any.
export function flagAt(scene: Scene, x: number, y: number): Flag | undefined {
    const row = Math.floor((y - AXIS - 5) / FLAG_ROW);
    if (y < AXIS || y > scene.frame.top) return undefined;
    const here = scene.flags.filter((each) => each.row === row);
    const onSign = here.find((each) => Math.abs(each.x - x) < 7);
    if (onSign) return onSign;
    return here.find(({ words, before, x: at }) => {
        const width = scene.measure(words, { size: 11 }) + 10;
        return before ? x > at - width && x < at : x > at && x < at + width;
    });
}
