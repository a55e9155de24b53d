import { choicesOf } from './choices.js';
import { byId, el, newId } from './dom.js';

/**
 * Shows a form opened by the bot. It stays open, with all typed text, until the bot has accepted it.
 *
 * @param {{id: string, title: string, fields: Object[]}} form
 * @param {Object} on `submit` (values by custom id; its promise fails with a message for the viewer) and `place`
 */
export function openForm(form, on) {
    const dialog = byId('form-dialog');
    const problem = el('p', { class: 'problem', role: 'alert' });
    const send = el('button', { class: 'accent' }, 'Submit');
    const fields = form.fields.map(field => formField(field, on.place()));
    let touched = false;
    let warned = false;

    async function submit(event) {
        event.preventDefault();
        const wrong = fields.find(field => field.mistake());
        problem.textContent = wrong?.mistake() ?? '';
        if (wrong) {
            wrong.focus();
            return;
        }

        send.disabled = true;
        try {
            await on.submit(Object.fromEntries(fields.filter(field => field.id).map(field => [field.id, field.value()])));
            dialog.close();
        } catch (error) {
            problem.textContent = error.message;
        } finally {
            send.disabled = false;
        }
    }

    function leave() {
        if (!touched || warned) {
            dialog.close();
            return;
        }

        warned = true;
        problem.textContent = 'What you typed is not sent yet. Cancel once more to drop it.';
    }

    dialog.replaceChildren(el(
        'form',
        { novalidate: true, onsubmit: submit, oninput: () => touched = true },
        el('h2', { id: 'form-title' }, form.title),
        fields.map(field => field.element),
        problem,
        el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', onclick: leave }, 'Cancel'), send)));
    dialog.oncancel = event => {
        event.preventDefault();
        leave();
    };
    // Chromium returns the focus without the caret, and then typed text is lost.
    dialog.onclose = () => document.activeElement?.select?.();
    dialog.showModal();
    fields.find(field => field.id)?.focus();
}

function formField(field, place) {
    switch (field.kind) {
        case 'text': return { element: el('p', { class: 'hint' }, field.value || field.label), mistake: () => null };
        case 'short':
        case 'paragraph': return textField(field);
        default: return selectField(field, choicesFor(field, place));
    }
}

function choicesFor(field, place) {
    const before = new Set(field.value ? field.value.split('\n') : []);
    const choices = choicesOf(place, field.kind)
        ?? field.options.map(option => ({ label: option.label, detail: option.description, value: option.value }));
    return choices.map(choice => ({ ...choice, chosen: before.has(choice.value) }));
}

function textField(field) {
    const id = newId('field');
    const input = el(field.kind === 'short' ? 'input' : 'textarea', {
        id, type: field.kind === 'short' ? 'text' : null, rows: field.kind === 'short' ? null : '3', placeholder: field.placeholder,
        'aria-required': field.required ? 'true' : null, 'aria-describedby': `${id}-hint ${id}-count`,
    });
    input.value = field.value ?? '';
    const counter = el('span', { class: 'count', id: `${id}-count` });
    // Discord counts code points, whereas `maxlength` would count UTF-16 units and cut pasted text.
    const length = () => [...input.value].length;

    function countUp() {
        const tooLong = field.max_length && length() > field.max_length;
        counter.textContent = field.max_length ? `${length()} / ${field.max_length}` : '';
        counter.classList.toggle('over', Boolean(tooLong));
        input.setAttribute('aria-invalid', String(Boolean(tooLong)));
    }

    input.addEventListener('input', countUp);
    countUp();
    return {
        id: field.custom_id,
        element: el('div', { class: 'field' }, labelOf(field, id), hintOf(field, id), input, counter),
        value: () => input.value,
        focus: () => input.focus(),
        mistake: () => {
            if (field.required && !input.value.trim()) return `${field.label} is needed.`;
            if (field.max_length && length() > field.max_length) return `${field.label} has at most ${field.max_length} characters.`;
            if (input.value && length() < (field.min_length ?? 0)) return `${field.label} has at least ${field.min_length} characters.`;
            return null;
        },
    };
}

function selectField(field, choices) {
    return (field.max_values ?? 1) > 1 ? checkboxes(field, choices) : singleSelect(field, choices);
}

function singleSelect(field, choices) {
    const id = newId('field');
    const select = el(
        'select',
        { id, 'aria-required': field.required ? 'true' : null, 'aria-describedby': `${id}-hint` },
        el('option', { value: '' }, field.placeholder || 'Choose'),
        choices.map(choice => el('option', { value: choice.value, selected: choice.chosen }, choice.label)));
    return {
        id: field.custom_id,
        element: el('div', { class: 'field' }, labelOf(field, id), hintOf(field, id), select),
        value: () => select.value ? [select.value] : [],
        focus: () => select.focus(),
        mistake: () => field.required && !select.value ? `Choose ${field.label}.` : null,
    };
}

function checkboxes(field, choices) {
    const boxes = choices.map(choice => el('input', { type: 'checkbox', value: choice.value, checked: choice.chosen }));
    const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
    const least = Math.max(field.min_values ?? 1, field.required ? 1 : 0);
    return {
        id: field.custom_id,
        element: el(
            'fieldset',
            { class: 'field' },
            el('legend', {}, field.label, required(field)),
            hintOf(field, newId('field')),
            boxes.map((box, index) => el('label', { class: 'check' }, box, choices[index].label))),
        value: chosen,
        focus: () => boxes[0]?.focus(),
        mistake: () => {
            const { length } = chosen();
            if (length === 0 && !field.required) return null;
            if (length < least) return `${field.label}: choose at least ${least}.`;
            return length > field.max_values ? `${field.label}: choose at most ${field.max_values}.` : null;
        },
    };
}

const required = field => field.required && el(
    'span',
    { class: 'required' },
    el('span', { 'aria-hidden': 'true' }, ' *'),
    el('span', { class: 'unseen' }, ' (required)'));
const labelOf = (field, id) => el('label', { for: id }, field.label, required(field));
const hintOf = (field, id) => el('p', { class: 'hint', id: `${id}-hint` }, field.description ?? '');
