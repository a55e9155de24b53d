import { choiceRow } from './choice-row.js';
import { el, newId } from './dom.js';
import { complaintOf, described, hintOf, requiredMark } from './field-parts.js';

/** Creates a field for one choice of several that are all shown. If none is required, a choice can be taken back. */
export function radioField(field, choices) {
    const id = newId('field');
    const rows = choices.map(choice => choiceRow('radio', choice, { name: id }));
    const radios = rows.map(row => row.input);
    const chosen = () => radios.find(radio => radio.checked);
    const clear = el('button', { type: 'button', class: 'quiet clear', 'aria-describedby': `${id}-label`, onclick: takeBack }, 'Clear');
    const fieldset = el(
        'fieldset',
        {
            class: 'field', role: 'radiogroup', 'aria-labelledby': `${id}-label`,
            'aria-required': field.required ? 'true' : null, 'aria-describedby': described(id), oninput: onChange,
        },
        el('legend', { id: `${id}-label` }, field.label, requiredMark(field)),
        hintOf(field.description, id),
        rows.map(row => row.element),
        !field.required && clear);
    const complaint = complaintOf(id, [fieldset]);
    fieldset.append(complaint.line);

    function onChange() {
        complaint.show(null);
        clear.disabled = !chosen();
    }

    function takeBack() {
        const radio = chosen();
        radio.checked = false;
        radio.dispatchEvent(new Event('input', { bubbles: true }));
        radio.focus();
    }

    onChange();
    return {
        id: field.custom_id,
        element: fieldset,
        value: () => chosen()?.value ?? '',
        focus: () => (chosen() ?? radios[0])?.focus(),
        mistake: () => field.required && !chosen() ? 'Choose one.' : null,
        complain: complaint.show,
    };
}
