/// Language and colours change in place: the same page is asked for again and takes the old one's place, so that
/// nothing scrolls away and history keeps one entry. Without script the links do the same with a reload.
export function switchWithoutReload(start: () => Promise<void>): void {
    document.addEventListener("click", (event) => {
        const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a#to-language, a#to-colours");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        void exchange(link, start);
    });
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
