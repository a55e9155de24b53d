const names = ['message', 'message_gone', 'places', 'clock', 'activity', 'playing', 'reset'];
const retryAfter = 2000;

/**
 * Listens to what happens in the sandbox, and listens again when the connection was lost.
 *
 * @param {string} url
 * @param {Object<string, function>} handlers by the event's name; also `lost`, and `again` when the connection is back:
 *     what happened meanwhile was missed
 * @returns {function} stops listening
 */
export function listen(url, handlers) {
    let source;
    let timer;
    let lost = false;

    function open() {
        source = new EventSource(url);
        for (const name of names) source.addEventListener(name, event => handlers[name](JSON.parse(event.data)));
        source.onopen = () => {
            if (lost) handlers.again();
            lost = false;
        };
        source.onerror = () => {
            if (!lost) handlers.lost();
            lost = true;
            // The browser retries by itself, except after an answer that is no event stream (such as a 503 at start).
            if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, retryAfter);
        };
    }

    open();
    return () => {
        clearTimeout(timer);
        source.close();
    };
}
