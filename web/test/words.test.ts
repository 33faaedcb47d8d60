import { expect, test } from "vitest";
import { filled } from "../src/words";

test("numbers are written as the language writes them", () => {
    expect(filled("{0} of {1}", [1234, "x"], "en")).toBe("1,234 of x");
    expect(filled("{0} sur {1}", [1234, "x"], "fr")).toMatch(/^1\s234 sur x$/);
});

test("what is not given stays to be seen", () => {
    expect(filled("{0} {1}", ["a"], "en")).toBe("a {1}");
});
