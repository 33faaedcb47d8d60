import type { Words } from "../words";
import { measured } from "./canvas";
import type { By, River } from "./data";
import { kept, NO_FILTER, type Filter } from "./filter";
import { flags, rows, type Flag } from "./happenings";
import { held, laid, seen, within, type Frame, type Layout } from "./layout";
import { links, type Drawn } from "./links";
import type { Mark } from "./marks";
import { LIGHT, palette, type Palette } from "./palette";
import { head, type Scene } from "./paint";
import { read, start, written, type State } from "./state";
import { languageSaid } from "./told";
import { Clock } from "./time";
import { between, bounded, end, fitted, zoomed, type View } from "./view";

/// So many lines are drawn at once; what has none is counted in words.
export const MOST_LINES = 300;

/// What is shown of a case: what was asked for, which part of time, and all that follows from both.
export class Shown {
    asked = $state<State>(start());
    view = $state.raw<View>({ from: 0, msPerPx: 1 });
    /// False until the view is what the address says, or the whole case.
    isPlaced = $state(false);
    width = $state(0);
    height = $state(420);
    scrolled = $state(0);
    only = $state.raw<number[]>();
    colours = $state.raw<Palette>(LIGHT);
    private pointedAt = $state.raw<Mark>();
    private opened = $state.raw<Mark>();
    private readonly scale = $derived(this.view.msPerPx);

    readonly clock = $derived.by(() => new Clock(this.language, this.asked.zone));
    readonly isNarrow = $derived(this.width < 640);
    readonly left = $derived(this.isNarrow ? 0 : Math.round(Math.max(150, Math.min(240, this.width * 0.17))));
    readonly keep = $derived.by(() => kept(this.river, this.asked.filter));
    private readonly hasUntimed = $derived.by(() => this.keep.subarray(this.river.timed).some((each) => each === 1));
    readonly right = $derived(this.hasUntimed ? this.width - 74 : this.width);
    readonly plot = $derived(Math.max(50, this.right - this.left));
    readonly layout: Layout = $derived.by(() => laid(this.river, this.keep, this.asked.by, this.scale, this.isNarrow ? 18 : 0));
    readonly flagged: Flag[] = $derived.by(() => flags(this.river, this.view, this.left, this.right, this.language, measured));
    readonly frame: Frame = $derived({
        width: this.width,
        height: this.height,
        left: this.left,
        right: this.right,
        top: head(rows(this.flagged)),
        from: this.view.from,
        scrolled: this.scrolled,
    });
    readonly marks: Mark[] = $derived(seen(this.layout, this.frame));
    readonly drawn: Drawn = $derived.by(() => links(this.river, this.layout, this.marks, MOST_LINES));
    readonly inSight: number[] = $derived.by(() => within(this.river, this.layout, this.view.from, this.until));
    readonly chosen = $derived.by(() => this.river.json.items.id.indexOf(this.asked.item));
    /// The mark under the pointer and the one whose card is open: as long as the picture has them.
    readonly hovered = $derived(held(this.layout, this.pointedAt));
    readonly pinned = $derived(held(this.layout, this.opened));
    readonly summary = $derived.by(() => this.told(this.drawn));
    readonly scene: Scene = $derived.by(() => ({
        river: this.river,
        layout: this.layout,
        frame: this.frame,
        marks: this.marks,
        links: this.drawn.links,
        flags: this.flagged,
        clock: this.clock,
        palette: this.colours,
        say: {
            lane: (name, platform) => this.laneName(name, platform),
            untimed: this.say("river.untimed"),
            count: (n) => n.toLocaleString(this.language),
        },
        measure: measured,
        chosen: this.chosen,
        hovered: this.hovered,
    }));

    constructor(
        readonly river: River,
        readonly language: string,
        readonly say: Words,
        readonly pages: string,
    ) {
        this.recolour();
    }

    get until(): number {
        return end(this.view, this.plot);
    }

    recolour(): void {
        this.colours = palette();
    }

    hover(mark: Mark | undefined): void {
        this.pointedAt = mark;
    }

    pin(mark: Mark | undefined): void {
        this.opened = mark;
    }

    /// All of it in one sentence, with the derivations that have no line.
    told(drawn: Drawn): string {
        const { say, clock } = this;
        const said = [
            say("river.summary", this.inSight.length, this.river.count, clock.minute(this.view.from), clock.minute(this.until), this.asked.zone),
            ...(drawn.left > 0 ? [say("river.left", drawn.left)] : []),
            ...(drawn.inside > 0 ? [say("river.inside", drawn.inside)] : []),
        ];
        return said.join(" ");
    }

    private laneName(name: string, platform: string): [string, string] {
        if (this.asked.by === "language") return [languageSaid(name, this.language, this.say), ""];
        return this.asked.by === "platform" ? [name, ""] : [name, platform];
    }

    /// How wide the picture was when its view was chosen.
    private viewFor = 0;

    /// As the address says.
    restore(hash: string): void {
        if (hash !== "" && !hash.includes("=")) return;
        this.asked = read(hash);
        const { from, to } = this.asked;
        this.view = bounded(from !== undefined && to !== undefined ? between(from, to, this.plot) : fitted(this.river.span("items"), this.plot), this.plot);
        this.viewFor = this.plot;
        this.only = undefined;
        this.isPlaced = true;
    }

    /// A picture that grows or shrinks shows the same stretch of time.
    refit(): void {
        const now = this.plot;
        if (!this.isPlaced || this.viewFor === now) return;
        this.view = { from: this.view.from, msPerPx: (this.view.msPerPx * this.viewFor) / now };
        this.viewFor = now;
    }

    private resting: ReturnType<typeof setTimeout> | undefined;

    /// Into the address, once things rest; browsers refuse to hear of every step.
    private remember(): void {
        clearTimeout(this.resting);
        this.resting = setTimeout(() => history.replaceState(null, "", location.pathname + location.search + written(this.asked)), 150);
    }

    look(next: View): void {
        this.view = bounded(next, this.plot);
        this.viewFor = this.plot;
        this.asked.from = Math.round(this.view.from);
        this.asked.to = Math.round(this.until);
        this.only = undefined;
        this.remember();
    }

    lookAt(from: number, to: number): void {
        this.look(between(from, to, this.plot));
    }

    zoom(times: number, around = this.plot / 2): void {
        this.look(zoomed(this.view, times, around, this.plot));
    }

    all(): void {
        this.look(fitted(this.river.span("everything"), this.plot));
    }

    choose(item: number): void {
        this.asked.item = this.river.json.items.id[item] ?? "";
        this.remember();
    }

    by(by: By): void {
        this.asked.by = by;
        this.pin(undefined);
        this.remember();
    }

    zone(zone: string): void {
        this.asked.zone = zone;
        this.remember();
    }

    filter(filter: Filter = { ...NO_FILTER }): void {
        this.asked.filter = filter;
        this.pin(undefined);
        this.only = undefined;
        this.remember();
    }
}
