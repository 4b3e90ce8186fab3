// Who is signed in in this tab. Another tab may be somebody else: that is how one machine shows two people at work.

const KEY = 'sandbox.user';

/** @typedef {{ id: string, domainname: string, fullname: string }} SandboxUser */

/** @type {SandboxUser[]} */
let users = [];

/** @type {string} */
let signedIn = '';

/** Reads who can sign in, and signs in whoever this tab knows, else the visitor that the sample names. */
export async function openSession() {
  users = await (await fetch('/sandbox/users')).json();
  const known = read();
  const visitor = document.querySelector('meta[name="sandbox-visitor"]')?.getAttribute('content');
  const user = users.find((each) => each.id === known) ?? users.find((each) => each.domainname === visitor)
    ?? users.find((each) => each.domainname === 'administrator') ?? users[0];
  signedIn = user.id;
}

/** Everybody who can sign in. */
export const allUsers = () => users;

/** The id of the signed-in user: the value of the header X-Sandbox-User. */
export const userId = () => signedIn;

/** Signs in as somebody else from the next page on.
 * @param {string} id */
export function signIn(id) {
  sessionStorage.setItem(KEY, id);
  localStorage.setItem(KEY, id);
}

function read() {
  return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
}
