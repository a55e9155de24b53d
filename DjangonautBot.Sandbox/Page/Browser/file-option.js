import { el, newId } from './dom.js';

/** The field of a command's option that takes a file, which is read as soon as it is chosen. */
export class FileOption {
    #option;
    #input;
    #content = null;
    #problem = null;

    /** The element with the label and the field. */
    element;

    /** @param {Object} option as received from the sandbox */
    constructor(option) {
        this.#option = option;
        const id = newId('value');
        const hint = el('span', { class: 'hint', id: `${id}-hint` }, option.description);
        const star = option.required && el('span', { class: 'required', 'aria-hidden': 'true' }, ' *');
        this.#input = el('input', { type: 'file', id, required: option.required, 'aria-describedby': hint.id });
        this.element = el('div', { class: 'option' }, el('label', { for: id }, option.name, star), this.#input, hint);
        this.#input.addEventListener('change', () => this.#read());
    }

    get name() {
        return this.#option.name;
    }

    get empty() {
        return this.#input.files.length === 0;
    }

    focus() {
        this.#input.focus();
    }

    /** @returns {boolean} false, because there is no list */
    handleKey() {
        return false;
    }

    /** @returns {Object|undefined} the file's name and its content; undefined while there is none to send */
    get value() {
        return this.#content ?? undefined;
    }

    /** @returns {string|null} the reason why this cannot be sent, for the viewer */
    get mistake() {
        if (this.empty) return this.#option.required ? `${this.name} is needed.` : null;
        return this.#problem ?? (this.#content ? null : `${this.name} is still being read.`);
    }

    markMistake() {
        this.#input.setAttribute('aria-invalid', 'true');
        this.focus();
    }

    async #read() {
        this.#content = null;
        this.#problem = null;
        this.#input.removeAttribute('aria-invalid');
        const [file] = this.#input.files;
        if (!file) return;
        try {
            const base64 = await base64Of(file);
            if (this.#input.files[0] === file) this.#content = { name: file.name, base64 };
        } catch {
            this.#problem = `${file.name} cannot be read.`;
        }
    }
}

function base64Of(file) {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        // An empty file has no comma and nothing after it.
        reader.onload = () => resolve(reader.result.split(',')[1] ?? '');
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(file);
    });
}
