import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../src/conversation/message-quotes.js';
import { wordsOfMessage } from '../../src/conversation/message-texts.js';

describe('claimsIn', () => {
  test.each<[string, string, string[]]>([
    ['curly', 'He said “we were wet” today', ['we were wet']],
    ['straight', 'He said "we were wet" today', ['we were wet']],
    ['German', 'Er sagte: „we were wet“ und ging', ['we were wet']],
    ['guillemets', 'Il a dit : « we were wet » hier', ['we were wet']],
    ['guillemets inward', 'Er sagte: »we were wet«', ['we were wet']],
    ['single curly', 'He called it ‘a fine mess’ twice', ['a fine mess']],
    ['single straight', "He called it 'a fine mess' twice", ['a fine mess']],
    ['two apostrophes', "He said ''we were wet'' today", ['we were wet']],
    ['corner brackets', '彼は「we were wet」と言った', ['we were wet']],
    ['full width', '＂we were wet＂', ['we were wet']],
    ['an apostrophe is no mark', "It's Ann's “don't go” note", ["don't go"]],
    ['several, in order', '“one thing” and "another thing"', ['one thing', 'another thing']],
    ['a block quote', 'He said:\n> we were wet\nreally', ['we were wet']],
    ['a block quote of two lines', '> we were\n> very wet', ['we were very wet']],
    ['two block quotes', '> we were wet\nand\n> we were cold', ['we were wet', 'we were cold']],
    ['a block quote to the end', '>>> we were\nvery wet', ['we were very wet']],
    ['marks in a block quote', '> “we were wet,” said Ann', ['we were wet,']],
    ['a mark that is never closed', '“we were wet and\nthat was all', ['we were wet and']],
    ['emphasis within', 'He said “we **were** *very* __wet__”', ['we were very wet']],
    ['words struck out in a quotation stay so', 'He said “we ~~were~~ wet”', ['we w̶e̶r̶e̶ wet']],
    ['words struck out in a block quote', '> we ~~were~~ wet', ['we w̶e̶r̶e̶ wet']],
    ['a quotation struck out as a whole', 'He said ~~“we were wet”~~', ['we were wet']],
    ['a line struck out as a whole', '> ~~we were wet~~\n~~“we were cold”~~', ['we were wet', 'we were cold']],
    ['emphasis around', '**“we were wet”** and __“we were cold”__', ['we were wet', 'we were cold']],
    ['a spoiler and code', '||“we were wet”|| `“we were cold”`', ['we were wet', 'we were cold']],
    ['subtext in a block quote', '> -# we were wet', ['we were wet']],
    // Discord draws these as words or pictures, and they are read as part of the quotation.
    ['a mention within', '“we were wet <@123> indeed”', ['we were wet @person indeed']],
    ['a role within', '“we were <@&123> wet”', ['we were @role wet']],
    ['an emoji within', '“we were <:never:123> wet”', ['we were :never: wet']],
    ['a command within', '“we were </not:123> wet”', ['we were /not wet']],
    ['a channel and a time within', '“we <#123> were <t:0:d> wet”', ['we #channel were time0 wet']],
    ['a mention outside', '<@123> said “we were wet” <:smile:5>', ['we were wet']],
    ['words struck out over a line’s end', '> we ~~were\n> very~~ wet', ['we w̶e̶r̶e̶ v̶e̶r̶y̶ wet']],
    ['strokes with a mark between', 'He said “we ~~were‹~~ wet”', ['we w̶e̶r̶e̶‹ wet']],
    ['strokes that are escaped', '“we \\~~were\\~~ wet”', ['we ~~were~~ wet']],
    ['a link behind words', '“we [were](https://example.com/a_b) wet”', ['we were wet']],
    ['escaped marks', '“we \\*were\\* wet”', ['we *were* wet']],
    ['a greater-than sign in a line', '3 > 2 and “we were wet”', ['we were wet']],
    ['a quotation of marks only is none', '“…” and “we were wet”', ['we were wet']],
  ])('%s', (_what, message, expected) => {
    expect(claimsIn(message)).toEqual({ claims: expected, whole: false });
  });

  test.each<[string, string, string[]]>([
    ['no quotation: the whole message', 'we were  wet\nand cold', ['we were wet and cold']],
    ['emoji and marks', '🙂 … “” !', []],
    ['nothing', '', []],
    ['a mention alone', '<@123> <#4> <:smile:5> <t:1700000000:R>', []],
  ])('%s', (_what, message, expected) => {
    expect(claimsIn(message)).toEqual({ claims: expected, whole: true });
  });

  test('a message of the greatest length in no time worth mentioning', () => {
    for (const unit of ['“a" ', '> ', "'", '**', '[', '\\', '<@', '“ ']) {
      expect(claimsIn(unit.repeat(4_000 / unit.length)).claims.length).toBeLessThanOrEqual(1_000);
    }
  });
});

describe('wordsOfMessage', () => {
  test('holds what a person reads: text, embeds, components, what is forwarded', () => {
    const words = wordsOfMessage({
      content: 'content',
      embeds: [
        {
          author: { name: 'author' },
          title: 'title',
          description: 'description',
          fields: [{ name: 'name', value: 'value' }],
          footer: { text: 'footer' },
        },
      ],
      components: [
        {
          type: ComponentType.Container,
          components: [
            { type: ComponentType.TextDisplay, content: 'display' },
            {
              type: ComponentType.Section,
              components: [{ type: ComponentType.TextDisplay, content: 'section' }],
              accessory: { type: ComponentType.Button, style: 2, custom_id: 'a', label: 'button' },
            },
            {
              type: ComponentType.ActionRow,
              components: [{ type: ComponentType.Button, style: 2, custom_id: 'b', label: 'row' }],
            },
          ],
        },
      ],
      message_snapshots: [{ message: { content: 'forwarded' } }],
    } as unknown as Parameters<typeof wordsOfMessage>[0]);
    expect(words.split('\n')).toEqual([
      'content',
      'author',
      'title',
      'description',
      'name',
      'value',
      'footer',
      'display',
      'section',
      'forwarded',
    ]);
  });

  test('a message that lacks everything is empty', () => {
    expect(wordsOfMessage({})).toBe('');
  });
});
