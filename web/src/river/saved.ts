import { measured } from "./canvas";
import { download, png, svg, type Around } from "./export";
import { seen, type Frame } from "./layout";
import { links, type Drawn } from "./links";
import { LIGHT } from "./palette";
import type { Scene } from "./paint";
import { MOST_LINES, type Shown } from "./shown.svelte";

/// All lanes, in the colours of paper, and the lines that it has room for.
function whole(shown: Shown): { scene: Scene; drawn: Drawn } {
    const frame: Frame = { ...shown.frame, scrolled: 0, height: shown.frame.top + shown.layout.height };
    const marks = seen(shown.layout, frame);
    const drawn = links(shown.river, shown.layout, marks, MOST_LINES * 4);
    return { scene: { ...shown.scene, frame, marks, links: drawn.links, palette: LIGHT, chosen: -1, hovered: undefined }, drawn };
}

function around(shown: Shown, drawn: Drawn): Around {
    const { say, language, asked, clock } = shown;
    const json = shown.river.json;
    const filters = Object.entries(asked.filter)
        .filter(([, value]) => value !== "")
        .map(([name, value]) => `${say(`river.${name}`)}: ${value}`);
    const summary = shown.told(drawn);
    return {
        title: json.question || json.case,
        subtitle: [summary, say(`river.by.${asked.by}`), ...filters].join(" · "),
        notes: [
            say("river.caveat"),
            ...(json.notice === "" ? [] : [json.notice]),
            say("river.source", json.case, clock.minute(Date.parse(json.as_of)), json.items.id.length),
        ],
        description: say("river.caveat") + " " + summary,
        legend: (each) => say(`river.sign.${each}`),
        language,
    };
}

export function saveSvg(shown: Shown): void {
    const { scene, drawn } = whole(shown);
    download(`${shown.river.json.case}-river.svg`, new Blob([svg(scene, around(shown, drawn), measured)], { type: "image/svg+xml" }));
}

export async function savePng(shown: Shown): Promise<void> {
    const { scene, drawn } = whole(shown);
    download(`${shown.river.json.case}-river.png`, await png(scene, around(shown, drawn), measured));
}
