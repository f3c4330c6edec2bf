import type { Speaker } from '../../quotes/types.js';
import type { Story } from '../../search/types.js';

/** One of a story's speakers by their position among them, in base 36: a name may be too long for a button. */
export function speakerPosition({ speakers }: Story, speaker: Speaker): string {
  return speakers.indexOf(speaker).toString(36);
}

export function speakerAt({ speakers }: Story, position: string): Speaker | undefined {
  return speakers[Number.parseInt(position, 36)];
}

const FIELD = /^@([\da-z]+)$/;

/** The same as a field of a `custom_id`, where a name as it was typed may stand in its place. */
export function speakerField(story: Story, speaker: Speaker): string {
  return `@${speakerPosition(story, speaker)}`;
}

/** Whether a field names a speaker by position. */
export function isSpeakerField(field: string): boolean {
  return FIELD.test(field);
}

export function readSpeakerField(field: string, story: Story): Speaker | undefined {
  const position = FIELD.exec(field)?.[1];
  return position === undefined ? undefined : speakerAt(story, position);
}
