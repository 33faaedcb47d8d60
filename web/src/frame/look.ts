/// Language and colours change in place: the same page is asked for again and takes the old one's place, so that
/// nothing scrolls away and history keeps one entry. Without script the links do the same with a reload.
export function switchWithoutReload(start: () => Promise<void>): void {
    begin = start;
    window.addEventListener("popstate", () => {
        if (window.location.pathname !== shown) window.location.reload();
    });
    document.addEventListener("click", (event) => {
        const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a#to-language, a#to-colours");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        // Where the page cannot be had in place, the link does what it does without script.
        exchange(link, start).catch(() => location.assign(link.href));
    });
}

let begin: () => Promise<void> = async () => undefined;
let shown = window.location.pathname;

/// Goes to another page in place, so that what its parts hold, such as files that were dropped, goes along.
export async function goTo(href: string): Promise<void> {
    const answer = await fetch(href);
    if (!answer.ok) {
        window.location.assign(href);
        return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    delete document.documentElement.dataset.ready;
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    history.pushState(null, "", href);
    shown = window.location.pathname;
    window.scrollTo(0, 0);
    await begin();
    document.getElementById("content")?.focus();
}

async function exchange(link: HTMLAnchorElement, start: () => Promise<void>): Promise<void> {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const root = document.documentElement;
    delete root.dataset.ready;
    root.lang = page.documentElement.lang;
    root.dataset.colours = page.documentElement.dataset.colours ?? "auto";
    document.title = page.title;
    if (link.id === "to-language") {
        const { scrollX, scrollY } = window;
        document.body.replaceWith(document.adoptNode(page.body));
        window.scrollTo(scrollX, scrollY);
        await start();
    } else {
        const fresh = page.getElementById("to-colours") as HTMLAnchorElement | null;
        if (fresh) {
            link.href = fresh.href;
            link.textContent = fresh.textContent;
        }
        root.dataset.ready = root.lang;
        document.dispatchEvent(new CustomEvent("headwater:colours"));
    }
    document.getElementById(link.id)?.focus();
}
