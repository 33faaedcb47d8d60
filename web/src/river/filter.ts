import { coded, type River } from "./data";

/// What is asked for; an empty text asks for everything.
export interface Filter {
    narrative: string;
    language: string;
    platform: string;
    channel: string;
    credit: string;
    text: string;
}

export const NO_FILTER: Filter = { narrative: "", language: "", platform: "", channel: "", credit: "", text: "" };

/// Stands for items that no narrative holds.
export const NONE = "-";

export function isFiltered(filter: Filter): boolean {
    return Object.values(filter).some((each) => each !== "");
}

/// Which items are kept. One that takes with the credit asked for is kept with what it took from.
export function kept(river: River, filter: Filter): Uint8Array {
    const { items, lanes, narratives } = river.json;
    const keep = new Uint8Array(river.count).fill(1);
    const narrative = filter.narrative === NONE ? -1 : known(narratives.id.indexOf(filter.narrative));
    const text = folded(filter.text);
    const byCredit = filter.credit === "" ? undefined : withCredit(river, filter.credit);
    for (let i = 0; i < river.count; i++) {
        if (
            (filter.narrative !== "" && items.narrative[i] !== narrative) ||
            (filter.language !== "" && lanes.language.name[lanes.language.of[i]!] !== filter.language) ||
            (filter.platform !== "" && lanes.platform.name[lanes.platform.of[i]!] !== filter.platform) ||
            (filter.channel !== "" && coded(items.channel, i) !== filter.channel) ||
            (byCredit && !byCredit.has(i)) ||
            (text !== "" && !folded(items.title[i]!).includes(text) && items.id[i] !== filter.text.trim())
        ) {
            keep[i] = 0;
        }
    }
    return keep;
}

/// A narrative that an analysis no longer finds holds nothing: it is not what no narrative holds.
function known(place: number): number {
    return place < 0 ? NaN : place;
}

function withCredit(river: River, credit: string): Set<number> {
    const { derivations } = river.json;
    const found = new Set<number>();
    derivations.child.forEach((child, i) => {
        if (coded(derivations.credit, i) === credit) {
            found.add(child);
            found.add(derivations.parent[i]!);
        }
    });
    return found;
}

function folded(text: string): string {
    return text.normalize("NFKC").toLocaleLowerCase().trim();
}
