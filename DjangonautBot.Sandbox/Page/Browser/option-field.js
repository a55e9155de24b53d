import { bare, choicesOf } from './choices.js';
import { el, newId } from './dom.js';
import { Suggestions, matching } from './suggestions.js';

const debounce = 150;
const yesOrNo = [{ label: 'Yes', value: true }, { label: 'No', value: false }];
const typeNames = { string: 'text', integer: 'whole number', boolean: 'yes or no', mentionable: 'person or role', user: 'person' };

/** The field of one option of a command. */
export class OptionField {
    #option;
    #context;
    #input;
    #suggestions;
    #picked = null;
    #timer;
    #asking = null;

    /** The element with the label, the text field and its list. */
    element;

    /**
     * @param {Object} option as received from the sandbox
     * @param {{place: Object, autocomplete: function(string, string, AbortSignal): Promise<Object>, onPicked: function}} context
     */
    constructor(option, context) {
        this.#option = option;
        this.#context = context;
        const id = newId('value');
        const hint = el('span', { class: 'hint', id: `${id}-hint` }, option.description);
        this.#input = el('input', {
            type: 'text', id, autocomplete: 'off', required: option.required, placeholder: this.#placeholder,
            inputmode: this.#isNumber ? 'decimal' : null, 'aria-describedby': hint.id,
        });
        const star = option.required && el('span', { class: 'required', 'aria-hidden': 'true' }, ' *');
        const label = el('label', { for: id }, option.name, star);
        this.element = el('div', { class: 'option' }, label, this.#input);
        if (this.#suggests) this.#addSuggestions(`${id}-list`);
        this.element.append(hint);
        this.#input.addEventListener('input', () => {
            this.#picked = null;
            this.#input.removeAttribute('aria-invalid');
        });
    }

    get name() {
        return this.#option.name;
    }

    get empty() {
        return this.#input.value.trim() === '';
    }

    focus() {
        this.#input.focus();
    }

    /** @returns {boolean} true if the key was for this field's list */
    handleKey(event) {
        return event.target === this.#input && (this.#suggestions?.handleKey(event) ?? false);
    }

    /** @returns {any} the value to send; undefined if the typed text is invalid, for which `mistake` has the reason */
    get value() {
        const text = this.#input.value.trim();
        if (this.#picked !== null) return this.#picked;
        if (this.#fixedChoices) return this.#fixedChoices.find(choice => bare(choice.label) === bare(text))?.value;
        if (!this.#isNumber) return text;
        const number = Number(text);
        return Number.isFinite(number) && (this.#option.type === 'number' || Number.isInteger(number)) ? number : undefined;
    }

    /** @returns {string|null} the reason why this cannot be sent, for the viewer */
    get mistake() {
        const { name, required, min_value: min, max_value: max, min_length: shortest, max_length: longest } = this.#option;
        if (this.empty) return required ? `${name} is needed.` : null;
        const { value } = this;
        if (value === undefined) {
            return this.#isNumber ? `${name} is a ${typeNames[this.#option.type] ?? 'number'}.` : `Choose ${name} from the list.`;
        }
        if (typeof value === 'number' && min != null && value < min) return `${name} is at least ${min}.`;
        if (typeof value === 'number' && max != null && value > max) return `${name} is at most ${max}.`;
        const length = typeof value === 'string' ? [...value].length : 0;
        if (length && shortest != null && length < shortest) return `${name} has at least ${shortest} characters.`;
        if (length && longest != null && length > longest) return `${name} has at most ${longest} characters; these are ${length}.`;
        return null;
    }

    markMistake() {
        this.#input.setAttribute('aria-invalid', 'true');
        this.focus();
    }

    get #placeholder() {
        const { type, choices, autocomplete } = this.#option;
        if (choices?.length) return 'choose';
        return (typeNames[type] ?? type) + (autocomplete ? ', with suggestions' : '');
    }

    get #isNumber() {
        return ['integer', 'number'].includes(this.#option.type);
    }

    get #suggests() {
        return this.#option.autocomplete || this.#fixedChoices !== null;
    }

    /** Fixed choices, of which one is required; null for free text. */
    get #fixedChoices() {
        const { type, choices, channel_kinds: kinds } = this.#option;
        if (choices?.length) return choices.map(choice => ({ label: choice.name, value: choice.value }));
        if (type === 'boolean') return yesOrNo;
        const all = choicesOf(this.#context.place, type);
        return all && type === 'channel' && kinds?.length ? all.filter(choice => kinds.includes(choice.kind)) : all;
    }

    #addSuggestions(listId) {
        const list = el('ul', { class: 'suggestions', id: listId, role: 'listbox', 'aria-label': this.#option.name, hidden: true });
        for (const [name, value] of [
            ['role', 'combobox'],
            ['aria-autocomplete', 'list'],
            ['aria-haspopup', 'listbox'],
            ['aria-expanded', 'false'],
            ['aria-controls', listId],
        ]) this.#input.setAttribute(name, value);
        this.#suggestions = new Suggestions(this.#input, list, choice => {
            this.#input.value = choice.label;
            this.#picked = choice.value;
            this.#context.onPicked(this);
        });
        this.#input.addEventListener('input', () => this.#suggest());
        this.#input.addEventListener('focus', () => this.#suggest());
        this.#input.addEventListener('click', () => this.#suggest());
        this.#input.addEventListener('blur', () => this.#stopAsking());
        this.element.append(list);
    }

    #suggest() {
        if (this.#picked !== null) return;
        const typed = this.#input.value;
        if (this.#fixedChoices) {
            this.#suggestions.show(matching(this.#fixedChoices, typed));
            return;
        }

        this.#stopAsking();
        this.#timer = setTimeout(() => this.#ask(typed), debounce);
    }

    /** Requests suggestions from the bot, and drops a response to text typed before. */
    async #ask(typed) {
        const asking = this.#asking = new AbortController();
        try {
            const { choices } = await this.#context.autocomplete(this.name, typed, asking.signal);
            if (this.#asking !== asking) return;
            this.#suggestions.show(choices.map(choice => ({ label: choice.name, value: choice.value })));
        } catch {
            // Without suggestions the text itself can still be sent, so a failure is ignored.
            if (this.#asking === asking) this.#suggestions.hide();
        }
    }

    #stopAsking() {
        clearTimeout(this.#timer);
        this.#asking?.abort();
        this.#asking = null;
    }
}
