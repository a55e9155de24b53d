// Builds each message and form, a line of JSON each from standard input, with the setters of discord.js's builders, which check what they
// are given, and prints a line for each that they refuse.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(`${process.argv[2]}/package.json`);
const {
    ActionRowBuilder, ButtonBuilder, CheckboxBuilder, CheckboxGroupBuilder, ContainerBuilder, FileBuilder, LabelBuilder,
    MediaGalleryBuilder, ModalBuilder, RadioGroupBuilder, SectionBuilder, SeparatorBuilder, StringSelectMenuBuilder, TextDisplayBuilder,
    TextInputBuilder, ThumbnailBuilder, UserSelectMenuBuilder,
} = require('discord.js');

const given = value => value !== undefined && value !== null;
const set = (builder, setters) => {
    for (const [setter, value] of Object.entries(setters)) {
        if (given(value)) builder[setter](value);
    }

    return builder;
};

const build = {
    1: row => new ActionRowBuilder().addComponents(...row.components.map(make)),
    2: button => set(new ButtonBuilder(), {
        setStyle: button.style, setLabel: button.label, setCustomId: button.custom_id, setURL: button.url, setDisabled: button.disabled,
    }),
    3: menu => set(new StringSelectMenuBuilder(), {
        setCustomId: menu.custom_id, setPlaceholder: menu.placeholder, setMinValues: menu.min_values, setMaxValues: menu.max_values,
        setRequired: menu.required, addOptions: menu.options,
    }),
    4: input => set(new TextInputBuilder(), {
        setCustomId: input.custom_id, setStyle: input.style, setRequired: input.required, setValue: input.value,
        setPlaceholder: input.placeholder, setMinLength: input.min_length, setMaxLength: input.max_length,
    }),
    5: menu => set(new UserSelectMenuBuilder(), {
        setCustomId: menu.custom_id, setPlaceholder: menu.placeholder, setMinValues: menu.min_values, setMaxValues: menu.max_values,
        setRequired: menu.required, setDefaultUsers: menu.default_values?.map(user => user.id),
    }),
    9: section => {
        const builder = new SectionBuilder().addTextDisplayComponents(...section.components.map(make));
        return section.accessory.type === 2
            ? builder.setButtonAccessory(make(section.accessory))
            : builder.setThumbnailAccessory(make(section.accessory));
    },
    10: text => new TextDisplayBuilder().setContent(text.content),
    11: picture => set(new ThumbnailBuilder(), { setURL: picture.media.url, setDescription: picture.description }),
    12: gallery => new MediaGalleryBuilder().addItems(...gallery.items),
    13: file => new FileBuilder().setURL(file.file.url),
    14: separator => set(new SeparatorBuilder(), { setDivider: separator.divider, setSpacing: separator.spacing }),
    17: container => {
        const builder = set(new ContainerBuilder(), { setAccentColor: container.accent_color });
        const add = {
            1: 'addActionRowComponents', 9: 'addSectionComponents', 10: 'addTextDisplayComponents', 12: 'addMediaGalleryComponents',
            13: 'addFileComponents', 14: 'addSeparatorComponents',
        };
        for (const part of container.components) builder[add[part.type]](make(part));
        return builder;
    },
    18: label => {
        const builder = set(new LabelBuilder(), { setLabel: label.label, setDescription: label.description });
        const put = {
            3: 'setStringSelectMenuComponent', 4: 'setTextInputComponent', 5: 'setUserSelectMenuComponent', 21: 'setRadioGroupComponent',
            22: 'setCheckboxGroupComponent', 23: 'setCheckboxComponent',
        };
        return builder[put[label.component.type]](make(label.component));
    },
    21: group => set(new RadioGroupBuilder(), { setCustomId: group.custom_id, setRequired: group.required, addOptions: group.options }),
    22: group => set(new CheckboxGroupBuilder(), {
        setCustomId: group.custom_id, setRequired: group.required, setMinValues: group.min_values, setMaxValues: group.max_values,
        addOptions: group.options,
    }),
    23: box => set(new CheckboxBuilder(), { setCustomId: box.custom_id, setDefault: box.default }),
};

function make(component) {
    const builder = build[component.type];
    if (!builder) throw new Error(`There is no builder for type ${component.type}.`);
    return builder(component);
}

function check({ title, custom_id: customId, components }) {
    if (title === undefined) return components.forEach(component => make(component).toJSON());
    return new ModalBuilder().setTitle(title).setCustomId(customId).addLabelComponents(...components.map(make)).toJSON();
}

for await (const line of createInterface({ input: process.stdin })) {
    try {
        check(JSON.parse(line));
    } catch (error) {
        console.log(`${error.message.replaceAll('\n', ' ')}: ${line.slice(0, 300)}`);
    }
}
