import { byId } from './dom.js';

const pause = 400;
const most = 3;
let waiting = [];

/**
 * Announces a new message to a screen reader. Messages in close succession are announced together, and a flood only as a
 * number, because nobody wants each message read out while the program plays.
 *
 * @param {string} text
 */
export function announce(text) {
    if (waiting.length === 0) setTimeout(tell, pause);
    waiting.push(text);
}

function tell() {
    byId('announcements').textContent = waiting.length > most ? `${waiting.length} new messages` : waiting.join('. ');
    waiting = [];
}
