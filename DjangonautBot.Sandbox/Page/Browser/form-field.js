import { checkboxField, checkboxGroup } from './checkbox-fields.js';
import { choicesOf } from './choices.js';
import { el } from './dom.js';
import { fileField } from './file-field.js';
import { markdown } from './markdown.js';
import { radioField } from './radio-field.js';
import { selectField } from './select-field.js';
import { textField } from './text-field.js';

/**
 * Creates a field of a form, or a text between fields.
 *
 * @param {Object} field as received from the sandbox
 * @param {Object} place source of people, roles and channels, see `choicesOf`
 * @returns {{element: HTMLElement, id?: string, value: function(): string, focus: function, mistake: function(): string|null,
 *     complain: function(string|null)}} without an id for a text; `complain` shows a mistake beside the field
 */
export function formField(field, place) {
    switch (field.kind) {
        case 'text': return { element: el('div', { class: 'content' }, markdown(field.value || field.label)), mistake: () => null };
        case 'short':
        case 'paragraph': return textField(field);
        case 'radio': return radioField(field, choicesFor(field, place));
        case 'checkboxes': return checkboxGroup(field, choicesFor(field, place));
        case 'checkbox': return checkboxField(field);
        case 'file_upload': return fileField(field);
        default: return ((field.max_values ?? 1) > 1 ? checkboxGroup : selectField)(field, choicesFor(field, place));
    }
}

function choicesFor(field, place) {
    const before = new Set(field.value ? field.value.split('\n') : []);
    const choices = choicesOf(place, field.kind)
        ?? field.options.map(option => ({ label: option.label, detail: option.description, value: option.value }));
    return choices.map(choice => ({ ...choice, chosen: before.has(choice.value) }));
}
