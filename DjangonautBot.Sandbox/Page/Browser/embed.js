import { el } from './dom.js';
import { outward } from './link.js';
import { inlineMarkdown, markdown } from './markdown.js';

/**
 * Creates an embed.
 *
 * @param {Object} embed as received from the sandbox
 * @param {Object} names names for the mentions in it, by id
 */
export function embedCard(embed, names) {
    const card = el(
        'div',
        { class: 'embed' },
        embed.author && el('p', { class: 'embed-author' }, embed.author),
        embed.title && el(
            'p',
            { class: 'embed-title' },
            embed.url ? outward(embed.url, inlineMarkdown(embed.title, names)) : inlineMarkdown(embed.title, names)),
        embed.description && el('div', { class: 'content' }, markdown(embed.description, names)),
        embed.fields?.length > 0 && el('dl', {}, embed.fields.map(field => el(
            'div',
            { class: field.inline ? 'inline' : null },
            el('dt', {}, inlineMarkdown(field.name, names)),
            el('dd', {}, markdown(field.value, names))))),
        embed.footer && el('p', { class: 'embed-footer' }, embed.footer));
    if (embed.color) card.style.setProperty('--stripe', `#${embed.color.toString(16).padStart(6, '0')}`);
    return card;
}
