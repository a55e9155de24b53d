#!/usr/bin/env bash
# node-ical 0.27.2: in a text, iCalendar writes a backslash as two of them (RFC 5545, 3.3.11). node-ical turns `\n` into a line break
# before it turns `\\` into `\`, so a backslash with an n behind it comes back with a line break between them and without the n:
# C:\news becomes C:\ and ews. Other letters are fine, so a test that escapes and reads `\;` or `\x` sees nothing. ical.js 2.2.1 reads
# what was written. A writer cannot do anything about it but leave backslashes out.
#
# Expected output:
#   written  "C:\\news, C:\\old"
#   ical.js  "C:\\news, C:\\old"
#   node-ical  "C:\\\news, C:\\old"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent ical.js@2.2.1 node-ical@0.27.2

cat > finding.mjs <<'SOURCE'
import { createRequire } from 'node:module';
import ICAL from 'ical.js';

const nodeIcal = createRequire(import.meta.url)('node-ical');
const written = 'C:\\news, C:\\old';
const escaped = written.replaceAll('\\', '\\\\').replaceAll(',', '\\,');
const file = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//finding//EN', 'BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260319T170000Z',
    'DTSTART:20260319T170000Z', `SUMMARY:${escaped}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
const first = event.getFirstPropertyValue('summary');
const second = nodeIcal.sync.parseICS(file).a.summary;
console.log('written ', JSON.stringify(written));
console.log('ical.js ', JSON.stringify(first));
console.log('node-ical ', JSON.stringify(second));
process.exit(first === written && second === 'C:\\\news, C:\\old' ? 0 : 1);
SOURCE
node finding.mjs
