/** Values as a person reads and types them, in the user's language. */

let locale = "en-US";
let offset = 0;

/** @param {number} lcid */
export function useLanguage(lcid) {
  locale = { 1031: "de-DE", 1033: "en-US", 1036: "fr-FR" }[lcid] ?? "en-US";
}

export const localeName = () => locale;

/** @param {number|null} value @param {number} places */
export function numberText(value, places, grouping = true) {
  return value === null || value === undefined ? ""
    : value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping: grouping });
}

/**
 * The number that was typed with the language's own signs; undefined when it is none.
 * @param {string} text
 * @returns {number|null|undefined}
 */
export function readNumber(text) {
  const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.8);
  const group = parts.find((part) => part.type === "group")?.value ?? ",";
  const decimal = parts.find((part) => part.type === "decimal")?.value ?? ".";
  const plain = text.trim().split(group).join("").replace(/[\s\p{Sc}]/gu, "").replace(decimal, ".");
  if (plain === "")
    return null;
  return /^-?\d*\.?\d+$/.test(plain) ? Number(plain) : undefined;
}

/** @param {Date} date */
export const dateTimeText = (date) =>
  `${shortDate(date, false)} ${new Date(date.getTime() + offset * 60_000).toLocaleTimeString(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" })}`;

/** @param {Date} date @param {boolean} isLocal whether it is midnight of the browser's zone */
export const shortDate = (date, isLocal) => (isLocal ? date.toLocaleDateString(locale, digits())
  : new Date(date.getTime() + offset * 60_000).toLocaleDateString(locale, { ...digits(), timeZone: "UTC" }));

/** As the platform's formatted values: English dates without leading zeros, German and French ones with them. @returns {Intl.DateTimeFormatOptions} */
const digits = () => {
  const short = locale === "en-US" ? "numeric" : "2-digit";
  return { year: "numeric", month: short, day: short };
};

/** @param {number} minutes east of Greenwich, of the user's time zone: what the app shows and takes as local time */
export function useZone(minutes) {
  offset = minutes;
}

/** "2026-01-31T09:30", as date and time inputs take it. @param {Date} date */
export const localInput = (date) => new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 16);

/** @param {string} input */
export const fromLocalInput = (input) => new Date(new Date(`${input.length === 10 ? `${input}T00:00` : input}Z`).getTime() - offset * 60_000);
