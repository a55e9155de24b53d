/**
 * Creates an element. Text is added as text nodes only, so that no text of a person or the bot can become HTML.
 *
 * @param {string} tag
 * @param {Object<string, any>} [props] attributes, `class`, and listeners as `on…`; null, undefined and false are omitted
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

/** Creates an id unique on the page, for labels and descriptions. */
export const newId = prefix => `${prefix}-${++lastId}`;

/** Creates a circle with the first letter of a name, in the same hue for the same name everywhere. */
export function avatar(name) {
    const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 6, 0);
    return el('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, [...name][0]?.toUpperCase() ?? '?');
}
