/**
 * Builds elements. Text goes in as text nodes only, so nothing that a person or the bot writes can become HTML.
 *
 * @param {string} tag
 * @param {Object<string, any>} [props] attributes; `class`, and `on…` for listeners; null, undefined and false are left out
 * @param {...(Node|string|null|undefined|false|Array)} children
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props)) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
        else element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
    return element;
}

/** @param {string} id */
export const byId = id => document.getElementById(id);

let lastId = 0;

/** An id that nothing else on the page has, for labels and descriptions. */
export const newId = prefix => `${prefix}-${++lastId}`;

/** A circle with the first letter of a name; the same name has the same hue everywhere. */
export function avatar(name) {
    const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 6, 0);
    return el('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, [...name][0]?.toUpperCase() ?? '?');
}
