/** Choices for menus and options of people, roles or channels. */

const byName = (a, b) => a.label.localeCompare(b.label);

/**
 * @param {{state: Object, server: Object}} place state visible to the person, and the current server
 * @param {string} kind `user`, `role`, `channel` or `mentionable`; `user` for a menu's `user_select`
 * @returns {{label: string, detail?: string, value: string}[]|null} null for a kind with choices of its own
 */
export function choicesOf({ state, server }, kind) {
    switch (kind.replace('_select', '')) {
        case 'user': return people(state, server);
        case 'role': return roles(server);
        case 'channel': return channels(server);
        case 'mentionable': return [...people(state, server), ...roles(server)];
        default: return null;
    }
}

const people = (state, server) => state.people
    .filter(person => person.server_id === server.id)
    .map(person => ({ label: person.name, detail: person.roles.join(', '), value: person.id }))
    .sort(byName);

const roles = server => (server.roles ?? []).map(role => ({ label: role.name, detail: 'role', value: role.id })).sort(byName);

const channels = server => server.channels
    .filter(channel => !channel.archived)
    .map(channel => ({
        label: channel.kind === 'voice' ? channel.name : `#${channel.name}`,
        detail: channel.kind === 'text' ? null : channel.kind,
        kind: channel.kind,
        value: channel.id,
    }));

/** The part of a name that is compared: people may write the # of a channel and the @ of a person, or omit them. */
export const bare = text => text.trim().toLowerCase().replace(/^[#@]/, '');
