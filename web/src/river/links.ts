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

const known = new WeakMap<River, Uint8Array>();

/// For each derivation its pattern, and whether it is a translation, as one number.
function kindsOf(river: River): Uint8Array {
    let kinds = known.get(river);
    if (!kinds) {
        const { credit, manner } = river.json.derivations;
        kinds = Uint8Array.from(credit.at, (_, i) => ORDER.indexOf(pattern(coded(credit, i))) * 2 + (coded(manner, i) === "translation" ? 1 : 0));
        known.set(river, kinds);
    }
    return kinds;
}

/// The lines of a picture, and the derivations that have none: those for which there is no room, and those of which both
/// ends are in one bar.
export interface Drawn {
    links: Link[];
    left: number;
    inside: number;
}

/// The lines of which an end is seen, at most `most`: first those of which both are, and among them those for most
/// derivations.
export function links(river: River, layout: Layout, seen: Mark[], most: number): Drawn {
    const { child, parent } = river.json.derivations;
    const kinds = kindsOf(river);
    const isSeen = new Uint8Array(layout.marks);
    for (const mark of seen) isSeen[mark.id] = 1;
    const found = new Map<number, Link>();
    let inside = 0;
    for (let i = 0; i < child.length; i++) {
        const to = layout.markOf[child[i]!];
        const from = layout.markOf[parent[i]!];
        if (!to || !from || !(isSeen[to.id] || isSeen[from.id])) continue;
        if (to === from) {
            inside++;
            continue;
        }
        const kind = kinds[i]!;
        const key = (from.id * layout.marks + to.id) * 8 + kind;
        const known = found.get(key);
        if (known) known.derivations.push(i);
        else found.set(key, { parent: from, child: to, pattern: ORDER[kind >> 1]!, translated: kind % 2 === 1, derivations: [i] });
    }
    const all = [...found.values()];
    if (all.length <= most) return { links: all, left: 0, inside };
    const ends = (each: Link) => isSeen[each.parent.id]! + isSeen[each.child.id]!;
    all.sort((one, other) => ends(other) - ends(one) || other.derivations.length - one.derivations.length);
    return { links: all.slice(0, most), left: all.slice(most).reduce((sum, each) => sum + each.derivations.length, 0), inside };
}
