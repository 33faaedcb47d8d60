/// One line of a mapping: `field=column`, or `field?=column` for a guess that nobody has confirmed.
export interface Line {
    field: string;
    value: string;
    isGuess: boolean;
}

/// On what public basis material may be kept.
export const BASES = ["open-web", "public-account", "published-dataset", "official-release", "submitted-with-consent"];

export const TIMES = ["published", "modified", "deleted", "captured"];

export function isTime(field: string): boolean {
    return TIMES.includes(field);
}

export function parse(lines: string[]): Line[] {
    return lines
        .filter((each) => each.trim() !== "" && !each.startsWith("#"))
        .map((each) => {
            const equals = each.indexOf("=");
            const name = each.slice(0, equals).trim();
            const isGuess = name.endsWith("?");
            return { field: isGuess ? name.slice(0, -1) : name, value: each.slice(equals + 1).trim(), isGuess };
        });
}

export function text(lines: Line[]): string {
    return lines.map((each) => `${each.field}${each.isGuess ? "?" : ""}=${each.value}\n`).join("");
}

export function value(lines: Line[], field: string): string {
    return lines.find((each) => each.field === field)?.value ?? "";
}

/// The field that a column has, and whether somebody said so. `ignore` names several columns at once.
export function fieldOf(lines: Line[], column: string): Line | undefined {
    return lines.find((each) => (each.field === "ignore" ? ignored(each).includes(column) : isColumn(each.field) && each.value === column));
}

function isColumn(field: string): boolean {
    return field !== "sheet" && !/\.(zone|format|basis)$/.test(field);
}

function ignored(line: Line): string[] {
    return line.value.split(",").map((each) => each.trim());
}

/// The same with a column taken for a field as a person says; an empty field for one that is left out.
export function stated(lines: Line[], column: string, field: string): Line[] {
    const others = lines
        .filter((each) => each.field === "ignore" || !(isColumn(each.field) && each.value === column))
        .filter((each) => field === "" || each.field !== field);
    const left = others.filter((each) => each.field === "ignore").flatMap(ignored).filter((each) => each !== column);
    if (field === "") left.push(column);
    const rest = others.filter((each) => each.field !== "ignore");
    if (field !== "") rest.push({ field, value: column, isGuess: false });
    return left.length > 0 ? [...rest, { field: "ignore", value: left.join(","), isGuess: false }] : rest;
}

/// The same with a setting such as `published.zone`; without it if it is empty.
export function set(lines: Line[], field: string, value: string): Line[] {
    const others = lines.filter((each) => each.field !== field);
    return value.trim() === "" ? others : [...others, { field, value: value.trim(), isGuess: false }];
}

/// The same with every guess confirmed that reads no time: how times are read is confirmed one by one.
export function confirmed(lines: Line[]): Line[] {
    return lines.map((each) => (isTime(each.field) ? each : { ...each, isGuess: false }));
}

export function guesses(lines: Line[]): Line[] {
    return lines.filter((each) => each.isGuess);
}
