import { expect, test } from "vitest";
import { read, written } from "../src/intake/address";

test("an address leads to no other place than those of deliveries", () => {
    for (const place of ["../cases/spring", "..%2Fcases%2Fspring", "1234567890/..", "12345"]) {
        expect(read(`#job=j0&arrivals=${encodeURIComponent(place)}`).place).toBe("");
    }
    expect(read("#job=..&import=j0%2F..")).toMatchObject({ job: "", before: "" });
    expect(read("#access=anything&leaked=maybe&then=drop")).toMatchObject({ access: "", leaked: "", isAnalysed: false });
});

test("the answers that an import was begun with come back", () => {
    const kept = {
        job: "j0123456789abcdef",
        before: "j1",
        place: "12-1700000000000-0123456789abcdef",
        access: "official-release",
        leaked: "yes" as const,
        isAnalysed: true,
    };
    expect(read(written(kept))).toEqual(kept);
});
