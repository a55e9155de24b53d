import { el } from './dom.js';
import { FileOption } from './file-option.js';
import { OptionField } from './option-field.js';

/**
 * Shows a command's options: the required ones at once, optional ones when added.
 *
 * @param {HTMLFormElement} form emptied first
 * @param {Object} command as received from the sandbox
 * @param {Object} on `run` (the options' values), `leave`, `problem` (a text), `autocomplete`, and `place`
 */
export function fillIn(form, command, on) {
    const fields = [];
    const fieldList = el('div', { class: 'options' });
    const more = el('div', { class: 'more', role: 'group', 'aria-label': 'More options' });
    const run = el('button', { class: 'accent' }, 'Run');
    const context = {
        place: on.place,
        autocomplete: (option, typed, signal) => on.autocomplete({ command: command.name, option, typed, options: values() }, signal),
        onPicked: next,
    };

    const values = () => Object.fromEntries(
        fields.filter(field => !field.empty && field.value !== undefined).map(field => [field.name, field.value]));

    function add(option) {
        const field = option.type === 'attachment' ? new FileOption(option) : new OptionField(option, context);
        fields.push(field);
        fieldList.append(field.element);
        return field;
    }

    /** Moves the focus to the first missing option, or to the button if none is missing. */
    function next(after) {
        const rest = fields.slice(fields.indexOf(after) + 1);
        (rest.find(field => field.empty) ?? fields.find(field => field.empty && field.mistake) ?? run).focus();
    }

    function submit(event) {
        event.preventDefault();
        const wrong = fields.find(field => field.mistake);
        on.problem(wrong?.mistake ?? '');
        if (wrong) wrong.markMistake();
        else on.run(values());
    }

    function key(event) {
        if (fields.some(field => field.handleKey(event))) return;
        if (event.key === 'Escape') {
            event.preventDefault();
            on.leave();
            return;
        }

        const field = fields.find(candidate => candidate.element.contains(event.target));
        const missing = fields.find(candidate => candidate.empty && candidate.mistake);
        if (event.key === 'Enter' && field && !field.mistake && missing) {
            event.preventDefault();
            missing.focus();
        }
    }

    for (const option of command.options) {
        if (option.required) {
            add(option);
            continue;
        }

        const button = el('button', {
            type: 'button',
            title: option.description,
            onclick: () => {
                button.remove();
                add(option).focus();
            },
        }, `+ ${option.name}`);
        more.append(button);
    }

    form.replaceChildren(
        el(
            'div',
            { class: 'command-line' },
            el('strong', { id: 'command-name' }, `/${command.name}`),
            el('span', { class: 'hint' }, command.description),
            el('span', { class: 'spring' }),
            el('button', { type: 'button', class: 'quiet', onclick: on.leave }, 'Leave (Esc)'),
            run),
        fieldList,
        more.childElementCount > 0 ? more : '');
    form.onsubmit = submit;
    form.onkeydown = key;
    (fields[0] ?? run).focus();
}
