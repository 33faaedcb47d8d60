import { coded, type River } from "./data";
import type { Layout } from "./layout";
import type { Mark } from "./marks";

/// What is told by the pattern of a line.
export type Pattern = "credited" | "not-credited" | "in-part" | "undetermined";

/// One line of the picture: all derivations of one kind between the same two marks.
export interface Link {
    parent: Mark;
    child: Mark;
    pattern: Pattern;
    translated: boolean;
    derivations: number[];
}

export function pattern(credit: string): Pattern {
    switch (credit) {
        case "credited":
            return "credited";
        case "not-credited":
            return "not-credited";
        case "not-determinable":
            return "undetermined";
        default:
            return "in-part";
    }
}

export const DASHES: Record<Pattern, number[]> = {
    credited: [],
    "not-credited": [7, 5],
    "in-part": [10, 4, 2, 4],
    undetermined: [2, 4],
};

const ORDER: Pattern[] = ["credited", "not-credited", "in-part", "undetermined"];

/// The lines of which an end is seen, those for most derivations first.
///
/// @returns at most `most` lines, and how many derivations have none
export function links(river: River, layout: Layout, seen: Mark[], most: number): { links: Link[]; left: number } {
    const { child, parent, credit, manner } = river.json.derivations;
    const isSeen = new Uint8Array(layout.marks);
    for (const mark of seen) isSeen[mark.id] = 1;
    const found = new Map<number, Link>();
    for (let i = 0; i < child.length; i++) {
        const to = layout.markOf[child[i]!];
        const from = layout.markOf[parent[i]!];
        if (!to || !from || to === from || !(isSeen[to.id] || isSeen[from.id])) continue;
        const kind = pattern(coded(credit, i));
        const translated = coded(manner, i) === "translation";
        const key = (from.id * layout.marks + to.id) * 8 + ORDER.indexOf(kind) * 2 + (translated ? 1 : 0);
        const known = found.get(key);
        if (known) known.derivations.push(i);
        else found.set(key, { parent: from, child: to, pattern: kind, translated, derivations: [i] });
    }
    const all = [...found.values()];
    if (all.length <= most) return { links: all, left: 0 };
    all.sort((one, other) => other.derivations.length - one.derivations.length);
    return { links: all.slice(0, most), left: all.slice(most).reduce((sum, each) => sum + each.derivations.length, 0) };
}
