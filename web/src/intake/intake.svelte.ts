import { ask, answered, query, Refusal, send, told, UNREACHABLE } from "../running/api";
import { analyse, find, follow, isOver, open, stop, type Job } from "../running/jobs";
import { read, written, type Remembered } from "./address";
import { isHidden, type Chosen } from "./drop";
import { confirmed, guesses, parse, text, type Line } from "./mapping";

export type Stage = "select" | "columns" | "check" | "run";

/// What the server takes a file for.
export interface Recognised {
    importer: string;
    title: string;
    is_table: boolean;
    is_archive: boolean;
}

export interface Item extends Chosen {
    recognised?: Recognised;
}

export interface Said {
    text: string;
}

export interface Cell {
    field: string;
    column: string;
    raw: string;
    time: Record<string, unknown>;
    count: Record<string, unknown>;
    doubts: Said[];
}

export interface Preview {
    columns: { name: string; field: string; standing: string; reason: Said }[];
    rows: { number: number; cells: Cell[]; fault: string }[];
    open: Said[];
    mapping: string[];
    fields: string[];
}

export interface FileResult {
    name: string;
    formats: { format: string; accepted: number; repeated: number }[];
    noted: number;
    noted_repeated: number;
    rejections: number;
    rejected: { where: string; problem: string; detail: string }[];
}

export interface ImportResult {
    files: FileResult[];
    unread: string[];
}

export interface Kept {
    path: string;
    addresses: number;
    refused: { line: number; text: string }[];
}

/// Addresses as they were pasted, so that they are kept on the basis that is chosen after them.
export interface Pasted extends Kept {
    text: string;
    access: string;
}

const HEAD = 1 << 16;
const AT_ONCE = 4;

/// A table whose columns a person explains.
export class Table {
    preview = $state.raw<Preview>();
    lines = $state.raw<Line[]>([]);
    refused = $state("");
    isBusy = $state(false);
    turn = 0;
    looked: Promise<void> = Promise.resolve();

    constructor(readonly item: Item) {}

    get isReady(): boolean {
        return this.preview !== undefined && !this.isBusy && this.refused === "" && guesses(this.lines).length === 0;
    }
}

/// What one person is bringing into one case. It stands apart from what shows it, so that changing the language of the
/// page loses nothing.
export class Intake {
    stage = $state<Stage>("select");
    items = $state.raw<Item[]>([]);
    hidden = $state.raw<string[]>([]);
    tooLarge = $state.raw<string[]>([]);
    tables = $state.raw<Table[]>([]);
    addresses = $state.raw<Pasted[]>([]);
    at = $state(0);
    access = $state("");
    leaked = $state<"" | "no" | "yes">("");
    isAnalysed = $state(true);
    passed = $state(0);
    began = $state(0);
    isSending = $state(false);
    isAsked = $state(false);
    refused = $state("");
    job = $state.raw<Job>();
    result = $state.raw<ImportResult>();
    after = $state.raw<Job>();

    private place = "";
    private readonly sent = new Set<string>();
    private stopping = new AbortController();

    /// @param usual the public basis of what states none itself in this case
    constructor(readonly caseName: string, readonly largest: number, readonly usual: string) {}

    get toRecognise(): number {
        return this.items.filter((each) => !each.recognised).length;
    }

    get bytes(): number {
        return this.items.reduce((sum, each) => sum + each.file.size, 0);
    }

    /// Adds files that were chosen; one of the same path takes the other's place.
    async add(chosen: Chosen[], language: string): Promise<void> {
        const seen = chosen.filter((each) => !isHidden(each.path));
        this.hidden = [...this.hidden, ...chosen.filter((each) => isHidden(each.path)).map((each) => each.path)];
        this.tooLarge = [...this.tooLarge, ...seen.filter((each) => each.file.size > this.largest).map((each) => each.path)];
        const fresh: Item[] = seen.filter((each) => each.file.size <= this.largest).map((each) => ({ ...each }));
        const paths = new Set(fresh.map((each) => each.path));
        paths.forEach((each) => this.sent.delete(each));
        this.items = [...this.items.filter((each) => !paths.has(each.path)), ...fresh];
        let next = 0;
        const one = async () => {
            while (next < fresh.length) {
                const item = fresh[next++];
                if (item) await this.recognise(item, language);
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, one)).catch((e: unknown) => this.refuse(e));
    }

    private async recognise(item: Item, language: string): Promise<void> {
        const asked = query({ name: item.path, lang: language });
        const recognised = await ask<Recognised>("POST", `/api/recognise?${asked}`, item.file.slice(0, HEAD));
        this.items = this.items.map((each) => (each.path === item.path ? { ...each, recognised } : each));
    }

    async addAddresses(pasted: string): Promise<void> {
        try {
            await this.keepAddresses(pasted);
            this.refused = "";
        } catch (e) {
            this.refuse(e);
        }
    }

    private async keepAddresses(pasted: string): Promise<void> {
        const access = this.access || this.usual;
        const kept = await ask<Kept>("POST", `${await this.arrivals()}/addresses?${query({ access })}`, pasted);
        this.addresses = [...this.addresses.filter((each) => each.path !== kept.path), { ...kept, text: pasted, access }];
    }

    async leaveOut(path: string): Promise<void> {
        this.items = this.items.filter((each) => each.path !== path);
        const tables = this.tables.filter((each) => each.item.path !== path);
        this.tables = tables;
        this.at = Math.max(0, Math.min(this.at, tables.length - 1));
        if (this.sent.delete(path)) {
            await this.drop(path).catch((e: unknown) => this.refuse(e));
            // It may have no mapping beside it.
            await this.drop(`${path}.mapping`).catch(() => undefined);
        }
    }

    async leaveAddressesOut(path: string): Promise<void> {
        this.addresses = this.addresses.filter((each) => each.path !== path);
        for (const each of [path, `${path}.mapping`]) {
            await this.drop(each).catch((e: unknown) => this.refuse(e));
        }
    }

    private async drop(path: string): Promise<void> {
        await ask("DELETE", `${await this.arrivals()}?${query({ path })}`);
    }

    /// From the files to the tables among them that have no mapping, or past them.
    async toColumns(language: string): Promise<void> {
        const paths = new Set(this.items.map((each) => each.path));
        const known = new Map(this.tables.map((each) => [each.item.path, each]));
        this.tables = this.items
            .filter((each) => each.recognised?.is_table && !paths.has(`${each.path}.mapping`))
            .map((each) => known.get(each.path) ?? new Table(each));
        this.at = 0;
        this.stage = this.tables.length > 0 ? "columns" : "check";
        const first = this.tables[0];
        if (first && !first.preview) await this.look(first, language);
    }

    /// What the rows of a table would give as its mapping stands now. One look is taken after another, so that a change
    /// that a person makes while a look is under way is not undone by its answer.
    look(table: Table, language: string): Promise<void> {
        table.turn += 1;
        const turn = table.turn;
        table.isBusy = true;
        table.looked = table.looked.then(() => (turn === table.turn ? this.lookOnce(table, turn, language) : undefined));
        return table.looked;
    }

    private async lookOnce(table: Table, turn: number, language: string): Promise<void> {
        try {
            const there = await this.arrivals();
            await this.sendOne(table.item, () => undefined);
            const beside = `${table.item.path}.mapping`;
            await send(`${there}?${query({ path: beside })}`, new Blob([text(table.lines)]), () => undefined, this.stopping.signal);
            const asked = query({ name: table.item.path, arrivals: this.place, lang: language });
            const preview = await ask<Preview>("POST", `/api/mapping?${asked}`);
            if (turn !== table.turn) return;
            table.preview = preview;
            table.lines = parse(preview.mapping);
            table.refused = "";
        } catch (e) {
            if (turn === table.turn) table.refused = told(e);
        } finally {
            if (turn === table.turn) table.isBusy = false;
        }
    }

    change(table: Table, lines: Line[], language: string): Promise<void> {
        table.lines = lines;
        return this.look(table, language);
    }

    confirmAll(table: Table, language: string): Promise<void> {
        return this.change(table, confirmed(table.lines), language);
    }

    async keep(table: Table, name: string): Promise<void> {
        await ask("PUT", `/api/cases/${encodeURIComponent(this.caseName)}/mappings/${encodeURIComponent(name)}`, text(table.lines));
    }

    async use(table: Table, name: string, language: string): Promise<void> {
        try {
            const path = `/api/cases/${encodeURIComponent(this.caseName)}/mappings/${encodeURIComponent(name)}`;
            await this.change(table, parse((await answered("GET", path)).split("\n")), language);
        } catch (e) {
            this.refuse(e);
        }
    }

    /// The path of what was sent.
    private async arrivals(): Promise<string> {
        if (this.place === "") this.place = (await ask<{ id: string }>("POST", "/api/arrivals")).id;
        return `/api/arrivals/${encodeURIComponent(this.place)}`;
    }

    private async sendOne(item: Item, passed: (bytes: number) => void): Promise<void> {
        if (this.sent.has(item.path)) return;
        await send(`${await this.arrivals()}?${query({ path: item.path })}`, item.file, passed, this.stopping.signal);
        this.sent.add(item.path);
    }

    /// Sends what is not there yet, imports, and analyses if that was wanted.
    async run(): Promise<void> {
        this.stage = "run";
        this.refused = "";
        this.isAsked = false;
        this.result = undefined;
        this.after = undefined;
        this.stopping = new AbortController();
        try {
            await this.sendAll();
            await this.begin();
        } catch (e) {
            if (!(e instanceof DOMException && e.name === "AbortError")) this.refuse(e);
            this.isSending = false;
        }
    }

    private async sendAll(): Promise<void> {
        this.isSending = true;
        this.began = performance.now();
        this.passed = 0;
        for (const item of this.items) {
            const before = this.passed;
            await this.sendOne(item, (bytes) => (this.passed = before + bytes));
            this.passed = before + item.file.size;
        }
        for (const each of this.addresses.filter((one) => one.access !== (this.access || this.usual))) await this.keepAddresses(each.text);
        this.isSending = false;
    }

    private async begin(): Promise<void> {
        await this.arrivals();
        const asked = query({
            arrivals: this.place,
            access: this.access,
            leaked: this.leaked === "yes" ? "true" : "",
            background: "true",
        });
        const job = await ask<Job>("POST", `/api/cases/${encodeURIComponent(this.caseName)}/import?${asked}`);
        await this.watch(job);
    }

    private async watch(job: Job): Promise<void> {
        this.stage = "run";
        this.remember(job.id);
        const over = await follow(job, (now) => (this.job = now), () => true);
        this.result = (over.result as ImportResult | null) ?? undefined;
        if (over.state === "done") {
            this.forgetFiles();
            if (this.isAnalysed) await this.analyse();
        }
    }

    async analyse(): Promise<void> {
        this.isAsked = false;
        this.refused = "";
        try {
            const job = await analyse(this.caseName);
            this.remember(job.id);
            await follow(job, (now) => (this.after = now), () => true);
        } catch (e) {
            this.refuse(e);
        }
    }

    private forgetFiles(): void {
        this.items = [];
        this.tables = [];
        this.addresses = [];
        this.place = "";
        this.sent.clear();
    }

    /// The job stands in the address with the answers it was begun with, so that a page that is loaded again finds it.
    private remember(id: string): void {
        const before = this.job && this.job.id !== id ? this.job.id : "";
        const { place, access, leaked, isAnalysed } = this;
        history.replaceState(null, "", written({ job: id, before, place, access, leaked, isAnalysed }));
    }

    /// Goes on with what the address names, or with what already runs in this case. Nothing is removed here: anybody
    /// can make an address.
    async resume(): Promise<void> {
        if (this.stage !== "select" || this.items.length > 0) return;
        const named = read(window.location.hash);
        try {
            if (named.job) {
                await this.goOn(named);
            } else {
                const here = (await open(this.caseName)).find((each) => each.what === "import");
                if (here) {
                    this.isAnalysed = false;
                    await this.watch(here);
                }
            }
        } catch (e) {
            this.refuse(e);
            if (e instanceof Refusal && e.code !== UNREACHABLE) this.begun();
        }
    }

    private async goOn(named: Remembered): Promise<void> {
        const job = await find(named.job);
        if (job.case_name !== this.caseName) return this.begun();
        const { place, access, leaked, isAnalysed } = named;
        Object.assign(this, { place, access, leaked, isAnalysed });
        if (job.what === "import") return this.watch(job);
        this.stage = "run";
        if (named.before) {
            this.job = await find(named.before);
            this.result = (this.job.result as ImportResult | null) ?? undefined;
        }
        await follow(job, (now) => (this.after = now), () => true);
    }

    cancel(): void {
        this.isAsked = true;
        if (this.isSending) this.stopping.abort();
        const running = this.after && !isOver(this.after) ? this.after : this.job;
        if (running && !isOver(running)) void stop(running.id).catch((e: unknown) => this.refuse(e));
    }

    /// True if what was sent still waits, so that going on needs no file.
    get canGoOn(): boolean {
        return this.place !== "";
    }

    async goOnReading(): Promise<void> {
        if (this.leaked === "") {
            this.stage = "check";
            return;
        }
        this.isAsked = false;
        this.refused = "";
        this.result = undefined;
        try {
            await this.begin();
        } catch (e) {
            this.refuse(e);
        }
    }

    /// Back to the first step, for other files.
    again(): void {
        // What was sent and not read goes; after a whole import it has gone already.
        if (this.place !== "") void ask("DELETE", `/api/arrivals/${encodeURIComponent(this.place)}`).catch(() => undefined);
        this.refused = "";
        this.begun();
    }

    /// As it was when the page was opened.
    private begun(): void {
        history.replaceState(null, "", window.location.pathname);
        this.forgetFiles();
        this.stage = "select";
        this.job = undefined;
        this.after = undefined;
        this.result = undefined;
        this.hidden = [];
        this.tooLarge = [];
        this.access = "";
        this.leaked = "";
    }

    refuse(e: unknown): void {
        this.refused = told(e);
    }
}

const all = new Map<string, Intake>();

export function intakeOf(caseName: string, largest: number, usual: string): Intake {
    let here = all.get(caseName);
    if (!here) {
        here = new Intake(caseName, largest, usual);
        all.set(caseName, here);
    }
    return here;
}

/// Files that were dropped where no case was yet.
let carried: Chosen[] = [];

export function carry(chosen: Chosen[]): void {
    carried = chosen;
}

export function takeCarried(): Chosen[] {
    const taken = carried;
    carried = [];
    return taken;
}
