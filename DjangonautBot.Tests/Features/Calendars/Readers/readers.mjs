// Reads an iCalendar file from standard input with two readers, and prints a line for each event that one of them finds: its name, id,
// start, end, sequence, status, title and place, separated by tabs.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(`${process.argv[2]}/package.json`);
const text = readFileSync(0, 'utf8');
const print = (...fields) => console.log(fields.map(field => field ?? '').join('\t'));
const day = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');

const ical = (await import(require.resolve('ical.js'))).default;
for (const component of new ical.Component(ical.parse(text)).getAllSubcomponents('vevent')) {
    const event = new ical.Event(component);
    const show = time => time.isDate ? time.toString() : time.toJSDate().toISOString();
    print('ical.js', event.uid, show(event.startDate), show(event.endDate), event.sequence,
        component.getFirstPropertyValue('status'), event.summary, event.location);
}

for (const event of Object.values(require('node-ical').sync.parseICS(text))) {
    if (event.type === 'VEVENT') {
        const isDate = event.datetype === 'date';
        const show = date => isDate ? day(date) : date.toISOString();
        print('node-ical', event.uid, show(event.start), show(event.end), event.sequence, event.status, event.summary, event.location);
    }
}
