import { el, newId } from './dom.js';
import { complaintOf, described, hintOf, labelOf } from './field-parts.js';

/** Creates a field for one choice from a list that opens. */
export function selectField(field, choices) {
    const id = newId('field');
    const select = el(
        'select',
        { id, 'aria-required': field.required ? 'true' : null, 'aria-describedby': described(id) },
        el('option', { value: '' }, field.placeholder || 'Choose'),
        choices.map(choice => el('option', { value: choice.value, selected: choice.chosen }, choice.label)));
    const complaint = complaintOf(id, [select]);
    select.addEventListener('input', () => complaint.show(null));
    return {
        id: field.custom_id,
        element: el('div', { class: 'field' }, labelOf(field, id), hintOf(field.description, id), select, complaint.line),
        value: () => select.value,
        focus: () => select.focus(),
        mistake: () => field.required && !select.value ? 'Choose one.' : null,
        complain: complaint.show,
    };
}
