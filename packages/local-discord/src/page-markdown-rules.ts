import { rules as parserRules, SimpleMarkdown } from 'discord-markdown-parser';

/**
 * Where the parser differs from what Discord draws: lists, headings and subtext only at the beginning of a line (also
 * inside a quote, never right after `**`), masked links that Discord accepts, and quotes that leave no empty line behind.
 * Behaviour after Discord's support article "Markdown Text 101".
 */

type Rule = (typeof parserRules)[string];
type State = Parameters<Rule['parse']>[2];
type Parse = Parameters<Rule['parse']>[1];
type Capture = Parameters<Rule['parse']>[0];

const listLine = /^( *)([-*]|\d{1,10}\.) +(\S[^\n]*)$/;
const listContinuation = /^ {2,}(?=\S)/;
const listBlock = /^ *(?:[-*]|\d{1,10}\.) +\S[^\n]*(?:\n(?: *(?:[-*]|\d{1,10}\.) +\S| {2,}\S)[^\n]*)*\n?/;
const headingLine = /^ *(#{1,3}) +((?!#)[^\n]*?[^\s#][^\n]*?) *#* *(?:\n|$)/;
const subtextLine = /^ *-# +((?!-#)[^\n]*?\S) *(?:\n|$)/;
const webAddress = /^https?:\/\/\S+$/i;
const containsWebAddress = /https?:\/\//i;

function captured(capture: Capture, group: number): string {
  return capture[group] ?? '';
}

function atLineStart(state: State): boolean {
  return state.prevCapture == null || /(?:^|\n)$/.test(state.prevCapture[0]);
}

/** The state for text that begins a line of its own (a quote's or an item's content). */
function lineState(state: State, more: State = {}): State {
  return { ...state, ...more, prevCapture: null };
}

function rule(type: string): Rule {
  const found = parserRules[type];
  if (found === undefined) throw new Error(`discord-markdown-parser has no rule ${type}`);
  return found;
}

/** An inline style's content does not begin a line, so `**# x**` is no heading. */
function insideLine(type: string): Rule {
  const original = rule(type);
  return {
    ...original,
    parse: (capture, parse, state) => original.parse(capture, parse, { ...state, prevCapture: capture }),
  };
}

interface ListItem {
  readonly indent: number;
  readonly number: number | null;
  text: string;
}

function listItems(block: string): ListItem[] {
  const items: ListItem[] = [];
  for (const line of block.replace(/\n$/, '').split('\n')) {
    const [, indent = '', bullet = '', text = ''] = listLine.exec(line) ?? [];
    const last = items.at(-1);
    if (bullet === '' && last) last.text += `\n${line.replace(listContinuation, '')}`;
    else items.push({ indent: indent.length, number: /\d/.test(bullet) ? Number.parseInt(bullet, 10) : null, text });
  }
  return items;
}

interface ListNode {
  readonly type: 'list';
  readonly start: number | null;
  readonly items: unknown[][];
}

/** Items in a row make one list; deeper ones go into the item above them; a change between bullets and numbers begins a new list. */
function nestLists(items: readonly ListItem[], parse: Parse, state: State): ListNode[] {
  const lists: ListNode[] = [];
  let index = 0;
  while (index < items.length) {
    const item = items[index] as ListItem;
    let end = index + 1;
    while (end < items.length && (items[end] as ListItem).indent > item.indent) end++;
    const content = [
      ...parse(item.text, lineState(state, { inList: true })),
      ...nestLists(items.slice(index + 1, end), parse, state),
    ];
    const list = lists.at(-1);
    if (list && (list.start === null) === (item.number === null)) list.items.push(content);
    else lists.push({ type: 'list', start: item.number, items: [content] });
    index = end;
  }
  return lists;
}

const list: Rule = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source, state) => (atLineStart(state) && !state.inList ? listBlock.exec(source) : null),
  parse: (capture, parse, state) => nestLists(listItems(captured(capture, 0)), parse, state) as never,
};

const heading: Rule = {
  ...rule('heading'),
  match: (source, state) => (atLineStart(state) ? headingLine.exec(source) : null),
  parse: (capture, parse, state) => ({
    level: captured(capture, 1).length,
    content: parse(captured(capture, 2), { ...state, prevCapture: ['# '] }),
  }),
};

const subtext: Rule = {
  ...rule('subtext'),
  match: (source, state) => (atLineStart(state) ? subtextLine.exec(source) : null),
  parse: (capture, parse, state) => ({ content: parse(captured(capture, 1), { ...state, prevCapture: ['-# '] }) }),
};

const blockQuote: Rule = {
  ...rule('blockQuote'),
  parse: (capture, parse, state) => {
    const all = captured(capture, 0);
    const toTheEnd = /^ *>>> /;
    const content = toTheEnd.test(all) ? all.replace(toTheEnd, '') : all.replace(/^ *> /gm, '').replace(/\n$/, '');
    return { content: parse(content, lineState(state, { inQuote: true })) };
  },
};

/** Discord shows a masked link as it was typed when its target is no web address or when its text looks like one. */
const link: Rule = {
  ...SimpleMarkdown.defaultRules.link,
  match: (source, state, previous) => {
    const capture = SimpleMarkdown.defaultRules.link.match(source, state, previous);
    const [, text = '', target = ''] = capture ?? [];
    return text.trim() !== '' && webAddress.test(target) && !containsWebAddress.test(text) ? capture : null;
  },
};

const autolink: Rule = {
  ...rule('autolink'),
  match: (source, state, previous) => {
    const capture = rule('autolink').match(source, state, previous);
    return capture && webAddress.test(captured(capture, 1)) ? capture : null;
  },
};

const timestampMark = /^<t:(-?\d+)(?::([tTdDfFsSR]))?>/;

/** With the two styles of numbers that the parser does not know. */
const timestamp: Rule = { ...rule('timestamp'), match: (source) => timestampMark.exec(source) };

/** The rules of Discord's markdown, for `SimpleMarkdown.parserFor`. */
export const discordRules: Record<string, Rule> = {
  ...parserRules,
  ...Object.fromEntries(
    ['em', 'strong', 'underline', 'strikethrough', 'spoiler'].map((type) => [type, insideLine(type)]),
  ),
  list,
  heading,
  subtext,
  blockQuote,
  link,
  autolink,
  timestamp,
};
