import type { APIComponentInContainer } from 'discord-api-types/v10';
import { claimsIn } from '../src/conversation/message-quotes.js';
import { asGiven, type LeftOut } from '../src/platform/seen/given.js';
import { inTurns, type Steps } from '../src/platform/steps.js';
import { ACCENT, beginningOf, container, lengthOf, subtext, text } from '../src/reply/components.js';
import { readScope, scopeField } from '../src/reply/ids/scope.js';
import { rowOf, shareButton } from '../src/reply/paging.js';
import type { Press, Reply, Setting } from '../src/reply/types.js';
import { claimLine, claimPart, claimsOfReply } from '../src/reply/views/claims.js';
import { leftOutField, leftOutLines, readLeftOut } from '../src/reply/views/left-out.js';
import { accentOf, isDifferent } from '../src/reply/views/verdict.js';
import { withLeftOut } from '../src/search/index.js';
import type { Check } from '../src/search/types.js';
import { messageCommand } from './definition.js';
import type { Command } from './types.js';
import { checkWords, MAX_WORDS } from './whosaid.js';

/** Claims that have a part of the reply with a button each; more of them are lines of a list. */
const MAX_PARTS = 8;
/** Claims that are checked; no message holds more that anybody wants to read. */
const MAX_CHECKED = 30;
/** What the claims may hold together as lines of a list, and as parts, whose markdown may be longer; in UTF-16 units. */
const LIST_LENGTH = 3_400;
const PARTS_LENGTH = 2_400;
/** What a line of the list holds besides the claim. */
const LINE_EXTRA = 60;
const MAX_LINE = 200;
const LEAST_LINE = 10;

export const checkQuotes: Command = {
  definition: messageCommand('Check quotes'),
  ofArticle: false,
  answer({ message = '' }, setting) {
    // A control before a quotation turns what stands in it, so that a message is read as a whole.
    const given = asGiven(message);
    const { claims, whole } = claimsIn(given.text);
    const [only] = claims;
    if (only === undefined) return nothingToCheck(setting);
    if (claims.length === 1) return single(only, whole, given, setting);
    return checkedReply(claims, given, setting);
  },
  actions: { checked: checkedAgain },
};

function nothingToCheck({ words }: Setting): Reply {
  return { found: false, components: [container(ACCENT.plain, [text(words.nothingToCheck)])] };
}

/** As /whosaid answers; a long message says that its end was not looked at. */
function single(claim: string, whole: boolean, leftOut: LeftOut, setting: Setting): Reply {
  const { words } = setting;
  const notes = [...(whole ? [words.wholeMessage] : []), ...(claim.length > MAX_WORDS ? [words.onlyBeginning] : [])];
  return checkWords(claim, undefined, undefined, setting, { notes, leftOut });
}

async function checkedReply(claims: readonly string[], leftOut: LeftOut, setting: Setting): Promise<Reply> {
  const { words } = setting;
  const checks = await inTurns(checksOf(claims.slice(0, MAX_CHECKED), leftOut, setting));
  const more = claims.length - checks.length;
  const legend = checks.some(isDifferent) ? [words.differences] : [];
  return {
    found: checks.some(({ verdict }) => verdict !== 'not-found'),
    components: [
      container(worst(checks), [
        text([words.inMessage(claims.length), ...leftOutLines(leftOut, words), ...legend].map(subtext).join('\n')),
        ...(asParts(checks, leftOut, setting) ?? asList(checks, setting)),
        ...(more > 0 ? [text(subtext(words.notChecked(more)))] : []),
      ]),
    ],
  };
}

/** One after the other: with thousands of articles all of them take longer than others should wait for their answers. */
function* checksOf(claims: readonly string[], leftOut: LeftOut, { library }: Setting): Steps<Check[]> {
  const checks: Check[] = [];
  for (const claim of claims) {
    checks.push(withLeftOut(library.corpus.check(claim), leftOut));
    yield;
  }
  return checks;
}

/** A part for each claim, where a message has room for that; else null. */
function asParts(checks: readonly Check[], leftOut: LeftOut, setting: Setting): APIComponentInContainer[] | null {
  const most = Math.min(MAX_WORDS, Math.floor(PARTS_LENGTH / checks.length));
  const parts = checks.map((check, position) => claimPart(shortened(check, most), position, setting));
  if (checks.length > MAX_PARTS || lengthOf(parts) > LIST_LENGTH) return null;
  // Only what can be checked again from what the message shows can be shared: a claim that is shown in part cannot.
  const whole = checks.every(({ words }) => words.length <= most);
  const fields = [scopeField(setting.library, undefined), ...leftOutField(leftOut)];
  const share = whole ? shareButton(setting, 'checked', ...fields) : [];
  return [...parts, ...rowOf(...share)];
}

function asList(checks: readonly Check[], setting: Setting): APIComponentInContainer[] {
  const list = (most: number) => checks.map((check) => claimLine(check, most, setting)).join('\n');
  let most = Math.min(MAX_LINE, Math.floor(LIST_LENGTH / checks.length) - LINE_EXTRA);
  // Escaping may double what is shown.
  while (list(most).length > LIST_LENGTH && most > LEAST_LINE) most = Math.floor(most / 2);
  return [text(list(most))];
}

/** A claim that is too long to be shown is shown by its beginning; its verdict stays that of the whole. */
function shortened(check: Check, most: number): Check {
  const { words } = check;
  if (words.length <= most) return check;
  return { ...check, words: `${beginningOf(words, most)} […]`, differences: [] };
}

function checkedAgain({ fields: [scope, leftOut], message }: Press, setting: Setting): Promise<Reply> {
  readScope(scope, setting.library);
  return checkedReply(claimsOfReply(message), readLeftOut(leftOut), setting);
}

/** The colour of the most doubtful quotation. */
function worst(checks: readonly Check[]): number {
  const accents = checks.map(accentOf);
  return [ACCENT.wrong, ACCENT.doubtful].find((accent) => accents.includes(accent)) ?? ACCENT.right;
}
