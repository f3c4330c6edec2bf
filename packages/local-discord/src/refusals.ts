import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type FieldError, nestFieldErrors } from './checks/field-errors.js';

/** HTTP statuses that refusals carry. */
type Status = 400 | 401 | 403 | 404 | 415;

/** Discord's "general error": its message says all there is. */
const GENERAL_ERROR = RESTJSONErrorCodes.GeneralError;

/** Thrown to refuse a request; carries the answer that Discord would give. */
export class RestError extends Error {
  override readonly name = 'RestError';

  constructor(
    readonly status: Status,
    readonly code: number,
    message: string,
    readonly fieldErrors: readonly FieldError[] = [],
  ) {
    super(message);
  }

  /** The JSON body of the answer. */
  body(): unknown {
    const answer = { message: this.message, code: this.code };
    return this.fieldErrors.length === 0 ? answer : { ...answer, errors: nestFieldErrors(this.fieldErrors) };
  }
}

export const unauthorized = () => new RestError(401, GENERAL_ERROR, '401: Unauthorized');
export const notFound = () => new RestError(404, GENERAL_ERROR, '404: Not Found');
export const unknownInteraction = () =>
  new RestError(404, RESTJSONErrorCodes.UnknownInteraction, 'Unknown interaction');
export const unknownMessage = () => new RestError(404, RESTJSONErrorCodes.UnknownMessage, 'Unknown Message');
export const unknownChannel = () => new RestError(404, RESTJSONErrorCodes.UnknownChannel, 'Unknown Channel');
export const unknownWebhook = () => new RestError(404, RESTJSONErrorCodes.UnknownWebhook, 'Unknown Webhook');
export const unknownCommand = () =>
  new RestError(404, RESTJSONErrorCodes.UnknownApplicationCommand, 'Unknown application command');
export const alreadyAcknowledged = () =>
  new RestError(
    400,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  );
export const invalidWebhookToken = () =>
  new RestError(401, RESTJSONErrorCodes.InvalidWebhookToken, 'Invalid Webhook Token');
export const emptyMessage = () =>
  new RestError(400, RESTJSONErrorCodes.CannotSendAnEmptyMessage, 'Cannot send an empty message');
export const missingAccess = () => new RestError(403, RESTJSONErrorCodes.MissingAccess, 'Missing Access');
export const invalidJson = () =>
  new RestError(400, RESTJSONErrorCodes.RequestBodyContainsInvalidJSON, 'The request body contains invalid JSON.');
export const notYourApplication = () =>
  new RestError(
    403,
    RESTJSONErrorCodes.NotAuthorizedToPerformThisActionOnThisApplication,
    'You are not authorized to perform this action on this application',
  );
export const tooManyFollowUps = () =>
  new RestError(
    400,
    RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'This interaction has reached its maximum number of follow-up messages.',
  );

export const tooManyCommands = (maximum: number) =>
  new RestError(
    400,
    RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
    `Maximum number of application commands reached (${maximum}).`,
  );
export const tooManyCreations = (maximum: number) =>
  new RestError(
    400,
    RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
    `Max number of daily application command creates has been reached (${maximum})`,
  );

/** What Discord says of a command that has another's name. */
export const NAME_TAKEN = {
  code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
  message: 'Application command names must be unique',
} as const;
export const nameIsTaken = () => invalidFormBody([{ path: ['name'], ...NAME_TAKEN }]);

/** The refusal of a body whose fields are wrong; there is at least one field error. */
function invalidFormBody(fieldErrors: readonly FieldError[]): RestError {
  return new RestError(400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'Invalid Form Body', fieldErrors);
}

/** Throws when there are field errors. */
export function refuseFieldErrors(fieldErrors: readonly FieldError[]): void {
  if (fieldErrors.length > 0) throw invalidFormBody(fieldErrors);
}
