import { el } from './dom.js';
import { timestamp } from './timestamps.js';

/**
 * Converts Discord's Markdown to nodes. Nothing here parses HTML: all but Markdown becomes text nodes.
 *
 * @param {string} text
 * @param {{users?: Object, roles?: Object, channels?: Object}} [names] names for the mentions in it, by id
 * @returns {DocumentFragment}
 */
export function markdown(text, names = {}) {
    const fragment = document.createDocumentFragment();
    for (const [index, part] of text.split(/```(?:[\w+-]*\n)?([\s\S]*?)```/).entries()) {
        // Splitting by one group leaves text at even indexes and the contents of code blocks at odd ones.
        if (index % 2) fragment.append(el('pre', { tabindex: '0' }, el('code', {}, part.replace(/\n$/, ''))));
        else fragment.append(...blocks(part.replace(/^\n|\n$/g, ''), names));
    }
    return fragment;
}

/** Converts Markdown within one line, for names and titles. */
export function inlineMarkdown(text, names = {}) {
    const fragment = document.createDocumentFragment();
    fragment.append(...inline(text, names));
    return fragment;
}

/** Kinds of lines; those that `join` become one element with a line each. */
const lineKinds = [
    { pattern: /^(#{1,3}) (.+)/, make: (lines, names) => el('p', { class: `heading-${lines[0][1].length}` }, inline(lines[0][2], names)) },
    { pattern: /^-# (.+)/, make: (lines, names) => el('p', { class: 'small' }, inline(lines[0][1], names)) },
    { pattern: /^>(?:>>)? (.*)/, join: true, make: (lines, names) => el('blockquote', {}, broken(lines.map(line => line[1]), names)) },
    { pattern: /^\s*[-*] (.+)/, join: true, make: (lines, names) => el('ul', {}, lines.map(line => el('li', {}, inline(line[1], names)))) },
    {
        pattern: /^\s*(\d+)\. (.+)/,
        join: true,
        make: (lines, names) => el('ol', { start: lines[0][1] }, lines.map(line => el('li', {}, inline(line[2], names)))),
    },
    { pattern: /^(.*)$/, join: true, make: (lines, names) => el('p', {}, broken(lines.map(line => line[0]), names)) },
];

function blocks(text, names) {
    if (!text) return [];
    const groups = [];
    for (const line of text.split('\n')) {
        const kind = lineKinds.find(candidate => candidate.pattern.test(line));
        const match = kind.pattern.exec(line);
        const last = groups.at(-1);
        if (kind.join && last?.kind === kind) last.lines.push(match);
        else groups.push({ kind, lines: [match] });
    }
    return groups.map(({ kind, lines }) => kind.make(lines, names));
}

const broken = (lines, names) => lines.flatMap((line, index) => index ? [el('br'), ...inline(line, names)] : inline(line, names));

const wrapped = tag => ([, inner], names) => el(tag, {}, inline(inner, names));
const mention = (mark, known) => ([whole, id], names) => {
    const name = names[known]?.[id];
    return el('span', { class: 'mention' }, name ? mark + name : whole);
};

/** Kinds of spans within a line; of two at the same place the first in this list wins. */
const inlineKinds = [
    [/\\([!-/:-@[-`{-~])/, ([, escaped]) => escaped],
    [/``(.+?)``|`([^`]+)`/, ([, double, single]) => el('code', {}, double ?? single)],
    [/<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/, ([, seconds, style]) => timestamp(Number(seconds) * 1000, style)],
    [/<@!?(\d+)>/, mention('@', 'users')],
    [/<@&(\d+)>/, mention('@', 'roles')],
    [/<#(\d+)>/, mention('#', 'channels')],
    [/<\/([-\w ]+):\d+>/, ([, name]) => el('span', { class: 'mention' }, `/${name}`)],
    [/<a?(:\w+:)\d+>/, ([, name]) => name],
    [/@(?:everyone|here)/, ([whole]) => el('span', { class: 'mention' }, whole)],
    [/\[([^\]]+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"]*")?\)/, ([, label, url], names) => link(url, inline(label, names))],
    [/<(https?:\/\/[^\s>]+)>/, ([, url]) => link(url, url)],
    [/https?:\/\/[^\s<]*[^\s<.,:;"')\]]/, ([url]) => link(url, url)],
    [/\*\*\*(.+?)\*\*\*/, ([, inner], names) => el('strong', {}, el('em', {}, inline(inner, names)))],
    [/\*\*(.+?)\*\*(?!\*)/, wrapped('strong')],
    [/__(.+?)__(?!_)/, wrapped('u')],
    [/\*(?!\s)(.+?)(?<!\s)\*/, wrapped('em')],
    [/(?<!\w)_(.+?)_(?!\w)/, wrapped('em')],
    [/~~(.+?)~~/, wrapped('s')],
];

function inline(text, names) {
    const nodes = [];
    while (text) {
        const [match, make] = first(text);
        if (!match) break;
        nodes.push(text.slice(0, match.index), make(match, names));
        text = text.slice(match.index + match[0].length);
    }
    return [...nodes, text].filter(node => node !== '');
}

function first(text) {
    let best = [null, null];
    for (const [pattern, make] of inlineKinds) {
        const match = pattern.exec(text);
        if (match && (!best[0] || match.index < best[0].index)) best = [match, make];
    }
    return best;
}

// No kind above permits another scheme than http and https.
const link = (url, children) => el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, children);
