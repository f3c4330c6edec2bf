import { type APIComponentInContainer, ApplicationCommandType } from 'discord-api-types/v10';
import type { Library } from '../src/library.js';
import { ACCENT, clipLabel, container, row, subtext, text } from '../src/reply/components.js';
import { escapeMarkdown } from '../src/reply/escape.js';
import { keepFitting } from '../src/reply/fitting.js';
import { quotedIn } from '../src/reply/message-quotes.js';
import { shareButton } from '../src/reply/paging.js';
import type { Reply } from '../src/reply/types.js';
import { firstPlace, VERDICTS, verdictParts } from '../src/reply/verdict.js';
import type { Check } from '../src/search/types.js';
import { EVERYWHERE } from './options.js';
import type { Command } from './types.js';

/** Quotations of one message that are checked one by one. */
const MAX_CHECKED = 8;
const MAX_CLAIM = 200;

export const checkQuotes: Command = {
  definition: { type: ApplicationCommandType.Message, name: 'Check quotes', ...EVERYWHERE },
  ofArticle: false,
  answer({ message = '' }, library) {
    const claims = quotedIn(message);
    const [only] = claims;
    if (only === undefined) return nothingToCheck();
    if (claims.length === 1) return single(library.corpus.check(only), library);
    const checks = claims.slice(0, MAX_CHECKED).map((claim) => library.corpus.check(claim));
    const more = claims.length - checks.length;
    const parts = [
      text(subtext(`${claims.length} quotations in this message`)),
      ...checks.flatMap((check, position) => [claimLine(check), ...firstPlace(check, library, position)]),
      ...(more > 0 ? [text(subtext(`${more} more were not checked: check them with /whosaid`))] : []),
    ];
    return framed(
      worst(checks),
      parts,
      checks.some(({ verdict }) => verdict !== 'not-found'),
    );
  },
};

function nothingToCheck(): Reply {
  const words = 'There are no words in this message to check against the article.';
  return { private: true, found: false, components: [container(ACCENT.plain, [text(words)])] };
}

function single(check: Check, library: Library): Reply {
  const parts = [
    text(subtext(`Checked: ${escapeMarkdown(clipLabel(check.words, MAX_CLAIM))}`)),
    ...verdictParts(check, library),
  ];
  return framed(VERDICTS[check.verdict].accent, parts, check.verdict !== 'not-found');
}

function claimLine({ words, verdict }: Check): APIComponentInContainer {
  return text(`**${VERDICTS[verdict].title}**\n${subtext(escapeMarkdown(clipLabel(words, MAX_CLAIM)))}`);
}

/** The colour of the most doubtful quotation. */
function worst(checks: readonly Check[]): number {
  const accents = checks.map(({ verdict }) => VERDICTS[verdict].accent);
  return [ACCENT.wrong, ACCENT.doubtful].find((accent) => accents.includes(accent)) ?? ACCENT.right;
}

function framed(accent: number, parts: readonly APIComponentInContainer[], found: boolean): Reply {
  return { private: true, found, components: [container(accent, [...keepFitting(parts), row([shareButton()])])] };
}
