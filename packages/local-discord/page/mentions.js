/** @import {PageState} from './types.js' */

/** @typedef {{ readonly id: string, readonly name: string }} Mentionable */

/**
 * Whom a message can mention: the bot first, then the people.
 * @param {PageState} state
 * @returns {readonly Mentionable[]}
 */
export function mentionables({ applicationId, botName, people }) {
  return [{ id: applicationId, name: botName }, ...people.map(({ id, name }) => ({ id, name }))];
}

/**
 * The name that is being typed behind an `@` right before the caret.
 * @param {string} text
 * @param {number} caret
 * @returns {{ readonly at: number, readonly typed: string } | null} null when none is
 */
export function mentionAt(text, caret) {
  const found = /(?:^|\s)@([\p{L}\p{N}._-]*)$/u.exec(text.slice(0, caret));
  if (found === null) return null;
  const typed = found[1] ?? '';
  return { at: caret - typed.length - 1, typed };
}

/**
 * The text as Discord takes it: `@Bot` as `<@id>`.
 * @param {string} text
 * @param {readonly Mentionable[]} everybody
 */
export function withMentions(text, everybody) {
  return text.replace(/(^|\s)@([\p{L}\p{N}_-]+)/gu, (typed, before, name) => {
    const meant = everybody.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return meant ? `${before}<@${meant.id}>` : typed;
  });
}
