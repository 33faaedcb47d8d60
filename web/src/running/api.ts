import { words } from "../words";

/// What the server said no to, in its words.
export class Refusal extends Error {
    constructor(readonly code: string, readonly where: string, readonly detail: string) {
        super(where ? `${where}: ${detail}` : detail);
    }
}

interface Said {
    title?: string;
    where?: string;
    detail?: string;
}

export function refusal(status: number, text: string): Refusal {
    try {
        const said = JSON.parse(text) as Said;
        return new Refusal(said.title ?? String(status), said.where ?? "", said.detail ?? text);
    } catch {
        return new Refusal(String(status), "", text || String(status));
    }
}

/// The code of a refusal by nobody: the workbench did not answer.
export const UNREACHABLE = "unreachable";

async function unreachable(): Promise<Refusal> {
    const say = await words(document.documentElement.lang);
    return new Refusal(UNREACHABLE, "", say("unreachable"));
}

/// What went wrong, as a person is told.
export function told(e: unknown): string {
    return (e instanceof Error ? e.message : "") || String(e);
}

/// One answer of the API as it came; a refusal is thrown.
export async function answered(method: string, path: string, body?: BodyInit): Promise<string> {
    let answer: Response;
    let text: string;
    try {
        answer = await fetch(path, { method, body: body ?? null, headers: { Accept: "application/json" } });
        text = await answer.text();
    } catch {
        throw await unreachable();
    }
    if (!answer.ok) throw refusal(answer.status, text);
    return text;
}

/// The same, read.
export async function ask<T>(method: string, path: string, body?: BodyInit): Promise<T> {
    const text = await answered(method, path, body);
    return (text === "" ? undefined : JSON.parse(text)) as T;
}

export function query(asked: Record<string, string>): string {
    return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
}

/// Sends a file and tells how much of it has passed, which `fetch` does not.
export function send<T>(path: string, file: Blob, passed: (bytes: number) => void, stop: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        const abort = () => request.abort();
        request.open("PUT", path);
        request.upload.addEventListener("progress", (event) => passed(event.loaded));
        request.addEventListener("load", () => {
            stop.removeEventListener("abort", abort);
            if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T);
            else reject(refusal(request.status, request.responseText));
        });
        request.addEventListener("error", () => void unreachable().then(reject, reject));
        request.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
        stop.addEventListener("abort", abort);
        request.send(file);
    });
}
