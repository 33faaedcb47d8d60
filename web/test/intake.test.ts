import { expect, test } from "vitest";
import { isHidden, pasted } from "../src/intake/drop";
import { confirmed, fieldOf, guesses, parse, set, stated, text } from "../src/intake/mapping";
import { left, stage, type Job } from "../src/running/jobs";

const LINES = ["# a note", "url=Link", "title?=Titre", "published?=date", "ignore=x, y", "published.zone=Asia/Shanghai"];

test("a mapping is read and written without loss", () => {
    expect(text(parse(LINES))).toBe("url=Link\ntitle?=Titre\npublished?=date\nignore=x, y\npublished.zone=Asia/Shanghai\n");
});

test("confirming everything confirms no time", () => {
    const lines = confirmed(parse(LINES));
    expect(guesses(lines).map((each) => each.field)).toEqual(["published"]);
});

test("a column has one field, and a field one column", () => {
    const lines = stated(parse(LINES), "Titre", "url");
    expect(fieldOf(lines, "Titre")).toEqual({ field: "url", value: "Titre", isGuess: false });
    expect(fieldOf(lines, "Link")).toBeUndefined();
    expect(lines.filter((each) => each.field === "url")).toHaveLength(1);
});

test("a column that is left out is left out once, and can come back", () => {
    const out = stated(parse(LINES), "Titre", "");
    expect(fieldOf(out, "Titre")?.field).toBe("ignore");
    expect(fieldOf(out, "x")?.field).toBe("ignore");
    const back = stated(out, "x", "text");
    expect(fieldOf(back, "x")).toEqual({ field: "text", value: "x", isGuess: false });
    expect(back.find((each) => each.field === "ignore")?.value).toBe("y,Titre");
});

test("a setting goes when it is emptied", () => {
    expect(text(set(parse(LINES), "published.zone", " "))).not.toContain("zone");
    expect(text(set([], "published.zone", "America/Toronto"))).toBe("published.zone=America/Toronto\n");
});

test("what a person pasted is told apart by its lines", () => {
    expect(pasted(" \n")).toBe("nothing");
    expect(pasted("https://a.example/1\nwww.b.example\nnot one")).toBe("addresses");
    expect(pasted("url\ttitle\nhttps://a.example\tOne")).toBe("table");
});

test("notes of the system are no material", () => {
    expect(["a/.DS_Store", ".git/config", "x/Thumbs.db"].every(isHidden)).toBe(true);
    expect(isHidden("a/b.html")).toBe(false);
});

test("time left is told only where it is known", () => {
    const say = (key: string, ...args: (string | number)[]) => [key, ...args].join(" ");
    expect(left({ absent: "not-stated" }, say)).toBe("left.unknown");
    expect(left(12, say)).toBe("left.seconds 12");
    expect(left(600, say)).toBe("left.minutes 10");
    const job = { step: { stage: "tests over the whole case" } } as Job;
    expect(stage(job, say)).toBe("stage.tests-over-the-whole-case");
});
