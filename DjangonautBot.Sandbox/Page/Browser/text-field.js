import { el, newId } from './dom.js';
import { complaintOf, described, hintOf, labelOf } from './field-parts.js';

/** Creates a field for a text of one line or several. */
export function textField(field) {
    const id = newId('field');
    const short = field.kind === 'short';
    const input = el(short ? 'input' : 'textarea', {
        id, type: short ? 'text' : null, rows: short ? null : '3', placeholder: field.placeholder,
        'aria-required': field.required ? 'true' : null, 'aria-describedby': `${described(id)} ${id}-count`,
    });
    input.value = field.value ?? '';
    const counter = el('span', { class: 'count', id: `${id}-count` });
    const complaint = complaintOf(id, [input]);
    // Discord counts code points, whereas `maxlength` would count UTF-16 units and cut pasted text.
    const length = () => [...input.value].length;
    const tooLong = () => Boolean(field.max_length) && length() > field.max_length;

    function countUp() {
        counter.textContent = field.max_length ? `${length()} / ${field.max_length}` : '';
        counter.classList.toggle('over', tooLong());
        complaint.show(tooLong() ? mistake() : null);
    }

    function mistake() {
        if (field.required && !input.value.trim()) return 'This is needed.';
        if (tooLong()) return `At most ${field.max_length} characters fit here.`;
        if (input.value && length() < (field.min_length ?? 0)) return `At least ${field.min_length} characters are needed.`;
        return null;
    }

    input.addEventListener('input', countUp);
    countUp();
    return {
        id: field.custom_id,
        element: el('div', { class: 'field' }, labelOf(field, id), hintOf(field.description, id), input, counter, complaint.line),
        value: () => input.value,
        focus: () => input.focus(),
        mistake,
        complain: complaint.show,
    };
}
