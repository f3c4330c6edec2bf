import {
  type APIButtonComponentWithCustomId,
  type APIContainerComponent,
  type APIEmbed,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  Client,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import type { LocalDiscord } from 'local-discord';

/** Words that the bot suggests while somebody types. */
const WORDS = ['apple', 'apricot', 'banana', 'cherry'];

/** Discord's own blue. */
const ACCENT = 0x5865f2;

const COMMANDS = [
  {
    name: 'echo',
    description: 'Says what you say',
    options: [
      {
        name: 'text',
        description: 'What to say',
        type: ApplicationCommandOptionType.String,
        required: true,
        min_length: 2,
      },
      { name: 'word', description: 'A word to add', type: ApplicationCommandOptionType.String, autocomplete: true },
      {
        name: 'tone',
        description: 'How to say it',
        type: ApplicationCommandOptionType.String,
        choices: [
          { name: 'Loud', value: 'loud' },
          { name: 'Quiet', value: 'quiet' },
        ],
      },
      { name: 'private', description: 'Only for you', type: ApplicationCommandOptionType.Boolean },
      {
        name: 'times',
        description: 'How often',
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: 3,
      },
    ],
  },
  { name: 'gallery', description: 'Everything that a message can hold' },
  { name: 'embed', description: 'An embed of the old kind' },
  { name: 'form', description: 'Opens a form' },
  { name: 'silent', description: 'Never answers' },
  { name: 'slow', description: 'Thinks before it answers' },
  { name: 'Count words', type: ApplicationCommandType.Message },
] as const;

const MARKDOWN = [
  '## Peas\n**Bold**, *italic*, __underlined__, ~~struck~~, `code`, ||a secret||, [a link](https://example.com/peas), https://example.com',
  '> The first line of a quotation\n> and its **second** line',
  '-# Our words, small\n- one\n- two\n  - two and a half\n1. first\n2. second',
  '```\nlet peas = 1;\n```\n<t:1700000000:D>, @everyone, 😀',
] as const;

const EMBED: APIEmbed = {
  color: ACCENT,
  author: { name: 'The gardener' },
  title: 'All about *peas*',
  url: 'https://example.com/peas',
  description: 'They are **green**',
  fields: [
    { name: 'Colour', value: 'green', inline: true },
    { name: 'Shape', value: 'round', inline: true },
  ],
  footer: { text: 'End of the peas' },
};

/** A bot whose answers are known beforehand, so that the page is tested and not Whosaid. */
export async function startScriptedBot(discord: LocalDiscord): Promise<Client<true>> {
  const client = new Client({ intents: [], rest: { api: discord.api } });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  if (!client.isReady()) throw new Error('the scripted bot is not ready');
  await client.application.commands.set(COMMANDS as never);
  return client;
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond(
      WORDS.filter((word) => word.startsWith(typed)).map((word) => ({ name: word, value: `${word}!` })),
    );
  } else if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'echo') {
      const { options } = interaction;
      const parts = [options.getString('text', true), options.getString('word'), options.getString('tone')];
      const said = parts.filter((part) => part !== null).join(' ');
      await interaction.reply({
        content: Array(options.getInteger('times') ?? 1)
          .fill(said)
          .join('\n'),
        ...(options.getBoolean('private') ? { flags: MessageFlags.Ephemeral } : {}),
      });
    } else if (interaction.commandName === 'gallery') {
      await interaction.reply({ components: gallery('0'), flags: MessageFlags.IsComponentsV2 });
    } else if (interaction.commandName === 'embed') {
      await interaction.reply({ embeds: [EMBED] });
    } else if (interaction.commandName === 'form') {
      await interaction.showModal(form());
    } else if (interaction.commandName === 'slow') {
      await interaction.deferReply();
    }
  } else if (interaction.isMessageContextMenuCommand()) {
    const count = interaction.targetMessage.content.split(/\s+/).length;
    await interaction.reply({ content: `${count} words`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    await interaction.reply(`${fields.getTextInputValue('name')}: ${fields.getTextInputValue('story')}`);
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({ content: `Chosen: ${interaction.values.join(', ')}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'again') await interaction.showModal(form());
    else if (interaction.customId.startsWith('count:')) {
      const next = Number(interaction.customId.slice('count:'.length)) + 1;
      await interaction.update({ components: gallery(String(next)), flags: MessageFlags.IsComponentsV2 });
    }
  }
}

/** A message with every kind of component that the page draws; pressing "Count" makes it anew with the next number. */
function gallery(count: string): APIContainerComponent[] {
  return [
    {
      type: ComponentType.Container,
      accent_color: ACCENT,
      components: [
        text(MARKDOWN[0]),
        text(MARKDOWN[1]),
        {
          type: ComponentType.Section,
          components: [text('A section with a button beside a text that is long enough to need a second line')],
          accessory: button('again', 'Open the form', ButtonStyle.Secondary),
        },
        { type: ComponentType.Separator },
        {
          type: ComponentType.Section,
          components: [text('A section with a picture')],
          accessory: {
            type: ComponentType.Thumbnail,
            media: { url: 'https://example.com/pea.png' },
            description: 'A pea',
          },
        },
        text(MARKDOWN[2]),
        text(MARKDOWN[3]),
        {
          type: ComponentType.ActionRow,
          components: [
            button(`count:${count}`, `Count ${count}`, ButtonStyle.Primary),
            button('nothing', 'Silent', ButtonStyle.Success),
            button('danger', 'Danger', ButtonStyle.Danger),
            { ...button('off', 'Off', ButtonStyle.Secondary), disabled: true },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Link,
              label: 'Elsewhere',
              url: 'https://example.com/elsewhere',
            },
          ],
        },
        select('fruit', 'Choose a fruit', 1),
        select('fruits', 'Choose two fruits, and take all the time you want', 2),
      ],
    },
  ];
}

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function button(custom_id: string, label: string, style: APIButtonComponentWithCustomId['style']) {
  return { type: ComponentType.Button, custom_id, label, style } as const;
}

function select(custom_id: string, placeholder: string, values: number) {
  const options = WORDS.map((word) => ({ label: word, value: word, description: `The ${word}` }));
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id,
    placeholder,
    options,
    min_values: values,
    max_values: values,
  };
  return { type: ComponentType.ActionRow as const, components: [menu] };
}

function form(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: 'form',
    title: 'A form',
    components: [
      {
        type: ComponentType.Label,
        label: 'Name',
        description: 'Two letters at least',
        component: { type: ComponentType.TextInput, custom_id: 'name', style: TextInputStyle.Short, min_length: 2 },
      },
      {
        type: ComponentType.Label,
        label: 'Story',
        component: {
          type: ComponentType.TextInput,
          custom_id: 'story',
          style: TextInputStyle.Paragraph,
          required: false,
        },
      },
    ],
  };
}
