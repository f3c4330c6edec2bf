import { type LeftOut, NOTHING_LEFT_OUT } from '../../platform/seen/given.js';
import { withLeftOut } from '../../search/index.js';
import type { Check } from '../../search/types.js';
import { button, container, subtext, text } from '../components.js';
import { customId } from '../ids/custom-id.js';
import { scopeField } from '../ids/scope.js';
import { escapeMarkdown } from '../markdown/escape.js';
import { rowOf, shareButton } from '../paging.js';
import type { Reply, Setting } from '../types.js';
import { leftOutField, leftOutLines } from './left-out.js';
import { accentOf, targetOf, verdictParts } from './verdict.js';

/** What a reply holds under its first line, in UTF-16 units of markdown; Discord's limit is 4,000 for all. */
const MAX_TEXT = 3_700;

/** What is known of words besides the verdict on them. */
export interface About {
  /** Lines of ours to show with them. */
  readonly notes?: readonly string[];
  /** What was left out of them before. */
  readonly leftOut?: LeftOut;
}

/** Who said some words, and whether exactly so; `article` is the one that they were looked for in, where it was one. */
export function checkReply(
  compared: Check,
  article: string | undefined,
  setting: Setting,
  { notes = [], leftOut = NOTHING_LEFT_OUT }: About = {},
): Reply {
  const check = withLeftOut(compared, leftOut);
  const asked = setting.words.askedWho(escapeMarkdown(check.words), check.by ? escapeMarkdown(check.by) : null);
  const head = [asked, ...notes, ...leftOutLines(check.disguise, setting.words)].map(subtext).join('\n');
  const share = shareButton(setting, 'check', scopeField(setting.library, article), ...leftOutField(check.disguise));
  return {
    found: check.verdict !== 'not-found',
    components: [
      container(accentOf(check), [
        text(head),
        ...verdictParts(check, setting, MAX_TEXT - head.length),
        ...rowOf(...whyButton(check, setting), ...share),
      ]),
    ],
  };
}

/** "Wrong speaker?" for the first place, where that is a quotation. */
function whyButton({ places: [place] }: Check, { words, library }: Setting) {
  if (!place?.quotation) return [];
  return [button(words.buttons.wrongSpeaker, customId('why', library.fingerprint(place.story), targetOf(place)))];
}
