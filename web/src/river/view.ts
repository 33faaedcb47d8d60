import { DAY, MINUTE } from "./time";

/// What part of time is seen: the instant at the left edge, and how much time a pixel is.
export interface View {
    from: number;
    msPerPx: number;
}

/// The narrowest and the widest window.
export const NARROWEST = 5 * MINUTE;
export const WIDEST = 400 * 365 * DAY;

export function x(view: View, at: number): number {
    return (at - view.from) / view.msPerPx;
}

export function end(view: View, width: number): number {
    return view.from + width * view.msPerPx;
}

/// All of a span, with some room at both ends.
export function fitted(span: { from: number; to: number }, width: number): View {
    const length = Math.max(span.to - span.from, 2 * NARROWEST);
    const room = length * 0.04;
    return { from: span.from - room, msPerPx: (length + 2 * room) / Math.max(1, width) };
}

/// So many times closer, around a point that stays where it is.
export function zoomed(view: View, times: number, around: number, width: number): View {
    const msPerPx = Math.min(WIDEST / width, Math.max(NARROWEST / width, view.msPerPx / times));
    return { from: view.from + around * view.msPerPx - around * msPerPx, msPerPx };
}

export function panned(view: View, pixels: number): View {
    return { from: view.from + pixels * view.msPerPx, msPerPx: view.msPerPx };
}

/// From one instant to another, or the narrowest window around them.
export function between(from: number, to: number, width: number): View {
    const length = Math.max(to - from, NARROWEST);
    return { from: (from + to) / 2 - length / 2, msPerPx: length / Math.max(1, width) };
}

/// The first and the last instant that can be looked at: years of four digits, which every calendar and address can say.
export const EARLIEST = Date.parse("0001-01-01T00:00:00Z");
export const LATEST = Date.parse("9999-12-31T00:00:00Z");

/// The same window, moved and narrowed until it lies within them.
export function bounded(view: View, width: number): View {
    const msPerPx = Math.min(view.msPerPx, WIDEST / width);
    return { from: Math.max(EARLIEST, Math.min(LATEST - width * msPerPx, view.from)), msPerPx };
}
