import { el } from './dom.js';

/**
 * Creates a link that saves an attached file.
 *
 * @param {{index: number, name: string, size: number}} file
 * @param {string} url
 */
export const fileLink = (file, url) => el(
    'a',
    { class: 'file', href: url, download: file.name, 'data-key': `file-${file.index}` },
    el('span', { class: 'name' }, file.name),
    ' ',
    el('span', { class: 'note' }, size(file.size)));

const size = bytes => bytes < 1024 ? `${bytes} byte${bytes === 1 ? '' : 's'}` : `${(bytes / 1024).toFixed(1)} KB`;
