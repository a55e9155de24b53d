#!/usr/bin/env bash
# cldr-dates-full 48.2.0: whoever looks up a city's name by the zone's id finds none for some of the best-known zones. English has no
# entry for Europe/Amsterdam, because the name would be the end of the id, and nor has German. Asia/Kolkata and Europe/Kyiv have none:
# their names stand below the ids that these zones had before, and only cldr-bcp47 says which.
#
# Expected output:
#   Europe/Amsterdam: en none, de none
#   Asia/Kolkata: en none, de none
#   Asia/Calcutta: en Kolkata, de Kalkutta
#   Europe/Kiev: en Kyiv, de Kiew
#   zones that have a city in English: under half
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund cldr-dates-full@48.2.0 cldr-bcp47@48.2.0 >/dev/null

cat > finding.js <<'SOURCE'
const { readFileSync } = require("node:fs");
const read = (path) => JSON.parse(readFileSync(`node_modules/${path}`, "utf8"));
const names = (locale) => read(`cldr-dates-full/main/${locale}/timeZoneNames.json`).main[locale].dates.timeZoneNames.zone;
const find = (locale, id) => id.split("/").reduce((found, part) => found?.[part], names(locale))?.exemplarCity ?? "none";

for (const id of ["Europe/Amsterdam", "Asia/Kolkata", "Asia/Calcutta", "Europe/Kiev"]) {
  console.log(`${id}: en ${find("en", id)}, de ${find("de", id)}`);
}

const zones = Object.values(read("cldr-bcp47/bcp47/timezone.json").keyword.u.tz).filter((zone) => zone?._alias?.includes("/"));
const named = zones.filter((zone) => find("en", zone._alias.split(" ")[0]) !== "none");
console.log(`zones that have a city in English: ${named.length * 2 < zones.length ? "under" : "over"} half`);
SOURCE

node finding.js | tee output
diff - output <<'EXPECTED'
Europe/Amsterdam: en none, de none
Asia/Kolkata: en none, de none
Asia/Calcutta: en Kolkata, de Kalkutta
Europe/Kiev: en Kyiv, de Kiew
zones that have a city in English: under half
EXPECTED
