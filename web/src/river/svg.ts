import { FONT, type Letters, type Pen, type Style } from "./pen";

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/// Text as text of XML: no markup, and nothing that XML may not hold.
export function escaped(text: string): string {
    return text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
        .replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}

function n(value: number): string {
    return String(Math.round(value * 100) / 100);
}

/// Writes the picture as SVG.
export class SvgPen implements Pen {
    private readonly parts: string[] = [];
    private readonly defs: string[] = [];
    private clips = 0;

    private style(style: Style): string {
        return (
            ` fill="${style.fill ?? "none"}"` +
            (style.stroke ? ` stroke="${style.stroke}" stroke-width="${n(style.width ?? 1)}"` : "") +
            (style.dash?.length ? ` stroke-dasharray="${style.dash.join(" ")}"` : "")
        );
    }

    rect(x: number, y: number, width: number, height: number, style: Style): void {
        this.parts.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}"${this.style(style)}/>`);
    }

    line(x0: number, y0: number, x1: number, y1: number, style: Style): void {
        this.parts.push(`<line x1="${n(x0)}" y1="${n(y0)}" x2="${n(x1)}" y2="${n(y1)}"${this.style(style)}/>`);
    }

    circle(x: number, y: number, radius: number, style: Style): void {
        this.parts.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}"${this.style(style)}/>`);
    }

    shape(corners: number[], style: Style): void {
        this.parts.push(`<polygon points="${corners.map(n).join(" ")}"${this.style(style)}/>`);
    }

    curve(points: [number, number, number, number, number, number, number, number], style: Style): void {
        const [x0, y0, ...rest] = points.map(n);
        this.parts.push(`<path d="M${x0} ${y0}C${rest.join(" ")}"${this.style(style)}/>`);
    }

    hatch(x: number, y: number, width: number, height: number, colour: string): void {
        const id = `hatch-${colour.replace(/[^a-z0-9]/gi, "")}`;
        if (!this.defs.some((each) => each.includes(`"${id}"`))) {
            this.defs.push(
                `<pattern id="${id}" width="9" height="9" patternUnits="userSpaceOnUse">` +
                    `<path d="M-1 1L1 -1M-1 10L10 -1M8 10L10 8" stroke="${colour}" fill="none"/></pattern>`,
            );
        }
        this.rect(x, y, width, height, { fill: `url(#${id})` });
    }

    text(x: number, y: number, words: string, letters: Letters): void {
        this.parts.push(
            `<text x="${n(x)}" y="${n(y)}" font-size="${letters.size}" fill="${letters.fill}"` +
                (letters.bold ? ' font-weight="bold"' : "") +
                (letters.anchor && letters.anchor !== "start" ? ` text-anchor="${letters.anchor}"` : "") +
                `>${escaped(words)}</text>`,
        );
    }

    inside(x: number, y: number, width: number, height: number, draw: () => void): void {
        const id = `inside-${++this.clips}`;
        this.defs.push(`<clipPath id="${id}"><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/></clipPath>`);
        this.parts.push(`<g clip-path="url(#${id})">`);
        draw();
        this.parts.push("</g>");
    }

    /// The whole document.
    document(width: number, height: number, title: string, description: string, language: string): string {
        return (
            `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" ` +
            `viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-labelledby="title desc" xml:lang="${escaped(language)}" ` +
            `font-family="${escaped(FONT)}"><title id="title">${escaped(title)}</title><desc id="desc">${escaped(description)}</desc>` +
            `<defs>${this.defs.join("")}</defs>${this.parts.join("\n")}</svg>\n`
        );
    }
}
