import { el } from './dom.js';

/**
 * Creates a link out of the page. The address comes from the bot; one whose scheme runs script never becomes a link.
 *
 * @param {string} url
 * @param {Node|string|Array} children
 * @param {Object} [props] further attributes
 */
export const outward = (url, children, props = {}) =>
    el('a', { href: safeUrl(url), target: '_blank', rel: 'noopener noreferrer', ...props }, children);

const safeUrl = url => /^https?:\/\//.test(url) ? url : null;
