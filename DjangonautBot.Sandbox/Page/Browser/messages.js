import { announce } from './announcer.js';
import { byId } from './dom.js';
import { messageItem } from './message.js';
import { spoken } from './spoken.js';

const dismissedKey = 'dismissed';
const nearBottom = 40;

/** The messages of the current channel. */
export class Messages {
    #scroll = byId('scroll');
    #list = byId('messages');
    #newer = byId('newer');
    #empty = byId('empty');
    #on;
    #items = new Map();
    #following = true;
    #dismissed = new Set(JSON.parse(sessionStorage.getItem(dismissedKey) ?? '[]'));

    /** @param {Object} on actions of a message, see `messageItem` */
    constructor(on) {
        this.#on = { ...on, dismiss: message => this.#dismiss(message) };
        this.#newer.addEventListener('click', () => this.#toBottom());
        let size = this.#size;
        this.#scroll.addEventListener('scroll', () => {
            if (this.#atBottom) this.#newer.hidden = true;
            // After a change of size, of the window or of the messages, it was not the reader who left the bottom.
            if (this.#size === size) this.#following = this.#atBottom;
        }, { passive: true });
        // The last message stays at the bottom when the bar below grows, the window is resized, or a picture has arrived.
        const sizes = new ResizeObserver(() => {
            size = this.#size;
            if (this.#following) this.#toBottom();
        });
        sizes.observe(this.#scroll);
        sizes.observe(this.#list);
    }

    /** Shows another channel, or the same one again. */
    showAll(messages) {
        this.#items.clear();
        this.#list.replaceChildren();
        for (const message of messages) this.#put(message);
        this.#showEmpty();
        this.#toBottom();
    }

    /** Shows a new or changed message, without scrolling if the reader is further up. */
    show(message) {
        const known = this.#items.has(message.id);
        this.#put(message);
        this.#showEmpty();
        if (this.#following) this.#toBottom();
        else if (!known) this.#newer.hidden = false;
        if (!known) announce(spoken(message));
    }

    remove(id) {
        const item = this.#items.get(id);
        if (item?.contains(document.activeElement)) byId('say').focus();
        item?.remove();
        this.#items.delete(id);
        this.#showEmpty();
    }

    /** Shows the failure of an action below its message. */
    showProblem(id, text) {
        const line = this.#items.get(id)?.querySelector('article > .problem');
        if (line) line.textContent = text;
    }

    /** Disables a message's buttons while the bot responds, so that no action runs twice. */
    setBusy(id, busy) {
        this.#items.get(id)?.classList.toggle('busy', busy);
    }

    isBusy(id) {
        return this.#items.get(id)?.classList.contains('busy') ?? false;
    }

    /** Forgets the dismissed messages, which belong to a demo that was reset. */
    forgetDismissed() {
        sessionStorage.removeItem(dismissedKey);
    }

    get #atBottom() {
        return this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < nearBottom;
    }

    get #size() {
        return `${this.#scroll.clientHeight} of ${this.#scroll.scrollHeight}`;
    }

    #put(message) {
        if (this.#dismissed.has(message.id)) return;
        const item = messageItem(message, this.#on);
        const old = this.#items.get(message.id);
        this.#items.set(message.id, item);
        if (!old) {
            this.#list.append(item);
            return;
        }

        const focused = old.contains(document.activeElement) ? document.activeElement.dataset.key : null;
        if (old.classList.contains('busy')) item.classList.add('busy');
        old.replaceWith(item);
        if (focused) {
            const target = item.querySelector(`[data-key="${CSS.escape(focused)}"]:not(:disabled)`) ?? this.#scroll;
            target.focus({ preventScroll: true });
        }
    }

    #dismiss(message) {
        this.#dismissed.add(message.id);
        sessionStorage.setItem(dismissedKey, JSON.stringify([...this.#dismissed]));
        this.remove(message.id);
    }

    #showEmpty() {
        this.#empty.hidden = this.#items.size > 0;
    }

    #toBottom() {
        this.#following = true;
        this.#scroll.scrollTop = this.#scroll.scrollHeight;
        this.#newer.hidden = true;
    }
}
