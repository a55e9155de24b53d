import { markdown } from './markdown.js';
import { alternative } from './picture.js';

const longest = 200;

/**
 * The text of a new message for a screen reader.
 *
 * @param {Object} message as received from the sandbox
 */
export function spoken(message) {
    const embeds = (message.embeds ?? []).map(embed => embed.title ?? embed.author ?? embed.description);
    const words = [message.content, ...embeds, ...textsOf(message.parts ?? [])].filter(Boolean);
    return `${message.author.name}: ${words.map(text => plain(text, message.mentions)).join(' ').slice(0, longest)}`;
}

/** The texts in the order of reading; a spoiler keeps its own. */
const textsOf = parts => parts.filter(part => !part.spoiler).flatMap(part => {
    switch (part.type) {
        case 'text': return [part.content];
        case 'section': return part.texts;
        case 'picture': return [alternative(part)];
        case 'gallery': return part.items.filter(item => !item.spoiler).map(alternative);
        case 'file': return [part.name];
        case 'container': return textsOf(part.parts);
        default: return [];
    }
});

/** The words alone, with a space where a line ends. */
function plain(text, names) {
    const nodes = markdown(text, names);
    for (const end of nodes.querySelectorAll('br')) end.replaceWith(' ');
    const lines = [...nodes.querySelectorAll('p, li, blockquote, pre')].map(line => line.textContent);
    return lines.join(' ');
}
