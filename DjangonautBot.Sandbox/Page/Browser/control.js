import { choicesOf } from './choices.js';
import { el } from './dom.js';
import { outward } from './link.js';
import { menu } from './menu.js';

const looks = { 1: 'accent', 2: '', 3: 'good', 4: 'danger' };

/**
 * Creates a button or a menu of a message.
 *
 * @param {Object} part the component as received from the sandbox
 * @param {Object} message
 * @param {Object} on actions and data, see `messageItem`
 * @param {string|null} [describedBy] id of the text that tells this button from others of the same name
 */
export function control(part, message, on, describedBy = null) {
    if (part.type !== 'button') {
        const choices = choicesOf(on.place(), part.type)
            ?? part.options.map(option => ({ label: option.label, detail: option.description, value: option.value }));
        return menu(part, choices, values => on.choose(message, part.custom_id, values));
    }

    if (part.url) {
        return outward(part.url, `${part.label} ↗`, { class: 'button', 'data-key': part.url, 'aria-describedby': describedBy });
    }

    return el(
        'button',
        {
            type: 'button',
            class: looks[part.style],
            disabled: part.disabled,
            'data-key': part.custom_id,
            'aria-describedby': describedBy,
            onclick: () => on.press(message, part.custom_id),
        },
        part.label);
}

/** Creates a row of buttons, or with one menu. */
export const controlRow = (row, message, on) =>
    el('div', { class: 'components' }, row.components.map(part => control(part, message, on)));
