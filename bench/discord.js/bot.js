// A small bot as its guide teaches: it answers /week and /checkin with what this project's bot would say, and keeps nothing.
// See https://discordjs.guide.
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, InteractionContextType, LabelBuilder,
  MessageFlags, ModalBuilder, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

const weeks = 8;
const dayInMs = 24 * 60 * 60 * 1000;
const monday = new Date(`${process.env.BENCH_STARTS_ON}T00:00:00Z`).getTime();
const longestText = 4000;

const texts = [
  ['worked_on', 'What did you work on?', 'Anything counts: reading, trying, asking, resting.'],
  ['next_up', "What's next?", 'A small step is a good step. Plans may change.'],
  ['stuck', 'Stuck on something, or a question?', 'No question is too small here.'],
  ['win', 'A win to celebrate?', 'A merged PR, a first review, a thing that finally made sense…'],
];

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

const paces = [['gentle', '🐢 gentle'], ['good', '🚀 good'], ['too_much', '🔥 too much']];

const commands = [
  new SlashCommandBuilder()
    .setName('week')
    .setDescription('Which week it is, when the stand-up is, and how the team is doing')
    .setContexts(InteractionContextType.Guild),
  new SlashCommandBuilder()
    .setName('checkin')
    .setDescription('Tell your team how your week is going')
    .setContexts(InteractionContextType.Guild),
];

function currentWeek() {
  return Math.floor((Date.now() - monday) / (7 * dayInMs)) + 1;
}

async function showWeek(interaction) {
  const week = currentWeek();
  const begins = monday + (week - 1) * 7 * dayInMs;
  const standup = begins + 6 * dayInMs + 18 * 60 * 60 * 1000;
  await interaction.reply({
    content: `🪐 **Week ${week} of ${weeks}** · ${dates.format(begins)} to ${dates.format(begins + 6 * dayInMs)}\n\n`
      + `**${interaction.channel.name}**\n`
      + `🗓️ Stand-up <t:${standup / 1000}:f>; <@${interaction.client.user.id}> leads it.\n`
      + '░░░░░ 0 of 5 checked in',
    allowedMentions: { parse: [] },
    flags: MessageFlags.Ephemeral,
  });
}

async function openForm(interaction) {
  const week = currentWeek();
  const form = new ModalBuilder()
    .setCustomId(`checkin.save:${week}`)
    .setTitle(`Check-in for week ${week}`)
    .addLabelComponents(texts.map(([id, label, placeholder]) => new LabelBuilder()
      .setLabel(label)
      .setTextInputComponent(new TextInputBuilder()
        .setCustomId(id)
        .setStyle(TextInputStyle.Paragraph)
        .setPlaceholder(placeholder)
        .setMaxLength(longestText)
        .setRequired(false))))
    .addLabelComponents(new LabelBuilder()
      .setLabel('Who is this for?')
      .setStringSelectMenuComponent(new StringSelectMenuBuilder()
        .setCustomId('for')
        .addOptions(
          { label: 'My team', value: 'team', description: "A card in your team's thread", default: true },
          { label: 'My Navigators and Captains', value: 'guides', description: 'No card; only they can read it' })));
  await interaction.showModal(form);
}

async function saveCheckIn(interaction) {
  const [, week] = interaction.customId.split(':');
  const written = texts.map(([id]) => interaction.fields.getTextInputValue(id).trim()).filter(text => text.length > 0);
  const [audience] = interaction.fields.getStringSelectValues('for');
  await interaction.reply({
    content: `🌱 Thank you! Your check-in for week ${week} is saved: ${written.length} of ${texts.length}. `
      + (audience === 'team' ? `Your team finds it in <#${interaction.channelId}>.` : 'Only your Navigators and Captains can read it.')
      + '\nHow was the pace? Only Captains see this.',
    components: [
      new ActionRowBuilder().addComponents(paces.map(([id, label]) => new ButtonBuilder()
        .setCustomId(`checkin.pace:${week}:${id}`)
        .setLabel(label)
        .setStyle(ButtonStyle.Secondary))),
    ],
    allowedMentions: { parse: [] },
    flags: MessageFlags.Ephemeral,
  });
}

async function answer(interaction) {
  if (interaction.isChatInputCommand() && interaction.commandName === 'week') {
    await showWeek(interaction);
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'checkin') {
    await openForm(interaction);
  } else if (interaction.isModalSubmit() && interaction.customId.startsWith('checkin.save:')) {
    await saveCheckIn(interaction);
  }
}

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.Discord__ApiBaseUrl.replace(/\/v10$/, '') },
});
client.once(Events.ClientReady, ready => ready.application.commands.set(commands));
client.on(Events.InteractionCreate, interaction => answer(interaction).catch(console.error));
process.once('SIGTERM', () => client.destroy());
await client.login(process.env.Discord__Token);
