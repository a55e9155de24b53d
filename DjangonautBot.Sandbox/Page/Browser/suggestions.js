import { bare } from './choices.js';
import { el, newId } from './dom.js';

/**
 * The list below a combobox, following the ARIA pattern: the focus stays in the text field, the arrows move
 * `aria-activedescendant`, Enter and Tab choose, Esc closes.
 */
export class Suggestions {
    #input;
    #list;
    #onChoose;
    #items = [];
    #active = -1;

    /**
     * @param {HTMLInputElement} input element with the role combobox
     * @param {HTMLElement} list element with the role listbox
     * @param {function({label: string, detail?: string, value: any})} onChoose
     */
    constructor(input, list, onChoose) {
        this.#input = input;
        this.#list = list;
        this.#onChoose = onChoose;
        input.addEventListener('blur', () => this.hide());
        // A press would take the focus from the text field, and thereby close the list before the click arrives.
        list.addEventListener('pointerdown', event => event.preventDefault());
    }

    get open() {
        return !this.#list.hidden;
    }

    /** @param {{label: string, detail?: string, value: any}[]} items of which the first becomes active */
    show(items) {
        this.#items = items;
        this.#list.replaceChildren(...items.map(item => this.#row(item)));
        this.#list.hidden = items.length === 0;
        this.#input.setAttribute('aria-expanded', String(this.open));
        this.#activate(this.open ? 0 : -1);
    }

    hide() {
        if (this.open) this.show([]);
    }

    /** @returns {boolean} true if the key was for the list */
    handleKey(event) {
        if (!this.open || event.isComposing) return false;
        const count = this.#items.length;
        switch (event.key) {
            case 'ArrowDown': this.#activate((this.#active + 1) % count); break;
            case 'ArrowUp': this.#activate((this.#active + count - 1) % count); break;
            case 'Enter': this.#choose(this.#active); break;
            case 'Tab':
                // Tab through an untouched field chooses nothing.
                if (event.shiftKey || !this.#input.value) return false;
                this.#choose(this.#active);
                break;
            case 'Escape': this.hide(); break;
            default: return false;
        }
        event.preventDefault();
        return true;
    }

    #row(item) {
        const row = el(
            'li',
            { role: 'option', id: newId('option'), 'aria-selected': 'false' },
            el('span', { class: 'name' }, item.label),
            item.detail && el('span', { class: 'detail' }, item.detail));
        row.addEventListener('click', () => this.#choose([...this.#list.children].indexOf(row)));
        return row;
    }

    #activate(index) {
        this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
        this.#active = index;
        const row = this.#list.children[index];
        if (!row) {
            this.#input.removeAttribute('aria-activedescendant');
            return;
        }

        row.setAttribute('aria-selected', 'true');
        row.scrollIntoView({ block: 'nearest' });
        this.#input.setAttribute('aria-activedescendant', row.id);
    }

    #choose(index) {
        const item = this.#items[index];
        this.hide();
        this.#onChoose(item);
    }
}

/** Finds the items that contain the text; those that begin with it come first. */
export function matching(items, text) {
    const wanted = bare(text);
    const place = item => bare(item.label).indexOf(wanted);
    return items.filter(item => place(item) >= 0).sort((a, b) => Math.min(place(a), 1) - Math.min(place(b), 1));
}
