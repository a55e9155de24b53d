import { hashOf, readAddress } from './address.js';
import { apiFor } from './api.js';
import { Clock } from './clock.js';
import { CommandBar } from './command-bar.js';
import { byId } from './dom.js';
import { Drawer } from './drawer.js';
import { listen } from './events.js';
import { openForm } from './form-dialog.js';
import { Messages } from './messages.js';
import { closePanels, setUpPanels } from './panels.js';
import { People, newcomer } from './people.js';
import { Places } from './places.js';

/** @type {import('./address.js').Address} the viewer and the current place */
let address = { as: null, server: null, channel: null };
let api = apiFor({ as: null, server: null });
let state = null;
let commands = null;
let stopListening = () => {};
let playing = false;
let refreshing = null;

const retryAfter = 1000;

/** Messages that arrived in the channel while its messages were being fetched; null if none are being fetched. */
let early = null;

const messages = new Messages({
    press: (message, id) => atMessage(message, () => api.press(message.id, id)),
    choose: (message, id, values) => atMessage(message, () => api.choose(message.id, id, values)),
    apply: (message, name) => atMessage(message, () => api.messageCommand(message.id, name)),
    open: channel => { location.hash = hashOf({ ...address, channel }); },
    fileUrl: (message, index) => api.fileUrl(message, index),
    place,
    messageCommands: () => commands?.message_commands ?? [],
});
const bar = new CommandBar({
    commands: async () => (commands = await api.commands(address.channel)).commands,
    say: text => api.say(address.channel, text),
    run: (command, options) => api.run(address.channel, command, options),
    finished,
    autocomplete: (request, signal) => api.autocomplete({ channel: address.channel, ...request }, signal),
    place,
});
const places = new Places();
const people = new People(person => { location.hash = hashOf({ as: person.id, server: person.server_id, channel: address.channel }); });
const clock = new Clock(where => atTop(() => api.travel(where)));
const drawer = new Drawer(fault => atTop(() => api.fault({ fault, channel: address.channel, person: address.as })));

/** Source of choices: the server of the current channel. */
function place() {
    const holds = server => server.channels.some(channel => channel.id === address.channel);
    const own = state.servers.find(server => server.id === state.you.server_id);
    return { state, server: state.servers.find(holds) ?? own ?? { id: state.you.server_id, channels: [] } };
}

/** Runs an action at a message, one at a time, and shows its failure there. */
async function atMessage(message, action) {
    if (messages.isBusy(message.id)) return;
    messages.setBusy(message.id, true);
    messages.showProblem(message.id, '');
    try {
        finished(await action());
    } catch (error) {
        messages.showProblem(message.id, error.message);
    } finally {
        messages.setBusy(message.id, false);
    }
}

/** Runs an action in the bar at the top, and shows its failure there. */
async function atTop(action) {
    byId('top-problem').textContent = '';
    try {
        return await action();
    } catch (error) {
        byId('top-problem').textContent = error.message;
        return null;
    }
}

/** Opens the form of a result; messages of the bot arrive as events. */
function finished(outcome) {
    if (!outcome?.form) return;
    openForm(outcome.form, {
        place,
        submit: async values => { await api.submit(outcome.form.id, values); },
    });
}

/** Goes to the person and the channel in the address. */
async function go() {
    const wanted = readAddress();
    const samePerson = state && wanted.as === address.as && wanted.server === address.server;
    address = wanted;
    bar.leave();
    closePanels();
    if (samePerson) places.show(state, address);
    else await become(wanted);
    await showChannel();
}

async function become({ as, server }) {
    const { people: all } = await apiFor({ as: null, server: null }).state();
    // The address may not name a person yet, or name one of a demo that was reset.
    const you = all.find(person => person.id === as && person.server_id === server)
        ?? all.find(person => person.id === as)
        ?? newcomer(all);
    address = { as: you.id, server: you.server_id, channel: address.channel };
    api = apiFor({ as: address.as, server: address.server });
    stopListening();
    const events = listen(api.eventsUrl(), handlers);
    stopListening = events.stop;
    // What comes while the state and the messages are being fetched is in one or the other, and is not missed between them.
    await events.opened;
    state = await api.state();
    places.forgetUnread();
    showState();
}

/** Fetches the state again. Calls during a fetch share one more fetch after it. */
async function refreshState() {
    if (refreshing) {
        refreshing.again = true;
        return;
    }

    refreshing = { again: true };
    try {
        while (refreshing.again) {
            refreshing.again = false;
            const { channel } = address;
            state = await api.state();
            showState();
            if (address.channel !== channel) await showChannel();
        }
    } finally {
        refreshing = null;
    }
}

function showState() {
    if (!channelOf(address.channel)) address.channel = firstChannel();
    // Replaced, not pushed, because a place filled in by the sandbox is no step to go back to.
    history.replaceState(null, '', hashOf(address));
    clock.set(state.now);
    people.show(state);
    places.show(state, address);
}

async function showChannel() {
    const here = address.channel;
    const channel = channelOf(here);
    document.title = `${channel?.name ?? 'Sandbox'} as ${state.you.name}`;
    byId('place-name').textContent = channel?.name ?? 'Nothing to see for this person';
    bar.describe(channel);
    const came = early = [];
    try {
        const [shown, known] = channel
            ? await Promise.all([api.messages(here), api.commands(here)])
            : [{ messages: [] }, { commands: [], message_commands: [] }];
        // The person may have left the channel in the meantime, and the new one shows itself.
        if (early !== came) return;
        commands = known;
        messages.showAll(shown.messages);
        came.forEach(message => messages.show(message));
    } finally {
        if (early === came) early = null;
    }
}

function channelOf(id) {
    if (id && id === state.direct_messages?.id) return { id, name: 'Direct messages with the bot', can_write: true };
    return state.servers.flatMap(server => server.channels).find(channel => channel.id === id);
}

/** Finds the first channel to show: one with threads, in which a team works, because a lobby shows little of the bot. */
function firstChannel() {
    const channels = state.servers.flatMap(server => server.channels);
    const parents = new Set(channels.filter(channel => channel.kind === 'thread').map(channel => channel.parent_id));
    const first = channels.find(channel => parents.has(channel.id)) ?? channels.find(channel => channel.kind === 'text');
    return first?.id ?? state.direct_messages?.id ?? null;
}

const handlers = {
    message({ message }) {
        if (message.channel_id !== address.channel) places.markUnread(message.channel_id);
        else if (early) early.push(message);
        else messages.show(message);
    },
    message_gone({ channel_id: channel, id }) {
        if (channel === address.channel) messages.remove(id);
    },
    places: () => atTop(refreshState),
    clock: ({ now }) => clock.set(now),
    activity: activity => drawer.add(activity),
    playing(event) {
        playing = event.playing;
        byId('play').textContent = playing ? 'Stop playing' : 'Play the program';
    },
    reset() {
        messages.forgetDismissed();
        location.reload();
    },
    lost() {
        byId('top-problem').textContent = 'The sandbox does not answer. Trying again …';
    },
    again: () => atTop(async () => {
        await refreshState();
        await showChannel();
    }),
};

byId('play').addEventListener('click', () => atTop(() => playing ? api.stopPlaying() : api.play()));
byId('reset').addEventListener('click', () => byId('reset-dialog').showModal());
byId('reset-dialog').addEventListener('close', event => {
    const { returnValue } = event.target;
    event.target.returnValue = '';
    if (returnValue === 'reset') atTop(api.reset);
});
// The address after `#` is used for the viewer and place, so the link moves the focus itself.
byId('skip').addEventListener('click', event => {
    event.preventDefault();
    byId('say').focus();
});
byId('hide-welcome').addEventListener('click', () => {
    byId('welcome').hidden = true;
    byId('say').focus();
});
window.addEventListener('hashchange', () => atTop(go));

/** Starts the page, and tries again if it is opened before the demo is set up. */
async function start() {
    await atTop(go);
    if (state) byId('say').focus({ preventScroll: true });
    else setTimeout(start, retryAfter);
}

setUpPanels();
await start();
