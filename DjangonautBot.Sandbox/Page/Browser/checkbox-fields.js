import { choiceRow } from './choice-row.js';
import { el, newId } from './dom.js';
import { complaintOf, described, hintOf, requiredMark } from './field-parts.js';

/** Creates a field for several choices, which says beforehand how many. */
export function checkboxGroup(field, choices) {
    const id = newId('field');
    const rows = choices.map(choice => choiceRow('checkbox', choice));
    const boxes = rows.map(row => row.input);
    const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
    const most = Math.min(field.max_values ?? boxes.length, boxes.length);
    const least = Math.max(field.min_values ?? 1, field.required ? 1 : 0);
    const complaint = complaintOf(id, boxes);
    return {
        id: field.custom_id,
        element: el(
            'fieldset',
            { class: 'field', 'aria-describedby': described(id), oninput: () => complaint.show(null) },
            el('legend', {}, field.label, requiredMark(field)),
            hintOf([field.description, bounds(least, most, boxes.length, field.required)].filter(Boolean).join(' '), id),
            rows.map(row => row.element),
            complaint.line),
        value: () => chosen().join('\n'),
        focus: () => boxes[0]?.focus(),
        mistake: () => {
            const { length } = chosen();
            if (length === 0 && !field.required) return null;
            if (length < least) return `Choose at least ${least}.`;
            return length > most ? `Choose at most ${most}.` : null;
        },
        complain: complaint.show,
    };
}

/** Creates a field for a yes or no. */
export function checkboxField(field) {
    const { input, element } = choiceRow('checkbox', { label: field.label, detail: field.description, chosen: field.value === 'true' });
    return {
        id: field.custom_id,
        element: el('div', { class: 'field' }, element),
        value: () => String(input.checked),
        focus: () => input.focus(),
        mistake: () => null,
        complain: () => {},
    };
}

/** How many may be chosen, if not just as many as one likes. */
function bounds(least, most, all, required) {
    const none = required ? '' : ' or none';
    if (least === most) return `Choose ${least}${none}.`;
    if (most < all) return least > 1 ? `Choose ${least} to ${most}${none}.` : `Choose up to ${most}.`;
    return least > 1 ? `Choose at least ${least}${none}.` : '';
}
