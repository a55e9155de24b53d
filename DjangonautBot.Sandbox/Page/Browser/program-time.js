/** Program time, which runs with the viewer's clock from the time to which it was moved. */
let shown = Date.now();
let since = performance.now();

/** @param {string} now ISO 8601 */
export function setProgramTime(now) {
    shown = Date.parse(now);
    since = performance.now();
}

/** Current program time, in milliseconds since 1970. */
export const programNow = () => shown + performance.now() - since;
