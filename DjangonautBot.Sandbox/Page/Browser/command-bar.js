import { fillIn } from './command-form.js';
import { byId } from './dom.js';
import { Suggestions, matching } from './suggestions.js';

/** The text field for a message, or for a command after `/`. */
export class CommandBar {
    #say = byId('say');
    #sayForm = byId('say-form');
    #commandForm = byId('command-form');
    #problem = byId('bar-problem');
    #suggestions;
    #on;
    #busy = false;
    #known = null;

    /**
     * @param {Object} on `commands` (a promise of those that this person can run here), `say` (a text), `run` (a name
     *     and options), `finished` (the result of it), `autocomplete`, and `place`
     */
    constructor(on) {
        this.#on = on;
        this.#suggestions = new Suggestions(this.#say, byId('commands'), choice => this.#open(choice.value));
        this.#say.addEventListener('input', () => this.#suggest());
        this.#say.addEventListener('keydown', event => {
            const leaves = event.key === 'Escape' && this.#isCommand;
            this.#suggestions.handleKey(event);
            if (!leaves) return;
            this.#say.value = '';
            this.problem('');
        });
        this.#sayForm.addEventListener('submit', event => {
            event.preventDefault();
            this.#send();
        });
    }

    problem(text) {
        this.#problem.textContent = text;
    }

    /** Returns to the empty text field for a message or a command. */
    leave() {
        this.#commandForm.hidden = true;
        this.#commandForm.replaceChildren();
        this.#sayForm.hidden = false;
        this.problem('');
    }

    /** Enables or disables writing messages; commands can be run in any case. */
    describe(channel) {
        this.#say.placeholder = channel?.can_write === false ? 'No writing here; / for a command' : 'Message, or / for a command';
    }

    async #suggest() {
        this.problem('');
        if (!this.#isCommand) {
            this.#known = null;
            this.#suggestions.hide();
            return;
        }

        const { value } = this.#say;
        await this.#attempt(async () => {
            const found = await this.#find(value);
            // More may have been typed in the meantime, with a request of its own.
            if (this.#say.value === value) this.#suggestions.show(found);
        });
    }

    /** Finds the matching commands, which are fetched once for each `/`. */
    async #find(text) {
        this.#known ??= this.#on.commands();
        try {
            return matching((await this.#known).map(asChoice), text);
        } catch (error) {
            this.#known = null;
            throw error;
        }
    }

    get #isCommand() {
        return this.#say.value.startsWith('/');
    }

    async #send() {
        const text = this.#say.value.trim();
        if (!text || this.#busy) return;
        await this.#attempt(async () => {
            if (!this.#isCommand) {
                await this.#on.say(text);
                this.#say.value = '';
                return;
            }

            const [choice] = await this.#find(text);
            if (choice) this.#open(choice.value);
            else this.problem('There is no such command for you here. Type / to see those that there are.');
        });
    }

    #open(command) {
        this.#say.value = '';
        this.#known = null;
        this.problem('');
        this.#sayForm.hidden = true;
        this.#commandForm.hidden = false;
        fillIn(this.#commandForm, command, {
            place: this.#on.place(),
            autocomplete: this.#on.autocomplete,
            problem: text => this.problem(text),
            run: options => this.#run(command, options),
            leave: () => {
                this.leave();
                this.#say.focus();
            },
        });
    }

    async #run(command, options) {
        if (this.#busy) return;
        await this.#attempt(async () => {
            const outcome = await this.#on.run(command.name, options);
            // The focus stays where the person has moved it in the meantime, such as to a message of the bot.
            const stayed = [document.body, ...this.#commandForm.querySelectorAll('*')].includes(document.activeElement);
            this.leave();
            // Before a form opens, because the focus returns here when it closes.
            if (stayed) this.#say.focus();
            this.#on.finished(outcome);
        });
    }

    /** Runs one action at a time, and shows its failure without losing the typed text. */
    async #attempt(action) {
        this.#busy = true;
        try {
            await action();
        } catch (error) {
            this.problem(error.message);
        } finally {
            this.#busy = false;
        }
    }
}

const asChoice = command => ({ label: `/${command.name}`, detail: command.description, value: command });
