import { el, newId } from './dom.js';

/** The spoilers that the viewer has opened, so that they stay open when their message is edited. */
const opened = new Set();

/**
 * Hides content behind a button.
 *
 * @param {string} kind of content, as a word
 * @param {string} messageId
 * @param {string} key unique in the message
 * @param {Node} content
 */
export function spoiler(kind, messageId, key, content) {
    const id = newId('spoiler');
    const name = `${messageId} ${key}`;
    const hidden = el('div', { id, class: 'spoiled' }, content);
    const button = el(
        'button',
        { type: 'button', class: 'quiet', 'data-key': key, 'aria-controls': id, onclick: toggle },
        `Spoiler: ${kind}`);

    function show() {
        const open = opened.has(name);
        hidden.hidden = !open;
        button.setAttribute('aria-expanded', String(open));
    }

    function toggle() {
        if (!opened.delete(name)) opened.add(name);
        show();
    }

    show();
    return el('div', { class: 'spoiler' }, button, hidden);
}
