/// What `show CASE river` returns; see docs/reference/formats/river-json.md.
export interface RiverJson {
    case: string;
    question: string;
    notice: string;
    as_of: string;
    local_zone: string;
    items: {
        id: string[];
        from: (number | null)[];
        to: (number | null)[];
        precision: Coded;
        zone: Coded;
        title: string[];
        tag: Coded;
        channel: Coded;
        kind: Coded;
        narrative: number[];
        control: number[];
        reach: number[];
        reach_to: number[];
        counted: Coded;
        held: number[];
    };
    lanes: Record<By, LaneTable>;
    narratives: { id: string[]; title: string[] };
    derivations: {
        child: number[];
        parent: number[];
        manner: Coded;
        credit: Coded;
        child_text: (string | null)[];
        parent_text: (string | null)[];
        probability: number[];
    };
    events: Happening[];
    controls: Happening[];
    searched: { platform: string; from: string; to: string; zone: string; basis: string }[];
}

/// A column of few values.
export interface Coded {
    values: string[];
    at: number[];
}

export const BY = ["outlet", "platform", "language"] as const;

export type By = (typeof BY)[number];

export interface LaneTable {
    of: number[];
    name: string[];
    platform: string[];
    gaps: [number | null, number | null][][];
}

/// An event or a control story; titles in English and French.
export interface Happening {
    id: string;
    kind?: string;
    confounder?: boolean;
    title: string[];
    from: number | null;
    to: number;
    precision: string;
}

/// How far a number of readers is known.
export type Bound = "unknown" | "exact" | "at-least" | "between";

/// The same, with what the drawing asks for again and again worked into columns of numbers.
export class River {
    readonly count: number;
    /// Items before this one have a time; they are oldest first.
    readonly timed: number;
    readonly from: Float64Array;
    readonly to: Float64Array;
    readonly radius: Float32Array;
    /// For each item the derivations in which it is the child.
    readonly takes: Map<number, number[]>;

    constructor(readonly json: RiverJson) {
        const { items, derivations } = json;
        this.count = items.id.length;
        this.from = new Float64Array(this.count);
        this.to = new Float64Array(this.count);
        this.radius = new Float32Array(this.count);
        let timed = 0;
        for (let i = 0; i < this.count; i++) {
            const to = items.to[i] ?? null;
            if (to !== null) timed = i + 1;
            this.to[i] = to ?? NaN;
            this.from[i] = items.from[i] ?? this.to[i]!;
            this.radius[i] = radius(items.reach[i]!);
        }
        this.timed = timed;
        this.takes = new Map();
        derivations.child.forEach((child, i) => {
            const known = this.takes.get(child);
            if (known) known.push(i);
            else this.takes.set(child, [i]);
        });
    }

    isTimed(item: number): boolean {
        return item < this.timed;
    }

    /// True where nobody knows since when it was there.
    isOpen(item: number): boolean {
        return this.isTimed(item) && this.json.items.from[item] === null;
    }

    bound(item: number): Bound {
        const { reach, reach_to } = this.json.items;
        if (reach[item]! < 0) return "unknown";
        if (reach_to[item]! < 0) return "at-least";
        return reach_to[item] === reach[item] ? "exact" : "between";
    }

    /// From the first to the last moment that an item may lie at, or anything at all.
    span(of: "items" | "everything"): { from: number; to: number } {
        let from = Infinity;
        let to = -Infinity;
        for (let i = 0; i < this.timed; i++) {
            from = Math.min(from, this.from[i]!);
            to = Math.max(to, this.to[i]!);
        }
        const happenings = of === "items" && from <= to ? [] : [...this.json.events, ...this.json.controls];
        for (const each of happenings) {
            from = Math.min(from, each.from ?? each.to);
            to = Math.max(to, each.to);
        }
        return from <= to ? { from, to } : { from: 0, to: 86_400_000 };
    }
}

export function coded(column: Coded, row: number): string {
    return column.values[column.at[row]!] ?? "";
}

/// By the logarithm: ten times the readers, a unit and a half more. Unknown is a size of its own, not nought.
export function radius(reach: number): number {
    return reach < 0 ? 4.5 : Math.min(12, 3.5 + 1.4 * Math.log10(1 + reach));
}
