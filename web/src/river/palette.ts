/// The colours of the picture. Nothing is told by colour alone.
export interface Palette {
    ground: string;
    band: string;
    ink: string;
    soft: string;
    rule: string;
    hatch: string;
    mark: string;
    onMark: string;
    bar: string;
    line: string;
    focus: string;
}

export const LIGHT: Palette = {
    ground: "#ffffff",
    band: "#f6f7f9",
    ink: "#1b1f24",
    soft: "#4d5661",
    rule: "#d5dae0",
    hatch: "#dfe3e8",
    mark: "#0b4f9e",
    onMark: "#ffffff",
    bar: "#3d6ea8",
    line: "#3b4450",
    focus: "#b45309",
};

export const DARK: Palette = {
    ground: "#14171b",
    band: "#191d22",
    ink: "#e8eaed",
    soft: "#b3bac4",
    rule: "#343b44",
    hatch: "#2b3138",
    mark: "#8cc2ff",
    onMark: "#14171b",
    bar: "#7fa9d8",
    line: "#aab3bf",
    focus: "#fbbf24",
};

/// As the page is coloured now.
export function palette(): Palette {
    const chosen = document.documentElement.dataset.colours;
    const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    return dark ? DARK : LIGHT;
}
