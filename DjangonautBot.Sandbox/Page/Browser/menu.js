import { el, newId } from './dom.js';
import { Suggestions, matching } from './suggestions.js';

/**
 * Creates a select menu below a message. A single choice is sent at once; several are collected and sent with *Done*.
 *
 * @param {Object} menu the component
 * @param {{label: string, detail?: string, value: string}[]} choices
 * @param {function(string[])} onChosen
 */
export function menu(menu, choices, onChosen) {
    const label = menu.placeholder || 'Choose';
    const listId = newId('menu');
    const input = el('input', {
        type: 'text', role: 'combobox', autocomplete: 'off', placeholder: label, disabled: menu.disabled, 'data-key': menu.custom_id,
        'aria-label': label, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': listId,
    });
    const list = el('ul', { class: 'suggestions', id: listId, role: 'listbox', 'aria-label': label, hidden: true });
    const chips = el('ul', { class: 'chips', 'aria-label': 'Chosen' });
    const several = menu.max_values > 1;
    const chosen = new Map();
    const done = el('button', { type: 'button', class: 'accent', onclick: () => onChosen([...chosen.keys()]) }, 'Done');

    const suggestions = new Suggestions(input, list, choice => {
        input.value = '';
        if (!several) {
            input.placeholder = choice.label;
            onChosen([choice.value]);
            return;
        }

        if (chosen.size < menu.max_values) chosen.set(choice.value, choice.label);
        showChosen();
        input.focus();
        // Stays open for the next choice, until the menu is full.
        if (chosen.size < menu.max_values) suggest();
    });

    function suggest() {
        suggestions.show(matching(choices.filter(choice => !chosen.has(choice.value)), input.value));
        list.scrollIntoView({ block: 'nearest' });
    }

    function showChosen() {
        done.disabled = chosen.size < menu.min_values;
        chips.replaceChildren(...[...chosen].map(([value, name]) => el('li', {}, el('button', {
            type: 'button',
            'aria-label': `Leave out ${name}`,
            onclick: () => {
                chosen.delete(value);
                showChosen();
                input.focus();
            },
        }, name, ' ×'))));
    }

    input.addEventListener('input', suggest);
    input.addEventListener('click', suggest);
    input.addEventListener('keydown', event => {
        if (suggestions.handleKey(event)) return;
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            suggest();
        }
    });

    const before = choices.filter(choice => menu.chosen.includes(choice.value));
    if (several) {
        for (const choice of before) chosen.set(choice.value, choice.label);
        showChosen();
    } else if (before.length > 0) {
        input.placeholder = before[0].label;
    }

    const whole = el(
        'div',
        { class: 'menu' },
        several && chips,
        el('div', { class: 'menu-line' }, el('span', { class: 'chooser' }, input), several && done),
        list);
    // A press on a button would close the list, and the button would move away before the click arrives.
    whole.addEventListener('pointerdown', event => {
        if (event.target !== input) event.preventDefault();
    });
    return whole;
}
