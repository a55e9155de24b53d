/**
 * The viewer and the current place, kept in the address after `#`, so that each window can show another person, and the
 * browser's own back, reload and "open in a new window" work.
 *
 * @typedef {{as: string|null, server: string|null, channel: string|null}} Address
 */

/** @returns {Address} */
export function readAddress() {
    const params = new URLSearchParams(location.hash.slice(1));
    return { as: params.get('as'), server: params.get('server'), channel: params.get('channel') };
}

/** @param {Address} address */
export const hashOf = address => `#${new URLSearchParams(Object.entries(address).filter(([, value]) => value))}`;
