import { control, controlRow } from './control.js';
import { el, newId } from './dom.js';
import { fileLink } from './file-link.js';
import { markdown } from './markdown.js';
import { gallery, picture } from './picture.js';
import { spoiler } from './spoiler.js';

const longestName = 80;

/**
 * Creates the element of all parts of a message of components v2.
 *
 * @param {Object} message as received from the sandbox
 * @param {Object} on actions and data, see `messageItem`
 */
export const layout = (message, on) => el('div', { class: 'layout' }, draw(message.parts, message, on));

const draw = (parts, message, on) => parts.map((part, index) => drawings[part.type](part, message, on, index));

const drawings = {
    text: ({ content }, message) => words(content, message),
    row: controlRow,
    section,
    picture,
    gallery: ({ items }, message, on) => gallery(items, message, on),
    file: fileCard,
    separator: ({ divider, spacing }) => el(divider ? 'hr' : 'div', { class: spacing === 2 ? 'gap wide' : 'gap' }),
    container,
};

const words = (text, message) => el('div', { class: 'content' }, markdown(text, message.mentions));

/** The text comes before its button, which it describes: of five buttons with the same name each then says what it is for. */
function section({ texts, accessory }, message, on) {
    const id = newId('section');
    return el(
        'div',
        { class: 'section' },
        el('div', { class: 'section-text', id }, texts.map(text => words(text, message))),
        accessory.type === 'picture' ? picture(accessory, message, on) : control(accessory, message, on, id));
}

function fileCard(part, message, on) {
    const link = fileLink({ ...part, index: part.file }, on.fileUrl(message.id, part.file));
    return part.spoiler ? spoiler('file', message.id, `spoiled-file-${part.file}`, link) : link;
}

function container(part, message, on, index) {
    const card = el('div', { class: 'card', role: 'group' }, draw(part.parts, message, on));
    card.setAttribute('aria-label', nameOf(card));
    if (part.color !== null) card.style.setProperty('--stripe', `#${part.color.toString(16).padStart(6, '0')}`);
    return part.spoiler ? spoiler('card', message.id, `card-${index}`, card) : card;
}

/** A card is called by its first heading, or else by its first words. */
function nameOf(card) {
    const heading = card.querySelector('.heading-1, .heading-2, .heading-3') ?? card.querySelector('.content > *');
    const name = [...heading?.textContent ?? 'Card'];
    return name.length > longestName ? `${name.slice(0, longestName).join('')} …` : name.join('');
}
