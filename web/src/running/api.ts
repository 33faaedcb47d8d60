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

/// One answer of the API; a refusal is thrown.
export async function ask<T>(method: string, path: string, body?: BodyInit): Promise<T> {
    const answer = await fetch(path, { method, body: body ?? null, headers: { Accept: "application/json" } });
    const text = await answer.text();
    if (!answer.ok) throw refusal(answer.status, text);
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
        request.addEventListener("error", () => reject(new Refusal("unreachable", "", "")));
        request.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
        stop.addEventListener("abort", abort);
        request.send(file);
    });
}
