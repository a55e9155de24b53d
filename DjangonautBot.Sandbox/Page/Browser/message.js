import { avatar, el } from './dom.js';
import { choicesOf } from './choices.js';
import { inlineMarkdown, markdown } from './markdown.js';
import { menu } from './menu.js';
import { timestamp } from './timestamps.js';

const buttonLooks = { 1: 'accent', 2: '', 3: 'good', 4: 'danger' };

/**
 * Creates the element of a message.
 *
 * @param {Object} message as received from the sandbox
 * @param {Object} on actions: `press`, `choose`, `dismiss`, `apply` (a message command), `open` (a channel); and data:
 *     `fileUrl`, `place`, `messageCommands`
 */
export function messageItem(message, on) {
    const names = message.mentions ?? {};
    const { author } = message;
    return el(
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
            message.content && el('div', { class: 'content' }, markdown(message.content, names)),
            (message.embeds ?? []).map(embed => embedCard(embed, names)),
            (message.files ?? []).map(file => el(
                'a',
                { class: 'file', href: on.fileUrl(message.id, file.index), download: file.name },
                file.name,
                el('span', {}, size(file.size)))),
            (message.rows ?? []).map(row => el('div', { class: 'components' }, row.components.map(part => component(part, message, on)))),
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
}

function embedCard(embed, names) {
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

function component(part, message, on) {
    if (part.type !== 'button') {
        const choices = choicesOf(on.place(), part.type)
            ?? part.options.map(option => ({ label: option.label, detail: option.description, value: option.value }));
        return menu(part, choices, values => on.choose(message, part.custom_id, values));
    }

    if (part.url) return outward(part.url, `${part.label} ↗`, 'button');
    return el(
        'button',
        {
            type: 'button',
            class: buttonLooks[part.style],
            disabled: part.disabled,
            'data-key': part.custom_id,
            onclick: () => on.press(message, part.custom_id),
        },
        part.label);
}

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

/** The text of a new message for a screen reader. */
export function spoken(message) {
    const embeds = (message.embeds ?? []).map(embed => embed.title ?? embed.author ?? embed.description);
    const words = [message.content, ...embeds].filter(Boolean).map(text => markdown(text, message.mentions).textContent);
    return `${message.author.name}: ${words.join(' ').slice(0, 200)}`;
}

// The address comes from the bot; a scheme that runs script must never become a link here.
const safeUrl = url => /^https?:\/\//.test(url) ? url : null;
const outward = (url, children, look) =>
    el('a', { class: look, href: safeUrl(url), target: '_blank', rel: 'noopener noreferrer' }, children);
const usedWhat = ({ command }) => command ? `/${command}` : 'a command';
const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
const size = bytes => bytes < 1024 ? count(bytes, 'byte') : `${(bytes / 1024).toFixed(1)} KB`;
