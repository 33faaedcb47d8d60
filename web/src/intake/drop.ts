/// A file that was chosen, with the folders it stood in.
export interface Chosen {
    file: File;
    path: string;
}

/// What a folder holds that nobody meant to give: notes of the system, and what is hidden.
export function isHidden(path: string): boolean {
    return path.split("/").some((part) => part.startsWith(".") || /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(part));
}

/// Files of an input for files or for a folder.
export function chosen(files: FileList | null): Chosen[] {
    return [...(files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

/// Files and whole folders that were dropped. What is dropped can only be asked for at once, so entries are taken first.
export async function dropped(transfer: DataTransfer): Promise<Chosen[]> {
    const entries = [...transfer.items]
        .filter((each) => each.kind === "file")
        .map((each) => each.webkitGetAsEntry())
        .filter((each) => each !== null);
    const all: Chosen[] = [];
    for (const each of entries) await walk(each, all);
    return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function walk(entry: FileSystemEntry, all: Chosen[]): Promise<void> {
    if (entry.isFile) {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
        all.push({ file, path: entry.fullPath.replace(/^\//, "") });
        return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // A folder is told in portions, until one is empty.
    for (;;) {
        const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
        if (portion.length === 0) return;
        for (const each of portion) await walk(each, all);
    }
}

/// What a person pasted: addresses one a line, or a table as a spreadsheet copies it.
export function pasted(text: string): "nothing" | "addresses" | "table" {
    const lines = text.split(/\r?\n/).map((each) => each.trim()).filter((each) => each !== "");
    if (lines.length === 0) return "nothing";
    const addresses = lines.filter((each) => /^(https?:\/\/|www\.)\S+$/i.test(each)).length;
    return addresses * 2 > lines.length || !/[\t,;]/.test(lines[0] ?? "") ? "addresses" : "table";
}
