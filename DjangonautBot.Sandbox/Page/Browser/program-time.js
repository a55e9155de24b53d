/** The sandbox's time: it runs as the viewer's clock does, from wherever it was moved to. */
let shown = Date.now();
let since = performance.now();

/** @param {string} now ISO 8601 */
export function setProgramTime(now) {
    shown = Date.parse(now);
    since = performance.now();
}

/** Milliseconds since 1970, on the program's clock. */
export const programNow = () => shown + performance.now() - since;
