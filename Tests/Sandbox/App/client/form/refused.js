import { errorDialog } from "../dialog.js";

/**
 * What the server refuses is shown in its words.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T|undefined>}
 */
export async function shown(promise) {
  try {
    return await promise;
  } catch (error) {
    await errorDialog({ message: error.message, errorCode: error.code });
    return undefined;
  }
}
