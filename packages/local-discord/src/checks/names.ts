import { z } from 'zod';
import { LIMITS } from './limits.js';
import { complain, REQUIRED, text } from './shape.js';

/** Discord's expression for the names of slash commands and of all options. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or an option: letters, digits, `-`, `_`, `'`, and lower case where there is one. */
export const slashName = z.string().check(
  complain<string>(function* (value) {
    if (value === '') {
      yield REQUIRED;
    } else if (!NAME.test(value) || value !== value.toLowerCase()) {
      yield { code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };
    }
  }),
);

/** The name of a command in a menu, which may have spaces and capitals. */
export const menuName = text(1, LIMITS.command.name);
