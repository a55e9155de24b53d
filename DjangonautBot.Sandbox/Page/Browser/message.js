import { controlRow } from './control.js';
import { avatar, el } from './dom.js';
import { embedCard } from './embed.js';
import { fileLink } from './file-link.js';
import { layout } from './layout.js';
import { markdown } from './markdown.js';
import { outline } from './outline.js';
import { timestamp } from './timestamps.js';

/**
 * Creates the element of a message.
 *
 * @param {Object} message as received from the sandbox
 * @param {Object} on actions: `press`, `choose`, `dismiss`, `apply` (a message command), `open` (a channel); and data:
 *     `fileUrl`, `place`, `messageCommands`
 */
export function messageItem(message, on) {
    const { author } = message;
    const item = el(
        'li',
        { class: message.ephemeral ? 'message ephemeral' : 'message', 'data-id': message.id },
        avatar(author.name),
        el(
            'article',
            { 'aria-label': `Message of ${author.name}` },
            message.used_by && !message.ephemeral && el(
                'p', { class: 'used-by' }, `${message.used_by.name} used ${usedWhat(message.used_by)}`),
            el(
                'header',
                {},
                el('span', { class: 'author' }, author.name),
                author.bot && el('span', { class: 'tag' }, 'bot'),
                timestamp(Date.parse(message.at), 's'),
                message.edited && el('span', { class: 'edited' }, '(edited)')),
            message.loading && el('p', { class: 'hint' }, 'The bot is thinking …'),
            message.parts ? layout(message, on) : classic(message, on),
            message.thread && el(
                'button',
                { type: 'button', class: 'thread-link', 'data-key': 'thread', onclick: () => on.open(message.thread.id) },
                `${message.thread.name} · ${count(message.thread.count, 'message')}`),
            message.ephemeral && el(
                'p',
                { class: 'only-you' },
                'Only you can see this · ',
                el('button', { type: 'button', class: 'link', 'data-key': 'dismiss', onclick: () => on.dismiss(message) }, 'Dismiss')),
            el('p', { class: 'problem', role: 'alert' })),
        on.messageCommands().length > 0 && !message.ephemeral && apps(message, on));
    outline(item);
    return item;
}

/** A message without components v2: a text, cards, files and rows below each other. */
const classic = (message, on) => [
    message.content && el('div', { class: 'content' }, markdown(message.content, message.mentions)),
    ...(message.embeds ?? []).map(embed => embedCard(embed, message.mentions)),
    ...(message.files ?? []).map(file => fileLink(file, on.fileUrl(message.id, file.index))),
    ...(message.rows ?? []).map(row => controlRow(row, message, on)),
];

function apps(message, on) {
    const menu = el(
        'details',
        { class: 'apps' },
        el('summary', { 'aria-label': `Apps for the message of ${message.author.name}` }, 'Apps'),
        el('div', {}, on.messageCommands().map(command => el(
            'button',
            {
                type: 'button',
                onclick: () => {
                    menu.open = false;
                    on.apply(message, command.name);
                },
            },
            command.name))));
    menu.addEventListener('keydown', event => {
        if (event.key !== 'Escape' || !menu.open) return;
        menu.open = false;
        menu.firstElementChild.focus();
    });
    menu.addEventListener('focusout', event => {
        if (!menu.contains(event.relatedTarget)) menu.open = false;
    });
    return menu;
}

const usedWhat = ({ command }) => command ? `/${command}` : 'a command';
const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
