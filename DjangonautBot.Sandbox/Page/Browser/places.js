import { hashOf } from './address.js';
import { byId, el } from './dom.js';
import { timestamp } from './timestamps.js';

const marks = { text: '#', voice: '♪', announcement: '!', thread: '↳', direct: '✉' };

/** The left side: servers with their channels and threads, direct messages, and scheduled events. */
export class Places {
    #nav = byId('places');
    #unread = new Set();
    #shown = null;

    /**
     * @param {Object} state as received from the sandbox
     * @param {import('./address.js').Address} address the current place
     */
    show(state, address) {
        this.#shown = { state, address };
        this.#unread.delete(address.channel);
        const focused = this.#nav.contains(document.activeElement) ? document.activeElement.hash : null;
        const direct = state.direct_messages && { id: state.direct_messages.id, name: 'The bot', kind: 'direct' };
        this.#nav.replaceChildren(
            ...state.servers.map(server => this.#server(server)),
            ...direct ? [this.#section('Direct messages', [this.#link(direct)])] : [],
            ...state.servers.filter(server => server.events.length > 0).map(events));
        if (focused) [...this.#nav.querySelectorAll('a')].find(link => link.hash === focused)?.focus();
    }

    /** Marks a channel with a new message, unless it is the current one. */
    markUnread(channel) {
        if (this.#unread.has(channel) || !this.#shown) return;
        this.#unread.add(channel);
        this.show(this.#shown.state, this.#shown.address);
    }

    forgetUnread() {
        this.#unread.clear();
    }

    #server(server) {
        const threads = parent => server.channels.filter(channel => channel.kind === 'thread' && channel.parent_id === parent.id);
        return this.#section(server.name, server.channels.filter(channel => channel.kind !== 'thread').map(channel => {
            const item = this.#link(channel);
            const below = threads(channel);
            if (below.length > 0) item.append(el('ul', {}, below.map(thread => this.#link(thread))));
            return item;
        }));
    }

    #section(name, items) {
        return el('section', {}, el('h2', {}, name), el('ul', {}, items));
    }

    #link(channel) {
        const { address } = this.#shown;
        const current = channel.id === address.channel;
        const unread = this.#unread.has(channel.id);
        return el('li', {}, el(
            'a',
            {
                href: hashOf({ ...address, channel: channel.id }),
                class: [channel.archived && 'archived', unread && 'unread'].filter(Boolean).join(' ') || null,
                title: channel.archived ? `${channel.name}, archived` : null,
                'aria-current': current ? 'page' : null,
            },
            el('span', { class: 'mark', 'aria-hidden': 'true' }, marks[channel.kind] ?? '#'),
            el('span', { class: 'name' }, channel.name),
            channel.archived && el('span', { class: 'unseen' }, 'archived'),
            channel.locked && !channel.archived && el('span', { class: 'note' }, 'locked'),
            unread && el('span', { class: 'unseen' }, 'new messages')));
    }
}

function events(server) {
    return el('section', {}, el('h2', {}, 'Scheduled events'), el('ul', { class: 'events' }, server.events.map(event => el(
        'li',
        {},
        el('strong', {}, event.name),
        el('span', {}, timestamp(Date.parse(event.starts_at), 's'), ' · ', timestamp(Date.parse(event.starts_at), 'R')),
        event.place && el('span', {}, event.place),
        event.status && event.status !== 'scheduled' && el('span', { class: 'note' }, event.status)))));
}
