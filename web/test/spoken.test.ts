import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const CATALOGUES = "../workbench/src/main/resources/headwater/http/page";
const SHARED = /^http\.(?:web\.)?((?:precision|zone|basis|qualifier|standing|accessbasis|why)\..+|.+)$/;

function keys(language: string): Set<string> {
    const lines = readFileSync(join(CATALOGUES, `messages_${language}.properties`), "utf8").split("\n");
    return new Set(
        lines.flatMap((each) => {
            const name = each.split("=", 1)[0] ?? "";
            return name.startsWith("http.web.") || /^http\.(precision|zone|basis|qualifier|standing|accessbasis|why)\./.test(name)
                ? [SHARED.exec(name)?.[1] ?? name]
                : [];
        }),
    );
}

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((each) => /\.(ts|svelte)$/.test(each))
    .map((each) => readFileSync(join("src", each), "utf8"));

/// Every word that a part asks for: whole keys, and for those put together the part before what is filled in.
const asked = sources.flatMap((text) => [
    ...[...text.matchAll(/\bsay\(\s*(?:[^"`()]*\? )?"([^"]+)"(?: : "([^"]+)")?/g)].flatMap((each) => [each[1], each[2]]),
    ...[...text.matchAll(/\bsay\(`([a-z.-]+)\$\{/g)].map((each) => `${each[1]}*`),
]).filter((each) => each !== undefined);

for (const language of ["en", "fr"]) {
    test(`every word that a part says stands in the catalogue: ${language}`, () => {
        const there = keys(language);
        expect(asked.length).toBeGreaterThan(50);
        const missing = asked.filter((each) =>
            each.endsWith("*") ? ![...there].some((key) => key.startsWith(each.slice(0, -1))) : !there.has(each),
        );
        expect(missing).toEqual([]);
    });
}
