import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((each) => /\.(ts|svelte)$/.test(each));

test("captured text can only become text: nothing writes markup", () => {
    expect(sources.length).toBeGreaterThan(3);
    for (const each of sources) {
        const text = readFileSync(join("src", each), "utf8");
        expect(text, each).not.toMatch(/\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/);
    }
});

test("nothing is asked of another host", () => {
    for (const each of sources) {
        const text = readFileSync(join("src", each), "utf8").replaceAll("http://www.w3.org/2000/svg", "");
        expect(text, each).not.toMatch(/https?:\/\//);
    }
});
