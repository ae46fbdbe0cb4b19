import { problemOf } from '#platform/api/web/problemOf.ts';
import { askToSignIn } from '#platform/api/web/signInNeeded.ts';
import type { UploadsOptions } from './uploads.ts';

const UNAUTHORIZED = 401;

/** Sends as `send` does; when the session ended meanwhile, asks the person to sign in and sends the file again. */
export function sendSignedIn(send: UploadsOptions['send']): UploadsOptions['send'] {
  return async function sendOrSignIn(file, options) {
    try {
      return await send(file, options);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status !== UNAUTHORIZED || !(await askToSignIn(problem))) throw error;
      return sendOrSignIn(file, options);
    }
  };
}
