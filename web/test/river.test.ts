import { describe, expect, test } from "vitest";
import { coded, radius, River, type RiverJson } from "../src/river/data";
import { svg, type Around } from "../src/river/export";
import { kept, NO_FILTER, NONE } from "../src/river/filter";
import { flags } from "../src/river/happenings";
import { held, laid, placed, seen, within, type Frame } from "../src/river/layout";
import { links, pattern } from "../src/river/links";
import { CELL, packed } from "../src/river/marks";
import { head, type Scene } from "../src/river/paint";
import { LIGHT } from "../src/river/palette";
import { fit, lines, type Measure } from "../src/river/pen";
import { read, start, written } from "../src/river/state";
import { escaped } from "../src/river/svg";
import { derivationPage, itemPage, languageSaid, reachSaid, timeSaid } from "../src/river/told";
import { Clock, DAY, fields, HOUR, instant, MINUTE, offset, stepFor, ticks } from "../src/river/time";
import { between, bounded, end, fitted, panned, zoomed } from "../src/river/view";

const say = (key: string, ...args: (string | number)[]) => [key, ...args].join("|");
const measure: Measure = (words, { size }) => [...words].length * size * 0.6;

interface Made {
    from: string | null;
    to: string | null;
    outlet?: string;
    platform?: string;
    title?: string;
    reach?: [number, number];
    narrative?: number;
    language?: string;
}

function column(values: string[]) {
    const all = [...new Set(values)];
    return { values: all, at: values.map((each) => all.indexOf(each)) };
}

function lanes(names: string[], platforms: string[]) {
    const { values, at } = column(names);
    return { of: at, name: values, platform: values.map((_, i) => platforms[at.indexOf(i)]!), gaps: values.map((): [null, null][] => [[null, null]]) };
}

/// Items oldest first, as the server sends them.
function river(made: Made[], taken: [child: number, parent: number, manner: string, credit: string][] = [], more: Partial<RiverJson> = {}): River {
    const at = (text: string | null) => (text === null ? null : Date.parse(text));
    return new River({
        case: "c",
        question: "Who <said> it?",
        notice: "A \"reconstruction\" & no more",
        as_of: "2026-01-01T00:00:00Z",
        local_zone: "America/Toronto",
        items: {
            id: made.map((_, i) => `o-${i}`),
            from: made.map((each) => at(each.from)),
            to: made.map((each) => at(each.to)),
            precision: column(made.map(() => "second")),
            zone: column(made.map(() => "explicit-offset")),
            title: made.map((each, i) => each.title ?? `title ${i}`),
            tag: column(made.map(() => "en")),
            channel: column(made.map((each) => each.outlet ?? "a")),
            kind: column(made.map(() => "article")),
            narrative: made.map((each) => each.narrative ?? -1),
            control: made.map(() => -1),
            reach: made.map((each) => each.reach?.[0] ?? -1),
            reach_to: made.map((each) => each.reach?.[1] ?? -1),
            counted: column(made.map(() => "views")),
            held: made.map(() => 1),
        },
        lanes: {
            outlet: lanes(made.map((each) => each.outlet ?? "a"), made.map((each) => each.platform ?? "web")),
            platform: lanes(made.map((each) => each.platform ?? "web"), made.map((each) => each.platform ?? "web")),
            language: lanes(made.map((each) => each.language ?? "en"), made.map(() => "")),
        },
        narratives: { id: ["n-0", "n-1"], title: ["one", "other"] },
        derivations: {
            child: taken.map(([child]) => child),
            parent: taken.map(([, parent]) => parent),
            manner: column(taken.map(([, , manner]) => manner)),
            credit: column(taken.map(([, , , credit]) => credit)),
            child_text: taken.map(() => null),
            parent_text: taken.map((_, i) => (i === 2 ? "o-later" : null)),
            probability: taken.map(() => 0.9),
        },
        events: [],
        controls: [],
        searched: [],
        ...more,
    });
}

describe("zones", () => {
    test("half past four in the afternoon in Ottawa on the 8th is half past four in the morning in Beijing on the 9th", () => {
        const at = Date.parse("2021-09-08T20:30:00Z");
        expect(fields("America/Toronto", at)).toEqual({ year: 2021, month: 9, day: 8, hour: 16, minute: 30 });
        expect(fields("Asia/Shanghai", at)).toEqual({ year: 2021, month: 9, day: 9, hour: 4, minute: 30 });
        expect(fields("UTC", at).day).toBe(8);
    });

    test("clocks that change keep their days: 23 and 25 hours long", () => {
        const spring = ticks("America/Toronto", Date.parse("2021-03-13T12:00:00Z"), Date.parse("2021-03-16T12:00:00Z"), stepFor(DAY / 70));
        expect(spring.map((each, i) => (each - (spring[i - 1] ?? each)) / HOUR)).toEqual([0, 23, 24]);
        const autumn = ticks("America/Toronto", Date.parse("2021-11-06T12:00:00Z"), Date.parse("2021-11-09T12:00:00Z"), stepFor(DAY / 70));
        expect(autumn.map((each, i) => (each - (autumn[i - 1] ?? each)) / HOUR)).toEqual([0, 25, 24]);
    });

    test("an hour that clocks leave out comes an hour later, and of one that they show twice the first counts", () => {
        const iso = (zone: string, local: number) => new Date(instant(zone, local)).toISOString();
        expect(iso("America/Toronto", Date.UTC(2021, 2, 14, 2, 30))).toBe("2021-03-14T07:30:00.000Z");
        expect(iso("America/Toronto", Date.UTC(2021, 10, 7, 1, 30))).toBe("2021-11-07T05:30:00.000Z");
        expect(iso("America/Toronto", Date.UTC(2021, 10, 7, 2, 0))).toBe("2021-11-07T07:00:00.000Z");
        expect(iso("Europe/Paris", Date.UTC(2021, 2, 28, 2, 30))).toBe("2021-03-28T01:30:00.000Z");
        expect(iso("Europe/Paris", Date.UTC(2021, 9, 31, 2, 30))).toBe("2021-10-31T00:30:00.000Z");
    });

    test("instants come back", () => {
        for (let hour = 0; hour < 24 * 365; hour += 5) {
            const at = Date.UTC(2021, 0, 1, hour, 15);
            const back = instant("America/Toronto", at + offset("America/Toronto", at));
            expect(at - back === 0 || at - back === HOUR).toBe(true);
        }
        expect(instant("Asia/Kathmandu", Date.UTC(2021, 8, 9))).toBe(Date.parse("2021-09-08T18:15:00Z"));
        expect(offset("UTC", 5)).toBe(0);
        expect(offset("Asia/Shanghai", -1)).toBe(8 * HOUR);
    });

    test("ticks go from centuries to minutes", () => {
        const chosen = [400 * 365 * DAY, 20 * 365 * DAY, 365 * DAY, 60 * DAY, 7 * DAY, DAY, 3 * HOUR, 10 * MINUTE].map((window) => {
            const { unit, by } = stepFor(window / 1000);
            return `${by} ${unit}`;
        });
        expect(chosen).toEqual(["20 year", "1 year", "1 month", "1 week", "12 hour", "2 hour", "10 minute", "1 minute"]);
    });

    test("ticks stand at the days of the zone and not at those of UTC", () => {
        const [first] = ticks("Asia/Shanghai", Date.parse("2021-09-08T00:00:00Z"), Date.parse("2021-09-10T00:00:00Z"), stepFor(DAY / 70));
        expect(new Date(first!).toISOString()).toBe("2021-09-08T16:00:00.000Z");
    });

    test("weeks begin on Monday, and months are as long as they are", () => {
        const weeks = ticks("UTC", Date.parse("2021-09-01T00:00:00Z"), Date.parse("2021-09-30T00:00:00Z"), { unit: "week", by: 1, width: 7 * DAY });
        expect(weeks.map((each) => new Date(each).getUTCDate())).toEqual([6, 13, 20, 27]);
        const months = ticks("UTC", Date.parse("2021-01-15T00:00:00Z"), Date.parse("2021-12-31T00:00:00Z"), { unit: "month", by: 3, width: 91 * DAY });
        expect(months.map((each) => new Date(each).getUTCMonth() + 1)).toEqual([4, 7, 10]);
    });
});

describe("what is said of a time", () => {
    // A page from Beijing that prints "8 September 2021" and no hour.
    const beijing = river([{ from: "2021-09-07T16:00:00Z", to: "2021-09-08T15:59:59Z" }]);

    test("a day of Beijing is a day there, and two halves of days in Ottawa", () => {
        expect(timeSaid(beijing, 0, new Clock("en", "Asia/Shanghai"), say)).toBe("river.day|8 Sept 2021");
        expect(timeSaid(beijing, 0, new Clock("en", "America/Toronto"), say)).toBe("river.between|7 Sept 2021, 12:00|8 Sept 2021, 11:59");
    });

    test("a moment, a moment it was seen at, and no time at all", () => {
        const made = river([{ from: "2021-09-08T20:30:00Z", to: "2021-09-08T20:30:00Z" }, { from: null, to: "2021-09-09T00:00:00Z" }, { from: null, to: null }]);
        const clock = new Clock("fr", "America/Toronto");
        expect(timeSaid(made, 0, clock, say)).toBe("8 sept. 2021, 16\u00a0h\u00a030");
        expect(timeSaid(made, 1, clock, say)).toBe("river.no-later|8 sept. 2021, 20\u00a0h\u00a000");
        expect(timeSaid(made, 2, clock, say)).toBe("river.untimed");
    });

    test("what a page calls its language is told as it stands where it is none", () => {
        expect(languageSaid("fr", "en", say)).toBe("French");
        expect(languageSaid("zh-Hant", "fr", say)).toMatch(/^Chinois/);
        expect(languageSaid("und", "en", say)).toBe("river.und");
        for (const tag of ["\"><script>", "en_CA_x!", "-", "a b"]) expect(languageSaid(tag, "en", say).toLowerCase()).toBe(tag.toLowerCase());
    });

    test("a capped number is a floor", () => {
        const at = "2021-09-08T00:00:00Z";
        const made = river([{ from: at, to: at, reach: [100_001, -1] }, { from: at, to: at, reach: [7, 7] }, { from: at, to: at, reach: [12_000, 12_999] }, { from: at, to: at }]);
        expect([0, 1, 2, 3].map((i) => reachSaid(made, i, say))).toEqual([
            "river.reach.at-least|100001|river.counted.views",
            "river.reach.exact|7|river.counted.views",
            "river.reach.between|12000|12999|river.counted.views",
            "river.reach.unknown",
        ]);
        expect(radius(0)).toBeLessThan(radius(-1));
        expect(radius(1e12)).toBe(12);
    });
});

describe("windows", () => {
    test("zooming keeps what is under the pointer where it is", () => {
        const view = fitted({ from: 0, to: 1000 * DAY }, 1000);
        const closer = zoomed(view, 2, 300, 1000);
        expect(closer.from + 300 * closer.msPerPx).toBeCloseTo(view.from + 300 * view.msPerPx, 3);
        expect(end(closer, 1000) - closer.from).toBeCloseTo((end(view, 1000) - view.from) / 2, 3);
    });

    test("five minutes are the closest, and a window chosen by hand is what was chosen", () => {
        let view = fitted({ from: 0, to: DAY }, 1000);
        for (let i = 0; i < 40; i++) view = zoomed(view, 2, 500, 1000);
        expect(end(view, 1000) - view.from).toBeCloseTo(5 * MINUTE, 3);
        expect(between(DAY, 2 * DAY, 480)).toEqual({ from: DAY, msPerPx: DAY / 480 });
        expect(panned({ from: 0, msPerPx: 10 }, 5).from).toBe(50);
    });

    test("no way leads out of the years that an address can name", () => {
        for (const from of [-9e15, 9e15, 2e14]) {
            const view = bounded({ from, msPerPx: 1e12 }, 1000);
            const state = { ...start(), from: view.from, to: end(view, 1000) };
            expect(read(written(state))).toEqual(state);
        }
        expect(bounded({ from: 5, msPerPx: 10 }, 1000)).toEqual({ from: 5, msPerPx: 10 });
    });
});

describe("marks", () => {
    const seconds = Array.from({ length: 1000 }, (_, i): Made => {
        const at = new Date(Date.parse("2021-09-01T00:00:00Z") + ((i * i * 7919) % (90 * DAY))).toISOString();
        return { from: at, to: at, outlet: `outlet ${i % 7}`, platform: i % 3 ? "web" : "weibo" };
    }).sort((a, b) => a.from!.localeCompare(b.from!));
    const many = river([...seconds, { from: null, to: null, outlet: "outlet 1" }, { from: null, to: null, outlet: "late" }]);
    const everything = kept(many, NO_FILTER);

    test.each([365 * DAY, 90 * DAY, 7 * DAY, DAY, HOUR, MINUTE])("at %i ms a thousand pixels no item is lost and none is told twice", (window) => {
        const layout = laid(many, everything, "outlet", window / 1000, 0);
        const marks = layout.lanes.flatMap((each) => (each.untimed ? [...each.marks, each.untimed] : each.marks));
        const told = marks.flatMap((each) => each.items).sort((a, b) => a - b);
        expect(told).toEqual(Array.from({ length: many.count }, (_, i) => i));
        expect(layout.markOf.every((mark, item) => mark?.items.includes(item))).toBe(true);
    });

    test("moving along time changes no mark", () => {
        const layout = laid(many, everything, "platform", DAY / 100, 0);
        const frame: Frame = { width: 1000, height: 9999, left: 0, right: 1000, top: 40, from: Date.parse("2021-09-10T00:00:00Z"), scrolled: 0 };
        const one = new Set(seen(layout, frame));
        const other = seen(layout, { ...frame, from: frame.from + HOUR });
        expect(other.filter((each) => one.has(each)).length).toBeGreaterThan(10);
    });

    test("nothing lies under anything else", () => {
        const over = laid(many, everything, "outlet", DAY / 50, 0).lanes.flatMap(({ marks }) =>
            marks.filter((a) => marks.some((b) => a !== b && a.row === b.row && a.right > b.left && b.right > a.left)),
        );
        expect(over).toEqual([]);
    });

    test("an item without a time stands in no lane's time, and is counted where it belongs", () => {
        const layout = laid(many, everything, "outlet", DAY, 0);
        const late = layout.lanes.find((each) => each.name === "late")!;
        expect([late.marks.length, late.untimed?.items, late.count]).toEqual([0, [many.count - 1], 1]);
        expect(within(many, layout, 0, 1).length).toBe(2);
    });

    test("a day without an hour is as wide as that day and no point at midnight", () => {
        const day = river([{ from: "2021-09-07T16:00:00Z", to: "2021-09-08T15:59:59Z" }]);
        const { marks } = packed(day, 0, [0], HOUR / 100, 4);
        const layout = laid(day, kept(day, NO_FILTER), "outlet", HOUR / 100, 0);
        expect(marks[0]!.right - marks[0]!.left).toBeGreaterThan(2390);
        const frame: Frame = { width: 1000, height: 400, left: 0, right: 1000, top: 40, from: Date.parse("2021-09-08T02:00:00Z"), scrolled: 0 };
        const place = placed(layout.markOf[0]!, layout, frame);
        expect([place.left < 0, place.right > 1000, place.x]).toEqual([true, true, 500]);
    });

    test("what falls together is one bar with its count, as wide as a cell", () => {
        const at = "2021-09-08T00:00:00Z";
        const { marks } = packed(river(Array.from({ length: 5 }, () => ({ from: at, to: at }))), 0, [0, 1, 2, 3, 4], DAY, 4);
        expect(marks.map((each) => [each.items.length, each.right - each.left])).toEqual([[5, CELL]]);
    });
});

describe("lines", () => {
    const at = (hour: number) => ({ from: `2021-09-08T0${hour}:00:00Z`, to: `2021-09-08T0${hour}:00:00Z` });
    const made = river(
        [{ ...at(1), outlet: "a" }, { ...at(2), outlet: "b" }, { ...at(3), outlet: "b" }, { ...at(4), outlet: "c" }],
        [[1, 0, "verbatim-copy", "not-credited"], [2, 0, "verbatim-copy", "not-credited"], [3, 0, "translation", "credited"]],
    );
    const frame: Frame = { width: 1000, height: 900, left: 0, right: 1000, top: 40, from: Date.parse("2021-09-08T00:00:00Z"), scrolled: 0 };

    test("far away those between the same marks are one, and it knows all of them", () => {
        const layout = laid(made, kept(made, NO_FILTER), "outlet", HOUR, 0);
        const wide = { ...frame, from: frame.from - 500 * HOUR };
        const { links: found, left, inside } = links(made, layout, seen(layout, wide), 100);
        expect(found.flatMap((each) => each.derivations).sort()).toEqual([0, 1, 2]);
        expect([left, inside]).toEqual([0, 0]);
        expect(found.filter((each) => each.translated).map((each) => each.pattern)).toEqual(["credited"]);
    });

    test("those that have no line are counted", () => {
        const layout = laid(made, kept(made, NO_FILTER), "outlet", HOUR / 100, 0);
        const { links: found, left } = links(made, layout, seen(layout, frame), 1);
        expect([found.length, left]).toEqual([1, 2]);
    });

    test("those between items of one bar have no line and are counted", () => {
        const copies = river(Array.from({ length: 6 }, () => at(1)), [[1, 0, "verbatim-copy", "credited"], [5, 2, "verbatim-copy", "credited"]]);
        const layout = laid(copies, kept(copies, NO_FILTER), "outlet", DAY, 0);
        const far = { ...frame, from: frame.from - 500 * DAY };
        expect(links(copies, layout, seen(layout, far), 100)).toEqual({ links: [], left: 0, inside: 2 });
    });

    test("what was pointed at is pointed at as long as the picture has it", () => {
        const layout = laid(made, kept(made, NO_FILTER), "outlet", HOUR / 100, 0);
        const mark = layout.markOf[3]!;
        expect(held(laid(made, kept(made, NO_FILTER), "platform", HOUR / 90, 0), mark)?.items).toEqual([3]);
        expect(held(laid(made, kept(made, { ...NO_FILTER, text: "title 1" }), "outlet", HOUR, 0), mark)).toBeUndefined();
        const copies = river(Array.from({ length: 6 }, (_, i) => at(i + 1)));
        const bar = laid(copies, kept(copies, NO_FILTER), "outlet", DAY, 0).markOf[0]!;
        expect(bar.items.length).toBe(6);
        expect(held(laid(copies, kept(copies, NO_FILTER), "outlet", HOUR / 100, 0), bar)).toBeUndefined();
        expect(held(layout, undefined)).toBeUndefined();
    });

    test("each status of credit has its pattern", () => {
        expect(["credited", "not-credited", "upstream-only", "wrong-source", "generic", "not-determinable"].map(pattern)).toEqual([
            "credited", "not-credited", "in-part", "in-part", "in-part", "undetermined",
        ]);
    });

    test("a line leads to both texts and a mark to its observation", () => {
        expect(derivationPage(made, 0, "/cases/c")).toBe("/cases/c/derivations/o-1/o-0");
        expect(derivationPage(made, 2, "/cases/c")).toBe("/cases/c/derivations/o-3/o-later");
        expect(itemPage(made, 2, "/cases/c")).toBe("/cases/c/observations/o-2");
    });
});

describe("filters", () => {
    const at = "2021-09-08T00:00:00Z";
    const made = river(
        [
            { from: at, to: at, title: "Ｔrudeau says", narrative: 0, platform: "web", outlet: "weekly", language: "en" },
            { from: at, to: at, title: "特鲁多", narrative: 1, platform: "weibo", outlet: "times", language: "zh" },
            { from: at, to: at, title: "else", platform: "weibo", outlet: "times", language: "en" },
            { from: at, to: at, title: "autre", platform: "web", outlet: "weekly", language: "fr" },
        ],
        [[1, 0, "translation", "not-credited"], [3, 2, "partial", "credited"]],
    );
    const keeps = (filter: object) => [...kept(made, { ...NO_FILTER, ...filter })].join("");

    test("each asks for one thing, and together for all", () => {
        expect(keeps({})).toBe("1111");
        expect(keeps({ narrative: "n-1" })).toBe("0100");
        expect(keeps({ narrative: NONE })).toBe("0011");
        expect(keeps({ platform: "weibo" })).toBe("0110");
        expect(keeps({ channel: "weekly" })).toBe("1001");
        expect(keeps({ language: "en" })).toBe("1010");
        expect(keeps({ text: "trudeau" })).toBe("1000");
        expect(keeps({ text: " O-2 " })).toBe("0000");
        expect(keeps({ text: "o-2" })).toBe("0010");
        expect(keeps({ credit: "not-credited" })).toBe("1100");
        expect(keeps({ credit: "credited" })).toBe("0011");
        expect(keeps({ credit: "generic" })).toBe("0000");
        expect(keeps({ platform: "weibo", language: "zh", text: "多" })).toBe("0100");
        expect(keeps({ platform: "weibo", language: "fr" })).toBe("0000");
    });

    test("a narrative that is no longer there holds nothing", () => {
        expect(keeps({ narrative: "n-vanished" })).toBe("0000");
    });
});

describe("links to the picture", () => {
    test("what is written is read again", () => {
        const state = { ...start(), from: 1000, to: 2_000_000, zone: "Asia/Shanghai", by: "language" as const, item: "o-1" };
        state.filter.text = "a & b = 中";
        expect(read(written(state))).toEqual(state);
        expect(written(start())).toBe("");
    });

    test("what is broken is as it opens", () => {
        expect(read("#from=x&to=1970&zone=Nowhere/Land&lanes=colour")).toEqual(start());
    });
});

describe("events", () => {
    test("titles that would meet stand in rows of their own, and one that may lie outside the window has no sign", () => {
        const happening = (id: string, at: string) => ({ id, kind: "debate", title: [`Title of ${id}`, `Titre de ${id}`], from: Date.parse(at), to: Date.parse(at), precision: "hour" });
        const made = river([], [], { events: [happening("e1", "2021-09-08T01:00:00Z"), happening("e2", "2021-09-08T02:00:00Z"), happening("e3", "2022-01-01T00:00:00Z")] });
        const found = flags(made, { from: Date.parse("2021-09-08T00:00:00Z"), msPerPx: HOUR / 20 }, 0, 1000, "fr", measure);
        expect(found.map((each) => [each.words, each.row])).toEqual([["Titre de e1", 0], ["Titre de e2", 1]]);
    });
});

describe("files", () => {
    const evil = "\u202e<script>alert('1')</script>\u0000 & \"x\"";
    const at = "2021-09-08T04:00:00Z";
    const made = river(
        [{ from: at, to: at, outlet: evil, reach: [100_001, -1] }, { from: "2021-09-08T04:00:00Z", to: "2021-09-09T03:59:59Z", outlet: "b" }, { from: null, to: null, outlet: "b" }],
        [[1, 0, "translation", "not-credited"]],
    );
    const layout = laid(made, kept(made, NO_FILTER), "outlet", DAY / 300, 0);
    const frame: Frame = { width: 1000, height: 300, left: 190, right: 920, top: head(0), from: Date.parse("2021-09-08T00:00:00Z"), scrolled: 0 };
    const marks = seen(layout, frame);
    const scene: Scene = {
        river: made,
        layout,
        frame,
        marks,
        links: links(made, layout, marks, 100).links,
        flags: [],
        clock: new Clock("en", "America/Toronto"),
        palette: LIGHT,
        say: { lane: (name, platform) => [name, platform], untimed: "time not known", count: String },
        measure,
        chosen: -1,
        hovered: undefined,
    };
    const around: Around = {
        title: `Who ${evil}?`,
        subtitle: "2 of 3 items",
        notes: ["It shows no intent.", "A notice", "Source: case c"],
        description: evil,
        legend: (key) => `sign ${key}`,
        language: "en",
    };
    const document = svg(scene, around, measure);

    test("the picture carries title, caveat, notice, source and legend inside", () => {
        for (const words of ["It shows no intent.", "A notice", "Source: case c", "sign not-credited", "time not", "2 of 3 items"]) {
            expect(document).toContain(`>${words}</text>`);
        }
        expect(document).toContain("<title id=\"title\">Who ");
    });

    test("captured words are words in it and nothing else", () => {
        expect(document).not.toMatch(/<script|\u0000/);
        expect(document).toContain("&lt;script&gt;");
        const names = [...document.matchAll(/<(\/?[a-zA-Z]+)/g)].map((each) => each[1]);
        expect(new Set(names.filter((each) => !each!.startsWith("/")))).toEqual(
            new Set(["svg", "title", "desc", "defs", "clipPath", "pattern", "rect", "path", "g", "text", "line", "circle", "polygon"]),
        );
        expect(escaped("a\ud800b\u0007")).toBe("a\ufffdb\ufffd");
        expect(escaped("😀")).toBe("😀");
    });

    test("a translation is drawn double and what is not credited dashed", () => {
        expect(document).toMatch(/stroke-width="4.5" stroke-dasharray="7 5"/);
        expect(document).toContain("url(#hatch-");
        expect(document).toContain(">≥</text>");
    });

    test("words are cut where room ends, and lines are broken in words that have no spaces", () => {
        expect(fit("abcdefgh", 30, { size: 10 }, measure)).toBe("abcd…");
        expect(lines("one two three", 48, { size: 10 }, measure)).toEqual(["one two", "three"]);
        expect(lines("中文没有空格的一句话", 30, { size: 10 }, measure)).toEqual(["中文没有空", "格的一句话"]);
        expect(coded({ values: ["a", "b"], at: [1, 0] }, 0)).toBe("b");
    });
});
