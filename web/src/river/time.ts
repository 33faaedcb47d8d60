/// Clock fields in a zone. Months from 1.
export interface Fields {
    year: number;
    month: number;
    day: number;
    hour: number;
    minute: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const readers = new Map<string, Intl.DateTimeFormat>();

function reader(zone: string): Intl.DateTimeFormat {
    let known = readers.get(zone);
    if (!known) {
        known = new Intl.DateTimeFormat("en-US-u-ca-iso8601", {
            timeZone: zone,
            hourCycle: "h23",
            year: "numeric",
            month: "numeric",
            day: "numeric",
            hour: "numeric",
            minute: "numeric",
            second: "numeric",
        });
        readers.set(zone, known);
    }
    return known;
}

/// How far the clocks of a zone are ahead of UTC at an instant, in milliseconds.
export function offset(zone: string, at: number): number {
    if (zone === "UTC") return 0;
    const whole = Math.floor(at / 1000) * 1000;
    const part: Record<string, number> = {};
    for (const each of reader(zone).formatToParts(whole)) {
        if (each.type !== "literal") part[each.type] = Number(each.value);
    }
    return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) - whole;
}

export function fields(zone: string, at: number): Fields {
    const local = new Date(at + offset(zone, at));
    return {
        year: local.getUTCFullYear(),
        month: local.getUTCMonth() + 1,
        day: local.getUTCDate(),
        hour: local.getUTCHours(),
        minute: local.getUTCMinutes(),
    };
}

/// The instant at which a zone's clocks show this (given as if it were UTC): of two the first; where clocks leave it out,
/// the instant at which they would have shown it had they not been changed.
export function instant(zone: string, local: number): number {
    const before = local - offset(zone, local - DAY);
    const after = local - offset(zone, local + DAY);
    const shows = (at: number) => at + offset(zone, at) === local;
    return shows(before) || !shows(after) ? before : after;
}

/// True for a zone that this browser knows.
export function isZone(zone: string): boolean {
    try {
        reader(zone);
        return true;
    } catch {
        return false;
    }
}

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

export interface Step {
    unit: Unit;
    by: number;
    width: number;
}

/// From minutes to centuries.
export const STEPS: Step[] = [
    ...[1, 2, 5, 10, 15, 30].map((by): Step => ({ unit: "minute", by, width: by * MINUTE })),
    ...[1, 2, 3, 6, 12].map((by): Step => ({ unit: "hour", by, width: by * HOUR })),
    { unit: "day", by: 1, width: DAY },
    { unit: "week", by: 1, width: 7 * DAY },
    ...[1, 3, 6].map((by): Step => ({ unit: "month", by, width: by * 30.4 * DAY })),
    ...[1, 2, 5, 10, 20, 50, 100].map((by): Step => ({ unit: "year", by, width: by * 365.25 * DAY })),
];

/// How many pixels the words of a tick need.
const ROOM: Record<Unit, number> = { minute: 50, hour: 50, day: 62, week: 62, month: 80, year: 48 };

/// The finest step whose ticks have room for their words.
export function stepFor(msPerPx: number): Step {
    return STEPS.find((each) => each.width / msPerPx >= ROOM[each.unit]) ?? STEPS[STEPS.length - 1]!;
}

/// Where ticks stand: at full minutes, hours, days, Mondays, months or years of the zone.
export function ticks(zone: string, from: number, to: number, step: Step): number[] {
    const found: number[] = [];
    let local = floor(from + offset(zone, from), step);
    for (let turn = 0; turn < 2000; turn++) {
        const at = instant(zone, local);
        if (at > to) break;
        if (at >= from && at !== found.at(-1)) found.push(at);
        local = next(local, step);
    }
    return found;
}

function floor(local: number, { unit, by, width }: Step): number {
    const date = new Date(local);
    const year = date.getUTCFullYear();
    const day = Math.floor(local / DAY) * DAY;
    switch (unit) {
        case "minute":
        case "hour":
            return day + Math.floor((local - day) / width) * width;
        case "day":
            return day;
        case "week":
            return day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
        case "month":
            return Date.UTC(year, Math.floor(date.getUTCMonth() / by) * by, 1);
        case "year":
            return Date.UTC(Math.floor(year / by) * by, 0, 1);
    }
}

function next(local: number, { unit, by, width }: Step): number {
    const date = new Date(local);
    if (unit === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1);
    if (unit === "year") return Date.UTC(date.getUTCFullYear() + by, 0, 1);
    return local + width;
}

/// Times in words of one language and one zone.
export class Clock {
    private readonly made = new Map<string, Intl.DateTimeFormat>();

    constructor(
        readonly language: string,
        readonly zone: string,
    ) {}

    private say(at: number, parts: Intl.DateTimeFormatOptions): string {
        const key = JSON.stringify(parts);
        let known = this.made.get(key);
        if (!known) {
            const tag = this.language === "fr" ? "fr-CA" : "en-GB";
            known = new Intl.DateTimeFormat(tag, { ...parts, timeZone: this.zone, hourCycle: "h23" });
            this.made.set(key, known);
        }
        return known.format(at);
    }

    day(at: number): string {
        return this.say(at, { day: "numeric", month: "short", year: "numeric" });
    }

    hour(at: number): string {
        const { hour, minute } = fields(this.zone, at);
        const [h, m] = [String(hour).padStart(2, "0"), String(minute).padStart(2, "0")];
        return this.language === "fr" ? `${h}\u00a0h\u00a0${m}` : `${h}:${m}`;
    }

    minute(at: number): string {
        return `${this.day(at)}, ${this.hour(at)}`;
    }

    /// What a tick says.
    tick(at: number, { unit }: Step): string {
        switch (unit) {
            case "minute":
            case "hour":
                return this.hour(at);
            case "day":
            case "week":
                return this.say(at, { day: "numeric", month: "short" });
            case "month":
                return this.say(at, { month: "short", year: "numeric" });
            case "year":
                return this.say(at, { year: "numeric" });
        }
    }

    /// What the ticks leave out, for the line above them.
    around(at: number, { unit }: Step): string {
        if (unit === "minute" || unit === "hour") return this.say(at, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
        return unit === "day" || unit === "week" ? this.say(at, { month: "long", year: "numeric" }) : "";
    }

    /// The step of the line above the ticks.
    static around(step: Step): Step | undefined {
        if (step.unit === "minute" || step.unit === "hour") return STEPS.find((each) => each.unit === "day");
        return step.unit === "day" || step.unit === "week" ? STEPS.find((each) => each.unit === "month") : undefined;
    }

    /// True if these bounds are one whole day of this zone's calendar.
    isDay(from: number, to: number): boolean {
        const start = fields(this.zone, from);
        return start.hour === 0 && start.minute === 0 && to - from > 22 * HOUR && this.day(from) === this.day(to) && this.hour(to) === this.hour(from - MINUTE);
    }
}
