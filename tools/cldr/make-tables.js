// Makes Zones/places.tsv (names of cities and countries) and Folding/letters.tsv (letters without their accents).
// Run it after an update of CLDR: npm ci && npm run tables

import { existsSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const text = "../../DjangonautBot/Interactions/Text";
const read = (path) => JSON.parse(readFileSync(`node_modules/${path}`, "utf8"));
const version = read("cldr-core/package.json").version;
const locales = read("cldr-core/availableLocales.json").availableLocales.full;
const territories = read("cldr-core/supplemental/territoryInfo.json").supplemental.territoryInfo;
const zones = read("cldr-bcp47/bcp47/timezone.json").keyword.u.tz;

// The languages of a country, each in all its scripts, after English.
function localesOf(territory) {
  const languages = Object.entries(territories[territory]?.languagePopulation ?? {})
    .filter(([, language]) => language._officialStatus)
    .map(([name]) => name.replace("_", "-"));
  const own = locales.filter((locale) =>
    languages.some((language) => {
      const base = language.split("-")[0];
      const [, ...rest] = locale.split("-");
      return locale.split("-")[0] === base && rest.every((part) => part.length === 4 || part === territory);
    }));
  return ["en", ...own.filter((locale) => !locale.startsWith("en-"))];
}

const cache = new Map();
function load(kind, locale) {
  const path = kind === "zones"
    ? `cldr-dates-full/main/${locale}/timeZoneNames.json`
    : `cldr-localenames-full/main/${locale}/territories.json`;
  if (!cache.has(path)) {
    const main = existsSync(`node_modules/${path}`) ? read(path).main[locale] : null;
    cache.set(path, (kind === "zones" ? main?.dates.timeZoneNames.zone : main?.localeDisplayNames.territories) ?? {});
  }

  return cache.get(path);
}

const key = (name) => name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();

// Each name once; some languages list several in one.
function distinct(names) {
  const found = new Map();
  for (const name of names.filter(Boolean).flatMap((list) => list.split(/[,،、]\s*/))) {
    found.set(key(name), found.get(key(name)) ?? name);
  }

  return [...found.values()];
}

function cityNames(aliases, territory) {
  const names = [];
  for (const locale of localesOf(territory)) {
    for (const alias of aliases) {
      const node = alias.split("/").reduce((found, part) => found?.[part], load("zones", locale));
      names.push(node?.exemplarCity, node?.["exemplarCity-alt-secondary"]);
    }
  }

  return distinct(names);
}

const countryNames = (territory) =>
  distinct(localesOf(territory).flatMap((locale) => {
    const names = load("countries", locale);
    const short = locale === "en" ? names[`${territory}-alt-short`] : undefined;
    return [names[territory], short, names[`${territory}-alt-variant`]];
  }));

const cities = [];
const countries = new Set();
for (const [code, zone] of Object.entries(zones)) {
  const aliases = (zone._alias ?? "").split(" ").filter((alias) => alias.includes("/"));
  if (code.startsWith("_") || zone._deprecated || aliases.length === 0 || /^(Etc|US)\//.test(aliases[0])) {
    continue;
  }

  const id = zone._iana ?? aliases[0];
  const territory = (zone._region ?? code.slice(0, 2)).toUpperCase();
  const names = cityNames(aliases, territory).filter((name) => key(name) !== key(id.slice(id.lastIndexOf("/") + 1)));
  countries.add(territory);
  if (names.length > 0) {
    cities.push([id, ...names].join("\t"));
  }
}

const lines = [...[...countries].sort().map((territory) => [territory, ...countryNames(territory)].join("\t")), ...cities];

// Letters with their accents, by what is left without; small letters of the scripts that people type, no ideographs.
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;
const others = {
  "İ": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "þ": "th", "ŧ": "t",
  "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ς": "σ",
};
const folds = new Map();
for (let code = 0x80; code <= 0xffef; code++) {
  const isApart = [[0x2000, 0x2017], [0x201a, 0x303f], [0xac00, 0xfaff], [0xfb50, 0xff00], [0xffa0, 0xffef]]
    .some(([first, last]) => code >= first && code <= last);
  const letter = String.fromCharCode(code);
  const plain = others[letter] ?? letter.normalize(code >= 0xfb00 ? "NFKD" : "NFD").replace(accents, "").toLowerCase()
    .replace(/./gu, (part) => others[part] ?? part);
  if (!isApart && (letter === letter.toLowerCase() || others[letter]) && plain !== letter && plain !== "" && !/^[\s]/.test(plain)) {
    folds.set(plain, (folds.get(plain) ?? "") + letter);
  }
}

mkdirSync(`${text}/Folding`, { recursive: true });
writeFileSync(
  `${text}/Zones/places.tsv`,
  `# Names of countries and of cities, in English and in each country's own languages, from Unicode's CLDR ${version}.\n`
    + `# SPDX-License-Identifier: Unicode-3.0 (see CLDR-LICENSE.txt). Made by tools/cldr.\n${lines.join("\n")}\n`);
writeFileSync(
  `${text}/Folding/letters.tsv`,
  `# Small letters by what is left of them without accents, from Unicode ${process.versions.unicode}.\n`
    + "# SPDX-License-Identifier: Unicode-3.0 (see ../Zones/CLDR-LICENSE.txt). Made by tools/cldr.\n"
    + `${[...folds].map(([plain, letters]) => `${plain}\t${letters}`).join("\n")}\n`);
copyFileSync("node_modules/cldr-core/LICENSE", `${text}/Zones/CLDR-LICENSE.txt`);
