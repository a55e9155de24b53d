import { el, newId } from './dom.js';

/**
 * Creates one choice of a form: something to tick, its name, and its description below it.
 *
 * @param {string} type `radio` or `checkbox`
 * @param {{label: string, detail?: string, value?: string, chosen?: boolean}} choice
 * @param {Object} [props] further attributes of the input
 * @returns {{input: HTMLInputElement, element: HTMLElement}}
 */
export function choiceRow(type, choice, props = {}) {
    const id = newId('choice');
    const input = el('input', {
        type, id, value: choice.value, checked: choice.chosen, 'aria-describedby': choice.detail ? `${id}-detail` : null, ...props,
    });
    // The label is as wide as the row, so that a finger does not have to hit the little box.
    const label = el('label', { for: id }, choice.label);
    const detail = choice.detail && el('p', { class: 'hint', id: `${id}-detail` }, choice.detail);
    return { input, element: el('div', { class: 'choice' }, input, label, detail) };
}
