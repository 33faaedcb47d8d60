import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filled } from "../src/words";

test("numbers are written as the language writes them", () => {
    expect(filled("{0} of {1}", [1234, "x"], "en")).toBe("1,234 of x");
    expect(filled("{0} sur {1}", [1234, "x"], "fr")).toMatch(/^1\s234 sur x$/);
});

test("what is not given stays to be seen", () => {
    expect(filled("{0} {1}", ["a"], "en")).toBe("a {1}");
});

test("everything that is said has words in both languages", () => {
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((each) => /\.(ts|svelte)$/.test(each));
    const said = sources.flatMap((each) => {
        const text = readFileSync(`src/${each}`, "utf8");
        return [...text.matchAll(/\bsay\(["`]([a-z0-9.-]+)(["`]|\$\{)/g)].map((found) => ({ key: found[1]!, whole: found[2] !== "${" }));
    });
    expect(said.length).toBeGreaterThan(50);
    for (const language of ["en", "fr"]) {
        const catalogue = readFileSync(`../workbench/src/main/resources/headwater/http/page/messages_${language}.properties`, "utf8");
        const keys = [...catalogue.matchAll(/^http\.web\.([^=\s]+)=/gm)].map((found) => found[1]!);
        const missing = said.filter(({ key, whole }) => !(whole ? keys.includes(key) : keys.some((each) => each.startsWith(key))));
        expect(missing.map(({ key }) => `${language}: ${key}`)).toEqual([]);
    }
});
