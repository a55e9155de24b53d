import { el } from './dom.js';
import { outward } from './link.js';
import { spoiler } from './spoiler.js';

/**
 * Creates a picture. One from elsewhere is a link, because the page loads nothing from other places.
 *
 * @param {{file: number|null, url: string|null, description: string|null, spoiler: boolean}} picture
 * @param {Object} message
 * @param {Object} on actions and data, see `messageItem`
 */
export function picture(picture, message, on) {
    const shown = picture.file === null
        ? outward(picture.url, `${alternative(picture)} ↗`, { class: 'elsewhere', 'data-key': picture.url })
        : el('img', { class: 'picture', src: on.fileUrl(message.id, picture.file), alt: alternative(picture) });
    return picture.spoiler ? spoiler('picture', message.id, `picture-${picture.file ?? picture.url}`, shown) : shown;
}

/** Creates the pictures of a gallery, side by side. */
export const gallery = (pictures, message, on) => el(
    'ul',
    { class: pictures.length === 1 ? 'gallery single' : 'gallery' },
    pictures.map(each => el('li', {}, picture(each, message, on))));

/** The text instead of a picture: its description, or else the name of its file, which says more than nothing. */
export const alternative = ({ description, name, url }) => description || name || lastSegment(url) || 'Picture';

const lastSegment = url => url?.split(/[?#]/)[0].split('/').at(-1);
