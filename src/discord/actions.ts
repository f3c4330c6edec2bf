import { commands } from '../../commands/index.js';
import { subtext, text } from '../reply/components.js';
import { type Action, type Reply, type Setting, Unanswerable } from '../reply/types.js';

/** What every button, menu and form of this version does, by the action in its `custom_id`. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  commands.flatMap((command) => Object.entries(command.actions ?? {})),
);

/** The one action whose reply is for everybody, whoever presses. */
export const SHARE = 'share';

/**
 * A public copy of the reply that a Share button stands under, naming who shared it. The copy is made anew in the
 * server's words from what the button carries and what the message says was asked.
 */
export async function share(press: Parameters<Action>[0], setting: Setting): Promise<Reply> {
  const [name = '', ...fields] = press.fields;
  const reply = await ACTIONS.get(name)?.({ ...press, fields }, setting);
  if (!reply || 'form' in reply) throw new Unanswerable(({ explanations }) => explanations.oldButton);
  const signature = text(subtext(setting.words.sharedBy(`<@${press.person}>`)));
  return { found: reply.found, components: [...reply.components, signature] };
}
