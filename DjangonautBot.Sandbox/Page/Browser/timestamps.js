import { el } from './dom.js';
import { programNow } from './program-time.js';

// The page is in English, so dates are too, in the viewer's own variety (en-US, en-GB …).
const locale = navigator.language.startsWith('en') ? navigator.language : 'en-GB';

/** Discord's styles of timestamps: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
const styles = {
    t: { timeStyle: 'short' },
    T: { timeStyle: 'medium' },
    d: { dateStyle: 'short' },
    D: { dateStyle: 'long' },
    f: { dateStyle: 'long', timeStyle: 'short' },
    F: { dateStyle: 'full', timeStyle: 'short' },
    s: { dateStyle: 'short', timeStyle: 'short' },
    S: { dateStyle: 'short', timeStyle: 'medium' },
};
const formats = Object.fromEntries(Object.entries(styles).map(([style, options]) => [style, new Intl.DateTimeFormat(locale, options)]));
const relative = new Intl.RelativeTimeFormat(locale);
const steps = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]];

/**
 * Creates a time in the viewer's zone.
 *
 * @param {number} at milliseconds since 1970
 * @param {string} style one of Discord's letters; `R` is kept up to date
 */
export function timestamp(at, style = 'f') {
    const date = new Date(at);
    if (Number.isNaN(date.getTime())) return el('span', {}, 'Invalid date');
    const live = style === 'R';
    return el(
        'time',
        { datetime: date.toISOString(), title: formats.F.format(date), 'data-relative': live },
        live ? relativeText(at) : (formats[style] ?? formats.f).format(date));
}

/** Updates every relative time on the page. */
export function refreshRelativeTimes() {
    for (const element of document.querySelectorAll('time[data-relative]')) {
        const text = relativeText(Date.parse(element.dateTime));
        if (element.textContent !== text) element.textContent = text;
    }
}

function relativeText(at) {
    const seconds = Math.round((at - programNow()) / 1000);
    const [unit, length] = steps.find(([, span]) => Math.abs(seconds) >= span) ?? steps.at(-1);
    return relative.format(Math.round(seconds / length), unit);
}

const whole = new Intl.DateTimeFormat(locale, {
    weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** Formats a time for the bar at the top. */
export const wholeMoment = date => whole.format(date);
