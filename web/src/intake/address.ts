import { BASES } from "./mapping";

/// What the address of the page keeps of an import, so that a page that is loaded again goes on with it.
export interface Remembered {
    job: string;
    /// The import that an analysis came after.
    before: string;
    place: string;
    access: string;
    leaked: "" | "no" | "yes";
    isAnalysed: boolean;
}

const JOB = /^j[0-9a-f]{1,40}$/;
const PLACE = /^[0-9a-f-]{10,80}$/;

/// Anybody can make an address, so nothing of it is taken that is not of its own form.
export function read(hash: string): Remembered {
    const parts = new URLSearchParams(hash.replace(/^#/, ""));
    const taken = (name: string, isSound: (value: string) => boolean) => [parts.get(name) ?? ""].find(isSound) ?? "";
    const leaked = parts.get("leaked");
    return {
        job: taken("job", (each) => JOB.test(each)),
        before: taken("import", (each) => JOB.test(each)),
        place: taken("arrivals", (each) => PLACE.test(each)),
        access: taken("access", (each) => BASES.includes(each)),
        leaked: leaked === "no" || leaked === "yes" ? leaked : "",
        isAnalysed: parts.get("then") === "analyse",
    };
}

export function written(of: Remembered): string {
    const all = {
        job: of.job,
        import: of.before,
        arrivals: of.place,
        access: of.access,
        leaked: of.leaked,
        then: of.isAnalysed ? "analyse" : "",
    };
    return `#${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== "")).toString()}`;
}
