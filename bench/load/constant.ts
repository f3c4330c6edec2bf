/** One message of about the size that /ask gives: a passage in a block quote, its place, and three buttons. */
export const CONSTANT = {
  allowed_mentions: { parse: [] },
  components: [
    {
      type: 17,
      accent_color: 3_900_150,
      components: [
        { type: 10, content: '-# You asked: the same as always' },
        { type: 10, content: `> ${'These are the words of an article that nobody has written. '.repeat(6)}` },
        { type: 10, content: '-# paragraph 1' },
        {
          type: 1,
          components: ['In context', 'Next', 'Share'].map((label, index) => ({
            type: 2,
            style: 2,
            label,
            custom_id: String(index),
          })),
        },
      ],
    },
  ],
} as const;
