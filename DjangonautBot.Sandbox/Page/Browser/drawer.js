import { byId, el } from './dom.js';
import { closePanels } from './panels.js';
import { programNow } from './program-time.js';

const most = 300;
const kinds = { gateway: 'gateway', rest: 'REST', person: 'person', message: 'message' };
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const faults = [
    ['drop_connection', 'Drop the connection'],
    ['rate_limit', 'Answer 429 next'],
    ['lose_permission', 'Take the bot’s permission here'],
    ['restore_permission', 'Give it back'],
    ['close_direct_messages', 'Close your direct messages'],
    ['open_direct_messages', 'Open them'],
];

/** Shows the traffic between the bot and the sandbox, with buttons to inject faults. */
export class Drawer {
    #section = byId('drawer');
    #list = byId('activity');
    #scroll = byId('activity-scroll');
    #openers = [byId('show-drawer'), byId('show-drawer-narrow')];

    /** @param {function(string): Promise<Object|null>} fault injects a fault; null after a failure, which it shows itself */
    constructor(fault) {
        byId('faults').append(...faults.map(([name, label]) =>
            el('button', { type: 'button', onclick: () => this.#strike(fault, name, label) }, label)));
        byId('activity-kind').addEventListener('change', event => this.#list.dataset.only = event.target.value);
        byId('hide-drawer').addEventListener('click', () => {
            this.#toggle();
            // In a narrow window the opener is in the panel with the time, which is closed in the meantime.
            (this.#openers.find(opener => opener.offsetParent) ?? byId('show-time')).focus();
        });
        for (const opener of this.#openers) opener.addEventListener('click', () => this.#toggle());
        this.#section.addEventListener('keydown', event => {
            if (event.key === 'Escape') byId('hide-drawer').click();
        });
    }

    /** @param {{at: string, kind: string, text: string}} activity */
    add(activity) {
        const atBottom = this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < 30;
        this.#list.append(el(
            'li',
            { 'data-kind': activity.kind },
            el('time', { datetime: activity.at }, time.format(new Date(activity.at))),
            el('span', { class: 'kind' }, kinds[activity.kind] ?? activity.kind),
            el('span', { class: 'text' }, activity.text)));
        if (this.#list.childElementCount > most) this.#list.firstElementChild.remove();
        if (atBottom) this.#scroll.scrollTop = this.#scroll.scrollHeight;
    }

    async #strike(fault, name, label) {
        if (await fault(name)) this.add({ at: new Date(programNow()).toISOString(), kind: 'fault', text: label });
    }

    #toggle() {
        const open = this.#section.hidden;
        this.#section.hidden = !open;
        for (const opener of this.#openers) opener.setAttribute('aria-expanded', String(open));
        if (open) {
            closePanels();
            this.#scroll.scrollTop = this.#scroll.scrollHeight;
            byId('activity-kind').focus();
        }
    }
}
