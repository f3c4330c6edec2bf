import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkdownNode } from '../page/types.js';
import { parseMarkdown } from '../src/page-markdown.js';

/** The tree in one line: `strong(…)`, texts in quotes, line breaks as ↵. */
function outline(nodes: readonly MarkdownNode[]): string {
  return nodes.map(outlineOf).join(' ');
}

function outlineOf(node: MarkdownNode): string {
  switch (node.type) {
    case 'text':
      return JSON.stringify(node.content);
    case 'lineBreak':
      return '↵';
    case 'everyone':
    case 'here':
      return `@${node.type}`;
    case 'heading':
      return `h${node.level}(${outline(node.content)})`;
    case 'list':
      return `${node.start === null ? 'ul' : `ol${node.start}`}[${node.items.map(outline).join(' | ')}]`;
    case 'link':
      return `link<${node.target}>(${outline(node.content)})`;
    case 'inlineCode':
      return `code(${JSON.stringify(node.content)})`;
    case 'codeBlock':
      return `pre:${node.language}(${JSON.stringify(node.content)})`;
    case 'user':
    case 'channel':
    case 'role':
      return `${node.type}:${node.id}`;
    case 'emoji':
      return `emoji:${node.name}`;
    case 'timestamp':
      return `time:${node.seconds}:${node.style}`;
    case 'slashCommand':
      return `command:${node.name}`;
    case 'guildNavigation':
      return `navigation:${node.navigation}`;
    default:
      return `${node.type}(${outline(node.content)})`;
  }
}

/** All letters of the tree in their order, whatever marks they stand between. */
function written(nodes: readonly MarkdownNode[]): string {
  return nodes.map((node) => ('items' in node ? node.items.map(written).join('') : writtenIn(node))).join('');
}

function writtenIn(node: MarkdownNode): string {
  if (!('content' in node)) return '';
  if (node.type === 'codeBlock') return node.language + node.content;
  return typeof node.content === 'string' ? node.content : written(node.content);
}

function letters(text: string): string {
  return text.replace(/[^aZé]/g, '');
}

const id = '123456789012345678';

const cases: Record<string, readonly (readonly [text: string, drawn: string])[]> = {
  'inline styles': [
    [
      '**a** *b* _c_ __d__ ~~e~~ ||f||',
      'strong("a") " " em("b") " " em("c") " " underline("d") " " strikethrough("e") " " spoiler("f")',
    ],
    ['***a***', 'em(strong("a"))'],
    ['**a *b* c**', 'strong("a " em("b") " c")'],
    ['snake_case_word', '"snake_case_word"'],
    ['2 * 3 * 4', '"2 * 3 * 4"'],
    ['*a', '"*a"'],
    ['||a **b**||', 'spoiler("a " strong("b"))'],
    ['`a *b*`', 'code("a *b*")'],
    ['```js\nlet x;\n```', 'pre:js("let x;")'],
    ['```\n*a*\n```', 'pre:("*a*")'],
    ['```\na\n```\nb', 'pre:("a") "b"'],
  ],
  'escaped marks': [
    ['\\*a\\* \\_b\\_ \\~\\~c', '"*a* _b_ ~~c"'],
    ['\\# a', '"# a"'],
    ['\\> a', '"> a"'],
    ['\\- a', '"- a"'],
    ['1\\. a', '"1. a"'],
    ['\\-# a', '"-# a"'],
    ['\\[a](https://b.example)', '"[a](" link<https://b.example>("https://b.example") ")"'],
    ['\\😀', '"😀"'],
    ['\\a', '"\\\\a"'],
    [`\\<@${id}>`, `"<@${id}>"`],
  ],
  headings: [
    ['# a', 'h1("a")'],
    ['## a **b**\nc', 'h2("a " strong("b")) "c"'],
    ['### a', 'h3("a")'],
    ['#### a', '"#### a"'],
    ['#a', '"#a"'],
    ['x # a', '"x # a"'],
    ['x\n# a', '"x" ↵ h1("a")'],
    ['**# a**', 'strong("# a")'],
    ['# ', '"# "'],
    ['# -# a', 'h1("-# a")'],
  ],
  subtext: [
    ['-# a *b*\nc', 'subtext("a " em("b")) "c"'],
    ['-#a', '"-#a"'],
    ['x -# a', '"x -# a"'],
    ['> a\n-# b', 'blockQuote("a") subtext("b")'],
  ],
  'block quotes': [
    ['> a\n> b\nc', 'blockQuote("a" ↵ "b") "c"'],
    ['> a\n> \n> b', 'blockQuote("a" ↵ ↵ "b")'],
    ['>>> a\nb\n\nc', 'blockQuote("a" ↵ "b" ↵ ↵ "c")'],
    ['a\n> b', '"a" ↵ blockQuote("b")'],
    ['a > b', '"a > b"'],
    ['>a', '">a"'],
    ['>>>a', '">>>a"'],
    ['> # a\n> -# b', 'blockQuote(h1("a") subtext("b"))'],
    ['> - a\n> - b', 'blockQuote(ul["a" | "b"])'],
    ['> > a', 'blockQuote("> a")'],
  ],
  lists: [
    ['- a\n- b', 'ul["a" | "b"]'],
    ['* a\n* b', 'ul["a" | "b"]'],
    ['- a\nb', 'ul["a"] "b"'],
    ['- a\n  b', 'ul["a" ↵ "b"]'],
    ['- a\n  - b\n  - c\n- d', 'ul["a" ul["b" | "c"] | "d"]'],
    ['1. a\n2. b', 'ol1["a" | "b"]'],
    ['3. a', 'ol3["a"]'],
    ['- a\n1. b', 'ul["a"] ol1["b"]'],
    ['-a', '"-a"'],
    ['a - b', '"a - b"'],
    ['In 2014. So', '"In 2014. So"'],
    ['2014. So', 'ol2014["So"]'],
    ['- **a** [b](https://c.example)', 'ul[strong("a") " " link<https://c.example>("b")]'],
  ],
  links: [
    ['https://a.example/b_c_d.', 'link<https://a.example/b_c_d>("https://a.example/b_c_d") "."'],
    ['<https://a.example>', 'link<https://a.example>("https://a.example")'],
    ['[a **b**](https://c.example)', 'link<https://c.example>("a " strong("b"))'],
    ['[a](javascript:alert)', '"[a](javascript:alert)"'],
    ['[a](b)', '"[a](b)"'],
    ['[](https://a.example)', '"[](" link<https://a.example>("https://a.example") ")"'],
    [
      '[https://a.example](https://b.example)',
      '"[" link<https://a.example](https://b.example>("https://a.example](https://b.example") ")"',
    ],
    ['[…] and [a]', '"[…] and [a]"'],
  ],
  "Discord's own": [
    [`<@${id}> <@!${id}>`, `user:${id} " " user:${id}`],
    [`<#${id}>`, `channel:${id}`],
    [`<@&${id}>`, `role:${id}`],
    ['@everyone @here', '@everyone " " @here'],
    ['<t:0> <t:1700000000:R>', 'time:0:f " " time:1700000000:R'],
    ['<t:1:s> <t:2:S>', 'time:1:s " " time:2:S'],
    ['<t:1:x>', '"<t:1:x>"'],
    [`</ask:${id}>`, 'command:ask'],
    [`<:smile:${id}>`, 'emoji:smile'],
    [`<${id}:guide>`, 'navigation:guide'],
    ['😀 a', '"😀 a"'],
  ],
  'line breaks': [
    ['a\nb', '"a" ↵ "b"'],
    ['a\n\n\nb', '"a" ↵ ↵ ↵ "b"'],
    ['a\r\nb', '"a" ↵ "b"'],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%j', (text, drawn) => {
    expect(outline(parseMarkdown(text))).toBe(drawn);
  });
});

test('words without any mark come out as they went in', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
      const text = words.join(' ');
      expect(parseMarkdown(text)).toEqual([{ type: 'text', content: text }]);
    }),
  );
});

test('every text can be drawn, and no letter of it is lost', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '__',
    '~~',
    '||',
    '`',
    '\n',
    '> ',
    '>>> ',
    '- ',
    '1. ',
    '# ',
    '-# ',
    '\\',
    '[',
    '](',
    ')',
    '<',
    '>',
    ' ',
    'a',
    'Z',
    'é',
    '😀',
    '@',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      expect(letters(written(parseMarkdown(text)))).toBe(letters(text));
    }),
    { numRuns: 2_000 },
  );
});
