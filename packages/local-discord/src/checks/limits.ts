/** Discord's limits, in UTF-16 units where they count text. Source: Discord's documentation of API v10 and its OpenAPI description. */
export const LIMITS = {
  content: 2_000,
  embeds: {
    count: 10,
    total: 6_000,
    title: 256,
    description: 4_096,
    fields: 25,
    fieldName: 256,
    fieldValue: 1_024,
    footer: 2_048,
    author: 256,
  },
  components: {
    /** In a message with IS_COMPONENTS_V2, nested ones counted. */
    total: 40,
    /** Over all text displays of a message. */
    text: 4_000,
    /** Action rows in a message without IS_COMPONENTS_V2. */
    rows: 5,
    buttonsInRow: 5,
    textsInSection: 3,
    galleryItems: 10,
    mediaDescription: 1_024,
    customId: 100,
    /** Largest 32-bit integer. */
    id: 2_147_483_647,
    colour: 0xff_ff_ff,
  },
  button: { label: 80, url: 512 },
  select: { options: 25, label: 100, value: 100, description: 100, placeholder: 150 },
  modal: { title: 45, components: 5, label: 45, description: 100 },
  textInput: { value: 4_000, placeholder: 100 },
  choices: { count: 25, name: 100, value: 100 },
  command: {
    name: 32,
    description: 100,
    options: 25,
    /** Names, descriptions and values of one command together, each in its longest translation. */
    total: 8_000,
    slash: 100,
    user: 15,
    message: 15,
    creationsPerDay: 200,
    stringLength: 6_000,
  },
  url: 2_048,
  allowedMentions: 100,
} as const;
