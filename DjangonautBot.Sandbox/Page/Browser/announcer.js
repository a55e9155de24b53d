import { byId } from './dom.js';

const pause = 400;
const most = 3;
let waiting = [];

/**
 * Tells a screen reader what came. What comes close together is told together, and a flood only as a number: while
 * the program plays nobody wants each message read out.
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
