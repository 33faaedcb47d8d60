import { afterEach, expect, test, vi } from "vitest";
import { ask, told } from "../src/running/api";

afterEach(() => vi.unstubAllGlobals());

test("a connection that is lost is told in words", async () => {
    vi.stubGlobal("document", { documentElement: { lang: "en" } });
    vi.stubGlobal("fetch", (path: string) =>
        path.startsWith("/words")
            ? Promise.resolve(new Response(JSON.stringify({ unreachable: "It does not answer." })))
            : Promise.reject(new TypeError("Failed to fetch")),
    );
    await expect(ask("GET", "/api/jobs")).rejects.toMatchObject({ code: "unreachable", message: "It does not answer." });
    expect(told(new Error(""))).not.toBe("");
});
