import type { Words } from "../words";
import { coded, type Happening, type River } from "./data";
import type { Clock } from "./time";

/// When an item was published, in words of the chosen zone: a day where only a day is known, and both bounds where that
/// day is not one of this zone's calendar.
export function timeSaid(river: River, item: number, clock: Clock, say: Words): string {
    if (!river.isTimed(item)) return say("river.untimed");
    if (river.isOpen(item)) return say("river.no-later", clock.minute(river.to[item]!));
    return spanSaid(river.from[item]!, river.to[item]!, clock, say);
}

export function happeningSaid(happening: Happening, clock: Clock, say: Words): string {
    return happening.from === null
        ? say("river.no-later", clock.minute(happening.to))
        : spanSaid(happening.from, happening.to, clock, say);
}

function spanSaid(from: number, to: number, clock: Clock, say: Words): string {
    if (to - from < 60_000) return clock.minute(from);
    if (clock.isDay(from, to)) return say("river.day", clock.day(from));
    return say("river.between", clock.minute(from), clock.minute(to));
}

export function reachSaid(river: River, item: number, say: Words): string {
    const { reach, reach_to, counted } = river.json.items;
    const bound = river.bound(item);
    if (bound === "unknown") return say("river.reach.unknown");
    const what = say(`river.counted.${coded(counted, item)}`);
    return bound === "between"
        ? say("river.reach.between", reach[item]!, reach_to[item]!, what)
        : say(`river.reach.${bound}`, reach[item]!, what);
}

/// The name of a language in the language of the page.
export function languageSaid(tag: string, language: string, say: Words): string {
    if (tag === "und" || tag === "") return say("river.und");
    const name = named(tag, language);
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/// A tag is what a page says of itself: it may be anything, and is then told as it stands.
function named(tag: string, language: string): string {
    try {
        return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;
    } catch {
        return tag;
    }
}

/// Where the evidence of an item is.
export function itemPage(river: River, item: number, pages: string): string {
    const { id, held, title } = river.json.items;
    return held[item] ? `${pages}/observations/${encodeURIComponent(id[item]!)}` : `${pages}/lists?topic=${encodeURIComponent(title[item]!)}`;
}

/// Where the evidence of a derivation is: both texts side by side, with why this parent and no other.
export function derivationPage(river: River, derivation: number, pages: string): string {
    const { derivations, items } = river.json;
    const child = derivations.child_text[derivation] ?? items.id[derivations.child[derivation]!]!;
    const parent = derivations.parent_text[derivation] ?? items.id[derivations.parent[derivation]!]!;
    return `${pages}/derivations/${encodeURIComponent(child)}/${encodeURIComponent(parent)}`;
}

/// How a derivation was made and what credit it gives, as codes that the words are kept under.
export function manner(river: River, derivation: number): { manner: string; credit: string } {
    const { derivations } = river.json;
    return { manner: coded(derivations.manner, derivation), credit: coded(derivations.credit, derivation) };
}
