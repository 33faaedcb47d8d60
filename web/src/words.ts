/// The words of the page's language, as the server keeps them for scripts.
export type Words = (key: string, ...args: (string | number)[]) => string;

const kept = new Map<string, Promise<Record<string, string>>>();

async function load(language: string): Promise<Record<string, string>> {
    const answer = await fetch(`/words?lang=${language}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`/words: ${answer.status}`);
    return (await answer.json()) as Record<string, string>;
}

/// `{0}`, `{1}` … filled in; numbers as the language writes them.
export function filled(pattern: string, args: (string | number)[], language: string): string {
    return pattern.replace(/\{(\d+)\}/g, (whole, place: string) => {
        const value = args[Number(place)];
        if (value === undefined) return whole;
        return typeof value === "number" ? value.toLocaleString(language) : value;
    });
}

/// A key without words is a mistake of ours, and is shown as itself rather than hidden.
export async function words(language: string): Promise<Words> {
    let all = kept.get(language);
    if (!all) {
        all = load(language);
        kept.set(language, all);
    }
    const messages = await all;
    return (key, ...args) => {
        const pattern = messages[key];
        if (pattern === undefined) throw new Error(`no words for web.${key}`);
        return filled(pattern, args, language);
    };
}
