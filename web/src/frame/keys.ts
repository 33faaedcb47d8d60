import type { Words } from "../words";

/// One key and what it does. Parts of pages list theirs with `offer`; a key that a part answers by itself is only told.
export interface Key {
    keys: string;
    what: string;
    act?: () => void;
}

let offered: Key[] = [];
let say: Words = (key) => key;
let listening = false;
let pending = "";

/// The keys of a part of a page, for as long as it is shown.
export function offer(keys: Key[]): () => void {
    offered = [...offered, ...keys];
    return () => {
        offered = offered.filter((each) => !keys.includes(each));
    };
}

export function listenForKeys(words: Words): void {
    say = words;
    if (listening) return;
    listening = true;
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isField(event.target)) return;
        if (document.querySelector("dialog[open]")) return;
        const typed = pending + event.key;
        const all = [...frameKeys(), ...offered].filter((each) => each.act);
        const found = all.find((each) => each.keys === typed) ?? all.find((each) => each.keys === event.key);
        pending = !found && all.some((each) => each.keys.startsWith(event.key + " ")) ? event.key + " " : "";
        if (found) {
            event.preventDefault();
            found.act?.();
        }
    });
}

/// Where letters are typed or choose something; a box to tick takes none.
function isField(target: EventTarget | null): boolean {
    if (target instanceof HTMLInputElement) return !/^(checkbox|button|submit|reset|file|image)$/.test(target.type);
    return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

/// Help, language, colours, what the page names by `data-key`, and `g` with a sign for each page of the menu in its order.
function frameKeys(): Key[] {
    const menu = [...document.querySelectorAll<HTMLAnchorElement>("header nav a")].slice(0, SIGNS.length);
    return [
        { keys: "?", what: say("keys.help"), act: showSheet },
        { keys: "l", what: say("keys.language"), act: () => document.getElementById("to-language")?.click() },
        { keys: "t", what: say("keys.theme"), act: () => document.getElementById("to-colours")?.click() },
        { keys: "m", what: say("keys.main"), act: () => document.getElementById("content")?.focus() },
        ...[...document.querySelectorAll<HTMLElement>("[data-key]")].map((each) => ({
            keys: each.dataset.key ?? "",
            what: each.dataset.keyWhat ?? each.textContent ?? "",
            act: () => (each instanceof HTMLInputElement ? each.focus() : each.click()),
        })),
        ...menu.map((link, i) => ({
            keys: `g ${SIGNS[i]}`,
            what: say("keys.go", link.textContent ?? ""),
            act: () => link.click(),
        })),
    ];
}

const SIGNS = "1234567890abcdefghijk";

function showSheet(): void {
    const sheet = document.createElement("dialog");
    sheet.className = "keys";
    sheet.setAttribute("aria-labelledby", "keys-title");
    const title = document.createElement("h2");
    title.id = "keys-title";
    title.textContent = say("keys.title");
    const list = document.createElement("dl");
    for (const each of [...frameKeys(), ...offered]) {
        const key = document.createElement("dt");
        each.keys.split(" ").forEach((part) => {
            const kbd = document.createElement("kbd");
            kbd.textContent = part;
            key.append(kbd, " ");
        });
        const what = document.createElement("dd");
        what.textContent = each.what;
        list.append(key, what);
    }
    const note = document.createElement("p");
    note.className = "hint";
    note.textContent = say("keys.none");
    const close = document.createElement("button");
    close.textContent = say("keys.close");
    close.addEventListener("click", () => sheet.close());
    sheet.addEventListener("close", () => sheet.remove());
    sheet.append(title, list, note, close);
    document.body.append(sheet);
    sheet.showModal();
}
