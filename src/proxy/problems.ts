import { API_MESSAGE } from '../core/apiMessages.js';
import type { ProxyProblem } from './errorAnswer.js';

/** The browser has gone; nobody reads this (499 is nginx's number for it, and stands in logs only). */
export const BROKEN_OFF: ProxyProblem = { status: 499, message: 'The upload was broken off.' };

/** The browser stopped sending. */
export const BROWSER_STALLED: ProxyProblem = {
  status: 408,
  message: 'The upload came to a standstill.',
};

/** There is no body at all: what the API would say. */
export const NO_BODY: ProxyProblem = { status: 400, message: API_MESSAGE.fileRequired };

/** The form is not spelled as browsers spell it. */
export const MALFORMED: ProxyProblem = { status: 400, message: 'The form cannot be read.' };

/** The body goes on behind its announced end. */
export const TOO_LONG: ProxyProblem = {
  status: 400,
  message: 'The upload is longer than it announced.',
};

/** The body ended early: something between the browser and here has a limit of its own. */
export function cutOf(arrivedBytes: number, sizeBytes: number): ProxyProblem {
  const message = `The upload was cut: ${arrivedBytes} of ${sizeBytes} bytes arrived.`;
  return { status: 400, message, cause: new Error(message), isForOperator: true };
}

/** `authorize` said no. */
export const NOT_ALLOWED: ProxyProblem = {
  status: 403,
  message: 'Uploading to this resource is not allowed.',
};

/** `authorize` failed. */
export const NOT_DECIDED: ProxyProblem = {
  status: 500,
  message: 'It could not be found out whether this upload is allowed.',
};

/** The host's code or options are at fault; what it is goes to `onError`. */
export const NOT_SET_UP: ProxyProblem = {
  status: 500,
  message: 'Uploading is not set up correctly here.',
};

/** A request that cannot be one of the web's, from its address to its headers. */
export const UNREADABLE_REQUEST: ProxyProblem = {
  status: 400,
  message: 'The request cannot be read.',
};

/** A method that no web request may have. */
export const UNSUPPORTED_METHOD: ProxyProblem = {
  status: 405,
  message: 'Only POST is answered here.',
  allowedMethod: 'POST',
};

/** Nothing was sent, since there is no token. */
export const NO_TOKEN: ProxyProblem = {
  status: 503,
  message: 'The service cannot be used at the moment.',
  retryAfterSeconds: 5,
};

/** Nothing was sent, and asking again does not help: the component says so at once, and waits for nobody. */
export const NO_TOKEN_FOR_LONG: ProxyProblem = { ...NO_TOKEN, retryAfterSeconds: 300 };

/** The token is fresh now, but the body is gone: the component sends it again by itself. */
export const REPEAT_SOON: ProxyProblem = {
  status: 503,
  message: 'The access to the service had to be renewed. Please send the file again.',
  retryAfterSeconds: 1,
  cause: new Error('The API answered 401; the token was renewed, the body could not be repeated.'),
};

/** A fresh token helps no more; asking again at once would not either. `said` is the API's word. */
export function tokenRefusedOf(said: string): ProxyProblem {
  const words = said && ` It said: ${said}`;
  const cause = new Error(`The API answered 401 to a fresh token too.${words}`);
  return { ...NO_TOKEN_FOR_LONG, cause };
}

/** No connection, or one lost before the last byte: nothing can have been stored. */
export const UNREACHABLE: ProxyProblem = {
  status: 503,
  message: 'The service cannot be reached at the moment.',
  retryAfterSeconds: 5,
};

/** The API took no bytes for too long: nothing can have been stored. */
export const API_STALLED: ProxyProblem = {
  ...UNREACHABLE,
  cause: new Error('The API did not take the upload in time.'),
};

/** The connection was lost after the last byte: the file may have been stored. */
export const LOST: ProxyProblem = {
  status: 502,
  message: 'The connection to the service was lost before it answered.',
};

/** The API answered with another address, to which neither token nor file goes. */
export const REDIRECTED: ProxyProblem = {
  status: 502,
  message: 'The service sent the upload elsewhere.',
};

/** No answer after the last byte: the file may have been stored. */
export const UNANSWERED: ProxyProblem = {
  status: 504,
  message: 'The service did not answer in time.',
  cause: new Error('The API did not answer in time.'),
};

/** What is said where all the time that an upload may take is over. */
export const TAKES_TOO_LONG = 'The upload took too long.';

/** The file has more bytes than the host takes. */
export function tooLargeOf(maxSize: number): ProxyProblem {
  return { status: 413, message: `The file is larger than the ${maxSize} bytes allowed here.` };
}
