import { el, newId } from './dom.js';
import { complaintOf, described, hintOf, labelOf } from './field-parts.js';

const notSent = 'The sandbox sends no file, whatever you choose here.';

/** Creates a field for files, which are chosen but never read. */
export function fileField(field) {
    const id = newId('field');
    const input = el('input', {
        id, type: 'file', multiple: (field.max_values ?? 1) > 1,
        'aria-required': field.required ? 'true' : null, 'aria-describedby': described(id),
    });
    const complaint = complaintOf(id, [input]);
    return {
        id: field.custom_id,
        element: el(
            'div',
            { class: 'field' },
            labelOf(field, id),
            hintOf([field.description, notSent].filter(Boolean).join(' '), id),
            input,
            complaint.line),
        value: () => '',
        focus: () => input.focus(),
        mistake: () => field.required ? 'People have no files in the sandbox, so this form cannot be sent here.' : null,
        complain: complaint.show,
    };
}
