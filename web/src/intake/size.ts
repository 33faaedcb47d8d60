import type { Words } from "../words";

/// A size as people read it.
export function size(bytes: number, say: Words): string {
    if (bytes < 1024) return say("size.bytes", bytes);
    if (bytes < 1 << 20) return say("size.kib", Math.round(bytes / 1024));
    return say("size.mib", Math.round((bytes / (1 << 20)) * 10) / 10);
}
