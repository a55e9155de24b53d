const names = ['message', 'message_gone', 'places', 'clock', 'activity', 'playing', 'reset'];
const retryAfter = 2000;

/**
 * Listens to events of the sandbox, and reconnects after the connection was lost.
 *
 * @param {string} url
 * @param {Object<string, function>} handlers by the event's name; also `lost`, and `again` after a reconnection, before
 *     which events were missed
 * @returns {{stop: function, opened: Promise}} `opened` as soon as no event is missed any more, or after the first failure
 */
export function listen(url, handlers) {
    let source;
    let timer;
    let lost = false;
    let settle;
    const opened = new Promise(resolve => { settle = resolve; });

    function open() {
        source = new EventSource(url);
        for (const name of names) source.addEventListener(name, event => handlers[name](JSON.parse(event.data)));
        source.onopen = () => {
            if (lost) handlers.again();
            lost = false;
            settle();
        };
        source.onerror = () => {
            if (!lost) handlers.lost();
            lost = true;
            settle();
            // The browser retries by itself, except after a response that is no event stream (such as a 503 at the start).
            if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, retryAfter);
        };
    }

    open();
    return {
        opened,
        stop() {
            clearTimeout(timer);
            source.close();
        },
    };
}
