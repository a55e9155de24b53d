import { avatar, byId, el } from './dom.js';

const noRole = 'No role';

/** The people of the current server, and the choice of the viewer. */
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

    /** @param {Object} state as received from the sandbox */
    show(state) {
        // Rendering the same list again would close it while a person is choosing from it.
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
            {
                'data-person': person.id,
                'data-server': person.server_id,
                selected: person.id === state.you.id && person.server_id === state.you.server_id,
            },
            person.roles.length > 0 ? `${person.name} (${person.roles.join(', ')})` : person.name);
        const options = [...servers].map(([id, name]) => {
            const people = state.people.filter(person => person.server_id === id).map(option);
            return servers.size > 1 ? el('optgroup', { label: name }, people) : people;
        });
        this.#select.replaceChildren(...options.flat());
        this.#select.disabled = false;
    }
}

/** Groups people by first role, in the order of appearance of the roles; those without a role come last. */
function grouped(people) {
    const groups = Map.groupBy(people, person => person.roles[0] ?? noRole);
    return [...groups].sort(([a], [b]) => (a === noRole) - (b === noRole));
}

/**
 * Chooses the person of a new visitor: in the first server one of the largest group, for whom the program is made, and of
 * these the last, who has done least in the demo.
 *
 * @param {{roles: string[], server_id: string}[]} people
 */
export function newcomer(people) {
    const groups = grouped(people.filter(person => person.server_id === people[0].server_id));
    return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[1].at(-1);
}
