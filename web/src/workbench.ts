import "./workbench.css";
import { mount, unmount, type Component } from "svelte";
import { listenForKeys } from "./frame/keys";
import { switchWithoutReload } from "./frame/look";
import { words, type Words } from "./words";

/// What a part of a page is given: its element's data, and the words of the page's language.
export interface Given {
    data: DOMStringMap;
    say: Words;
    language: string;
}

type Part = () => Promise<{ default: Component<Given> }>;

/// The parts, by the name that a page gives in `data-part`.
const PARTS: Record<string, Part> = {
    analyse: () => import("./running/Analyse.svelte"),
    intake: () => import("./intake/Intake.svelte"),
    start: () => import("./intake/Start.svelte"),
    making: () => import("./running/Making.svelte"),
    river: () => import("./river/River.svelte"),
};

let mounted: Record<string, unknown>[] = [];

async function start(): Promise<void> {
    mounted.forEach((each) => void unmount(each));
    mounted = [];
    const language = document.documentElement.lang;
    const say = await words(language);
    listenForKeys(say);
    for (const element of document.querySelectorAll<HTMLElement>("[data-part]")) {
        const part = PARTS[element.dataset.part ?? ""];
        if (!part) continue;
        try {
            const { default: component } = await part();
            element.replaceChildren();
            mounted.push(mount(component, { target: element, props: { data: element.dataset, say, language } }));
        } catch (e) {
            element.textContent = say("failed", String(e));
        }
    }
    document.documentElement.dataset.ready = language;
}

switchWithoutReload(start);
void start();
