import type { Words } from "../words";
import { ask, query } from "./api";

export interface Problem {
    problem: string;
    where: string;
    detail: string;
}

/// One long job as the server tells it.
export interface Job {
    id: string;
    case_name: string;
    what: "import" | "analyse" | "report" | "export";
    state: "waiting" | "running" | "done" | "failed" | "cancelled" | "interrupted";
    position: number;
    step: { stage: string; done: number; total: number; part: string; seconds_left: number | { absent: string } };
    result: unknown;
    problem: Problem | null;
}

export function isOver(job: Job): boolean {
    return job.state !== "waiting" && job.state !== "running";
}

export const find = (id: string) => ask<Job>("GET", `/api/jobs/${encodeURIComponent(id)}`);

export const stop = (id: string) => ask<Job>("DELETE", `/api/jobs/${encodeURIComponent(id)}`);

export const analyse = (name: string) =>
    ask<Job>("POST", `/api/cases/${encodeURIComponent(name)}/analyse?${query({ background: "true" })}`);

/// A file that a job made and that waits to be fetched.
export interface Made {
    id: string;
    name: string;
    bytes: number;
}

/// @param what `report` or `export`, with what is asked of it
export const make = (name: string, what: string) =>
    ask<Job>("POST", `/api/cases/${encodeURIComponent(name)}/${what}&${query({ background: "true" })}`);

/// The jobs of a case that wait or run.
export async function open(name: string): Promise<Job[]> {
    const all = await ask<Job[]>("GET", `/api/jobs?${query({ case: name })}`);
    return all.filter((each) => !isOver(each));
}

const OFTEN = 300;
const SELDOM = 1000;

/// Asks again and again until it is over: soon at first, then no more than once a second.
export async function follow(job: Job, told: (now: Job) => void, isWanted: () => boolean): Promise<Job> {
    let now = job;
    let pause = OFTEN;
    told(now);
    while (!isOver(now) && isWanted()) {
        await new Promise((resume) => setTimeout(resume, pause));
        pause = Math.min(SELDOM, pause * 1.2);
        now = await find(now.id);
        told(now);
    }
    return now;
}

/// What it does now, in words.
export function stage(job: Job, say: Words): string {
    const { stage: id } = job.step;
    return STAGES.includes(id) ? say(`stage.${id.replaceAll(" ", "-")}`) : id;
}

const STAGES = [
    "import",
    "rankings",
    "matches",
    "compared texts",
    "compared words of texts",
    "languages told of texts",
    "sentences looked up in other languages",
    "sentences read by the model",
    "narratives",
    "traces",
    "tests over the whole case",
    "result read",
    "sections of the report",
    "sections laid out",
    "pictures laid out",
    "pictures drawn",
    "pages of the PDF",
    "files of the package",
    "files of the web archive",
];

/// The time left, or that it is not known.
export function left(seconds: number | { absent: string }, say: Words): string {
    if (typeof seconds !== "number") return say("left.unknown");
    if (seconds < 60) return say("left.seconds", seconds);
    return seconds < 5400 ? say("left.minutes", Math.round(seconds / 60)) : say("left.hours", Math.round(seconds / 3600));
}
