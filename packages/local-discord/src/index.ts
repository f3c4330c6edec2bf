export type { MarkdownNode } from '../page/types.js';
export { readCallback } from './checks/callback.js';
export { readCommands } from './checks/command.js';
export type { GatewayFaults } from './gateway/faults.js';
export type { Dispatch } from './gateway/session.js';
export type { GatewaySocket, GatewaySockets } from './gateway/sockets.js';
export { NoAnswer } from './no-answer.js';
export { startLocalDiscord } from './open.js';
export { page } from './page.js';
export { parseMarkdown } from './page-markdown.js';
export { RestError } from './refusals.js';
export type { RestFault, RestFaults, RestFaultTarget } from './rest/faults.js';
export type {
  ChannelMessage,
  Faults,
  Limits,
  LocalDiscord,
  LocalDiscordOptions,
  OptionValues,
  Outcome,
  Person,
  Place,
  Refusal,
} from './types.js';
