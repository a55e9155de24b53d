import { avatar, byId, el } from './dom.js';

const noRole = 'No role';

/** Those who are in the same server, and which of them sits before this window. */
export class People {
    #aside = byId('people');
    #select = byId('who');
    #shown = '';

    /** @param {function({id: string, server_id: string})} become */
    constructor(become) {
        this.#select.addEventListener('change', () => {
            const { person, server } = this.#select.selectedOptions[0].dataset;
            become({ id: person, server_id: server });
        });
    }

    /** @param {Object} state as the sandbox tells it */
    show(state) {
        // The same again would close the list of persons while somebody chooses from it.
        const shows = JSON.stringify([state.you, state.people]);
        if (shows === this.#shown) return;
        this.#shown = shows;
        this.#showWho(state);
        const crew = state.people.filter(person => person.server_id === state.you.server_id);
        this.#aside.replaceChildren(...grouped(crew).map(([role, people]) => el(
            'section',
            {},
            el('h2', {}, `${role} — ${people.length}`),
            el('ul', {}, people.map(person => el(
                'li',
                { class: person.id === state.you.id ? 'you' : null },
                avatar(person.name),
                el('span', { class: 'name' }, person.name),
                el('span', { class: 'note' }, person.id === state.you.id ? 'you' : person.roles.slice(1).join(', '))))))));
    }

    #showWho(state) {
        const servers = new Map(state.people.map(person => [person.server_id, person.server]));
        const option = person => el(
            'option',
            { 'data-person': person.id, 'data-server': person.server_id, selected: person.id === state.you.id && person.server_id === state.you.server_id },
            person.roles.length > 0 ? `${person.name} (${person.roles.join(', ')})` : person.name);
        const options = [...servers].map(([id, name]) => {
            const people = state.people.filter(person => person.server_id === id).map(option);
            return servers.size > 1 ? el('optgroup', { label: name }, people) : people;
        });
        this.#select.replaceChildren(...options.flat());
        this.#select.disabled = false;
    }
}

/** By first role, in the order in which the roles turn up; those without one come last. */
function grouped(people) {
    const groups = Map.groupBy(people, person => person.roles[0] ?? noRole);
    return [...groups].sort(([a], [b]) => (a === noRole) - (b === noRole));
}

/**
 * Who a new visitor is: in the first server one of those of whom there are most, as they are whom the program is for,
 * and of these the last, whom the demo has let do least.
 *
 * @param {{roles: string[], server_id: string}[]} people
 */
export function newcomer(people) {
    return grouped(people.filter(person => person.server_id === people[0].server_id)).sort(([, a], [, b]) => b.length - a.length)[0]?.[1].at(-1);
}
