import { el } from './dom.js';

/** Elements that the fields of a form have in common. */

export const requiredMark = field => field.required && el(
    'span',
    { class: 'required' },
    el('span', { 'aria-hidden': 'true' }, ' *'),
    el('span', { class: 'unseen' }, ' (required)'));

export const labelOf = (field, id) => el('label', { for: id }, field.label, requiredMark(field));

export const hintOf = (text, id) => el('p', { class: 'hint', id: `${id}-hint` }, text ?? '');

/** The ids of a field's hint and of its complaint, for `aria-describedby`. */
export const described = id => `${id}-hint ${id}-problem`;

/**
 * Creates the line beside a field for the reason why it cannot be sent.
 *
 * @param {string} id of the field
 * @param {HTMLElement[]} controls marked as invalid while there is a reason
 */
export function complaintOf(id, controls) {
    const line = el('p', { class: 'problem', id: `${id}-problem` });
    return {
        line,

        /** @param {string|null} text null if there is nothing to complain of */
        show(text) {
            line.textContent = text ?? '';
            for (const control of controls) control.setAttribute('aria-invalid', String(Boolean(text)));
        },
    };
}
