import { BY, type By } from "./data";
import { NO_FILTER, type Filter } from "./filter";
import { isZone } from "./time";

/// What a link to the picture says: the window, zone, lanes, filters and the chosen item. Absent is as it opens.
export interface State {
    from?: number;
    to?: number;
    zone: string;
    by: By;
    filter: Filter;
    item: string;
}

export function start(): State {
    return { zone: "UTC", by: "outlet", filter: { ...NO_FILTER }, item: "" };
}

/// From the part of an address behind `#`. What it does not hold, or holds broken, is as it opens.
export function read(hash: string): State {
    const asked = new URLSearchParams(hash.replace(/^#/, ""));
    const state = start();
    const from = Date.parse(asked.get("from") ?? "");
    const to = Date.parse(asked.get("to") ?? "");
    if (from < to) {
        state.from = from;
        state.to = to;
    }
    const zone = asked.get("zone") ?? "";
    if (zone !== "" && isZone(zone)) state.zone = zone;
    const by = BY.find((each) => each === asked.get("lanes"));
    if (by) state.by = by;
    for (const name of Object.keys(NO_FILTER) as (keyof Filter)[]) state.filter[name] = asked.get(name) ?? "";
    state.item = asked.get("item") ?? "";
    return state;
}

export function written(state: State): string {
    const asked = new URLSearchParams();
    if (state.from !== undefined && state.to !== undefined) {
        asked.set("from", new Date(state.from).toISOString());
        asked.set("to", new Date(state.to).toISOString());
    }
    if (state.zone !== "UTC") asked.set("zone", state.zone);
    if (state.by !== "outlet") asked.set("lanes", state.by);
    for (const [name, value] of Object.entries(state.filter)) if (value !== "") asked.set(name, value);
    if (state.item !== "") asked.set("item", state.item);
    const text = asked.toString();
    return text === "" ? "" : `#${text}`;
}
