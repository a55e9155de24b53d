import { byId, el } from './dom.js';
import { formField } from './form-field.js';
import { outline } from './outline.js';

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
        problem.textContent = '';
        const wrong = fields.filter(field => field.mistake());
        for (const field of wrong) field.complain(field.mistake());
        if (wrong.length > 0) {
            wrong[0].focus();
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
    outline(dialog);
    dialog.oncancel = event => {
        event.preventDefault();
        leave();
    };
    // Chromium returns the focus without the caret, and then typed text is lost.
    dialog.onclose = () => document.activeElement?.select?.();
    dialog.showModal();
    fields.find(field => field.id)?.focus();
}
