import { byId } from './dom.js';
import { programNow, setProgramTime } from './program-time.js';
import { refreshRelativeTimes, wholeMoment } from './timestamps.js';

const tick = 1000;

/** Program time in the bar at the top, with controls to move it. */
export class Clock {
    #now = byId('now');
    #moveTo = byId('move-to');
    #travel;

    /** @param {function(Object): Promise<{now: string}>} travel moves program time; shows its own failures */
    constructor(travel) {
        this.#travel = travel;
        for (const button of document.querySelectorAll('[data-advance]')) {
            button.addEventListener('click', () => this.#go({ advance_seconds: Number(button.dataset.advance) }));
        }
        for (const button of document.querySelectorAll('[data-to]')) {
            button.addEventListener('click', () => this.#go({ to: button.dataset.to }));
        }
        byId('move').addEventListener('submit', event => {
            event.preventDefault();
            if (this.#moveTo.value) this.#go({ move_to: new Date(this.#moveTo.value).toISOString() });
        });
        setInterval(() => this.#show(), tick);
    }

    /** @param {string} now ISO 8601 */
    set(now) {
        setProgramTime(now);
        this.#show();
        if (document.activeElement !== this.#moveTo) this.#moveTo.value = localMinute(new Date(now));
    }

    async #go(where) {
        const result = await this.#travel(where);
        if (result) this.set(result.now);
    }

    #show() {
        const now = new Date(programNow());
        const text = wholeMoment(now);
        if (this.#now.textContent !== text) {
            this.#now.textContent = text;
            this.#now.dateTime = now.toISOString();
        }
        refreshRelativeTimes();
    }
}

/** Formats a time for a date field: local time without a zone. */
const localMinute = date => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
