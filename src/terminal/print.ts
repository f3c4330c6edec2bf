import pc from 'picocolors';
import type { Span } from '../language/span.js';
import { plainLine } from '../platform/harmless.js';
import type { Attribution, Quotation, Speaker } from '../quotes/types.js';
import { leftOutLines } from '../reply/views/left-out.js';
import { en } from '../reply/words/index.js';
import type { Answer } from '../search/answers.js';
import { worthShowing } from '../search/index.js';
import type { Check, Said, Story } from '../search/types.js';

/** Answers as text for people. Colour only where `colour` says that a terminal looks on. */
export function createPrinter(colour: boolean) {
  const { bold, dim, underline, green, yellow, red, strikethrough } = pc.createColors(colour);
  const verdictColour = {
    exact: green,
    typography: green,
    close: yellow,
    unquoted: yellow,
    'other-speaker': red,
    'not-found': red,
  };

  const named = ({ name, role }: Speaker) => `${bold(plainLine(name))}${role ? `, ${plainLine(role)}` : ''}`;
  const who = (attribution: Attribution | null) => {
    if (!attribution) return dim('the article does not make clear who says this');
    const { speaker, confidence } = attribution;
    return `${named(speaker)}${confidence === 'likely' ? dim(' (likely)') : ''}`;
  };
  const where = (story: Story, paragraph: number, several: boolean) =>
    dim(`paragraph ${paragraph}${several ? ` · ${plainLine(story.article.title)}` : ''}`);
  const words = ({ article }: Story, { start, end }: Span) => plainLine(article.text.slice(start, end));

  const quotation = (story: Story, one: Quotation, several = false) =>
    `${words(story, one.marked)}\n  ${who(one.speaker)}${saying(story, one.speaker)} · ${where(story, one.paragraph, several)}`;
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

  const quotations = (found: readonly { story: Story; quotation: Quotation }[], several: boolean) =>
    found.map((one) => quotation(one.story, one.quotation, several));

  const said = ({ story, found, statements }: Said, several: boolean) => [
    ...quotations(found, several),
    ...statements.map(
      (one) =>
        `${words(story, one)}\n  ${dim('reported without quotation marks ·')} ${where(story, one.paragraph, several)}`,
    ),
  ];

  const passages = (answer: Answer, several: boolean) =>
    worthShowing(answer)
      .slice(0, SHOWN_HITS)
      .map(({ story, start, end, answer: sentence, speaker, paragraph }) => {
        const shown =
          words(story, { start, end: sentence.start }) +
          bold(words(story, sentence)) +
          words(story, { start: sentence.end, end });
        return `${shown}\n  ${speaker ? `${who(speaker)} · ` : ''}${where(story, paragraph, several)}`;
      });

  const missed = (answer: Answer, why: string, several: boolean) => {
    const nearest = passages(answer, several);
    return [
      yellow(`The article ${why}.`),
      ...(answer.suggestions.length > 0
        ? [dim(`It does speak of: ${answer.suggestions.map(plainLine).join(' · ')}`)]
        : []),
      ...(nearest.length > 0 ? [dim('What comes nearest:')] : []),
      ...nearest,
    ];
  };

  const checked = (check: Check, several: boolean) => {
    const differences = check.differences.map(({ kind, text: written }) => {
      const text = plainLine(written);
      if (kind === 'same') return text;
      return kind === 'claimed'
        ? red(colour ? strikethrough(text) : `[-${text}-]`)
        : green(colour ? underline(text) : `{+${text}+}`);
    });
    const changed = check.differences.some(({ kind }) => kind !== 'same');
    const places = check.places.map(({ story, paragraph, quotation: quoted, ...span }) =>
      quoted ? quotation(story, quoted, several) : `${words(story, span)}\n  ${where(story, paragraph, several)}`,
    );
    return [
      verdictColour[check.verdict](en.verdicts[check.verdict]),
      ...noted(check).map((note) => dim(note)),
      ...(changed ? [differences.join('')] : []),
      ...places,
    ];
  };

  const body = (answer: Answer, several: boolean): string[] => {
    switch (answer.kind) {
      case 'check':
        return checked(answer.check, several);
      case 'said':
        return said(answer.said, several);
      case 'passages':
      case 'who-is':
        return passages(answer, several);
      case 'silent':
        return missed(answer, `quotes nothing of ${plainLine(answer.silent)}`, several);
      case 'unanswered':
        return missed(answer, 'does not answer that', several);
      default:
        return answer satisfies never;
    }
  };

  return {
    quotations: (found: readonly { story: Story; quotation: Quotation }[], several: boolean) =>
      quotations(found, several).join('\n\n'),

    answer(answer: Answer, several: boolean): string {
      const notes = answer.corrections.map(({ typed, taken }) =>
        dim(`“${plainLine(typed)}” taken as “${plainLine(taken)}”`),
      );
      return [...notes, ...body(answer, several)].join('\n\n');
    },

    check: (check: Check, several: boolean): string => checked(check, several).join('\n\n'),

    speakers: (stories: readonly Story[]) =>
      stories
        .flatMap((story) =>
          story.speakers.map((speaker) => ({
            speaker,
            count: story.quotations.filter((one) => one.speaker?.speaker === speaker).length,
          })),
        )
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .map(({ speaker, count }) => `${String(count).padStart(3)}  ${named(speaker)}`)
        .join('\n'),

    article: (story: Story, from: number | undefined) => {
      const { article } = story;
      return [
        bold(plainLine(article.title)),
        dim(
          [
            article.source,
            article.published,
            article.url,
            article.paragraphs.length === 1 ? '1 paragraph' : `${article.paragraphs.length} paragraphs`,
          ]
            .flatMap((part) => (part ? [plainLine(part)] : []))
            .join(' · '),
        ),
        ...article.paragraphs
          .filter(({ number }) => from === undefined || number === from)
          .map(
            ({ number, start, end, heading }) =>
              `${dim(String(number).padStart(3))}  ${heading ? bold(words(story, { start, end })) : words(story, { start, end })}`,
          ),
      ].join('\n');
    },
  };
}

/** What was left out of the words, and which letters are not what they look like. */
function noted({ disguise }: Check): string[] {
  const { lookAlikes } = disguise;
  return [...leftOutLines(disguise, en), ...(lookAlikes > 0 ? [en.lookAlikes(lookAlikes)] : [])];
}

const SHOWN_HITS = 3;
