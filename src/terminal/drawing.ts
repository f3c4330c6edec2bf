import pc from 'picocolors';
import type { Span } from '../language/span.js';
import { plainLine } from '../platform/harmless.js';
import type { Attribution, Quotation, Speaker } from '../quotes/types.js';
import type { Story } from '../search/types.js';

/** What everything that is printed is drawn with. */
export type Drawing = ReturnType<typeof createDrawing>;

/** Colour only where `colour` says that a terminal looks on; `several` articles are told apart by their titles. */
export function createDrawing(colour: boolean, several: boolean) {
  const colours = pc.createColors(colour);
  const { bold, dim } = colours;

  const named = ({ name, role }: Speaker) => `${bold(plainLine(name))}${role ? `, ${plainLine(role)}` : ''}`;
  const words = ({ article }: Story, { start, end }: Span) => plainLine(article.text.slice(start, end));
  const who = (attribution: Attribution | null) => {
    if (!attribution) return dim('the article does not make clear who says this');
    const { speaker, confidence } = attribution;
    return `${named(speaker)}${confidence === 'likely' ? dim(' (likely)') : ''}`;
  };
  const where = (story: Story, paragraph: number) =>
    dim(`paragraph ${paragraph}${several ? ` · ${plainLine(story.article.title)}` : ''}`);
  const saying = (story: Story, attribution: Attribution | null) => {
    if (!attribution) return '';
    const { mention, cue, speaker } = attribution;
    const called = words(story, mention);
    const parts = [
      ...(called === plainLine(speaker.name) ? [] : [`“${called}”`]),
      ...(cue ? [`“${words(story, cue)}”`] : []),
    ];
    return parts.length > 0 ? dim(` · ${parts.join(' ')}`) : '';
  };
  const quotation = (story: Story, one: Quotation) =>
    `${words(story, one.marked)}\n  ${who(one.speaker)}${saying(story, one.speaker)} · ${where(story, one.paragraph)}`;

  return { colour, ...colours, named, words, who, where, quotation };
}
