/** An error with a message for the viewer. */
export class Problem extends Error {}

/**
 * The sandbox's API as used by one person.
 *
 * @param {{as: string|null, server: string|null}} who the person; without `as`, one chosen by the sandbox
 */
export function apiFor(who) {
    const query = more => {
        const params = new URLSearchParams();
        for (const [name, value] of Object.entries({ ...who, ...more })) if (value) params.set(name, value);
        return params;
    };
    const get = (path, more = {}, signal) => send(`/page/api/${path}?${query(more)}`, { signal });
    const post = (path, body = {}, signal) => send(`/page/api/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal,
    });
    const act = (path, body, signal) => post(path, { ...who, ...body }, signal);

    return {
        state: () => get('state'),
        messages: channel => get('messages', { channel }),
        commands: channel => get('commands', { channel }),
        fileUrl: (message, index) => `/page/api/files/${message}/${index}?${query()}`,
        eventsUrl: () => `/page/api/events?${query()}`,

        run: (channel, command, options) => act('run', { channel, command, options }),
        autocomplete: (request, signal) => act('autocomplete', request, signal),
        press: (message, custom_id) => act('press', { message, custom_id }),
        choose: (message, custom_id, values) => act('choose', { message, custom_id, values }),
        submit: (form, values) => act('submit', { form, values }),
        messageCommand: (message, name) => act('message-command', { message, name }),
        say: (channel, text) => act('say', { channel, text }),

        travel: where => post('time', where),
        play: () => post('play'),
        stopPlaying: () => post('stop-playing'),
        fault: fault => post('faults', fault),
        reset: () => post('reset'),
    };
}

async function send(url, request) {
    let response;
    try {
        response = await fetch(url, request);
    } catch (error) {
        if (error.name === 'AbortError') throw error;
        throw new Problem('The sandbox does not answer. Is it still running?');
    }

    const body = await response.json().catch(() => ({}));
    if (!response.ok) throw new Problem(body.error ?? `The sandbox answered ${response.status}.`);
    return body;
}
