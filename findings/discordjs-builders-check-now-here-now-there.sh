#!/usr/bin/env bash
# discord.js 14.28.1: where its builders check a length depends on the kind. A label of a button, a placeholder of a menu, an alternative
# text of a gallery and a title of an embed are refused by their setters only: given as data to the constructor, toJSON() writes them
# however long they are. A text display is refused in both ways. A form's label is taken by its setter and refused by toJSON(). Whoever
# holds another program's messages against these builders has to feed them setter by setter and to call toJSON() as well.
#
# Expected output:
#   button label: setter refuses, data goes through
#   menu placeholder: setter refuses, data goes through
#   gallery description: setter refuses, data goes through
#   embed title: setter refuses, data goes through
#   text display: setter refuses, data is refused
#   form label: setter takes it, data is refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent discord.js@14.28.1

cat > finding.mjs <<'SOURCE'
import {
    ButtonBuilder, EmbedBuilder, LabelBuilder, MediaGalleryBuilder, MediaGalleryItemBuilder, StringSelectMenuBuilder, TextDisplayBuilder,
} from 'discord.js';

const refuses = action => {
    try {
        action();
        return false;
    } catch {
        return true;
    }
};
const text = length => 'a'.repeat(length);
const media = { url: 'https://example.com/a.png' };
const options = [{ label: 'a', value: 'a' }];
const input = { type: 4, custom_id: 'a', style: 1 };
const kinds = [
    ['button label', () => new ButtonBuilder().setLabel(text(81)),
        () => new ButtonBuilder({ label: text(81), style: 1, custom_id: 'a' }).toJSON(), true, false],
    ['menu placeholder', () => new StringSelectMenuBuilder().setPlaceholder(text(151)),
        () => new StringSelectMenuBuilder({ custom_id: 'a', placeholder: text(151), options }).toJSON(), true, false],
    ['gallery description', () => new MediaGalleryItemBuilder().setDescription(text(1025)),
        () => new MediaGalleryBuilder({ items: [{ media, description: text(1025) }] }).toJSON(), true, false],
    ['embed title', () => new EmbedBuilder().setTitle(text(257)), () => new EmbedBuilder({ title: text(257) }).toJSON(), true, false],
    ['text display', () => new TextDisplayBuilder().setContent(text(4001)),
        () => new TextDisplayBuilder({ content: text(4001) }).toJSON(), true, true],
    ['form label', () => new LabelBuilder().setLabel(text(46)),
        () => new LabelBuilder({ label: text(46), component: input }).toJSON(), false, true],
];
let same = true;
for (const [kind, set, write, bySetter, byData] of kinds) {
    const [setter, data] = [refuses(set), refuses(write)];
    console.log(`${kind}: setter ${setter ? 'refuses' : 'takes it'}, data ${data ? 'is refused' : 'goes through'}`);
    same &&= setter === bySetter && data === byData;
}
process.exit(same ? 0 : 1);
SOURCE
node finding.mjs
