import assert from "node:assert/strict";
import test from "node:test";
import { dateTimeText, fromLocalInput, localInput, numberText, readNumber, useLanguage, useZone } from "../client/form/format.js";

const typed = { 1033: ["1,234.5", "$1,234.50", "-7"], 1031: ["1.234,5", "1.234,50 €", "-7"], 1036: ["1 234,5", "1\u202f234,50 €", "-7"] };

for (const [lcid, [plain, money, negative]] of Object.entries(typed)) {
  test(`numbers are read as they are written in ${lcid}`, () => {
    useLanguage(Number(lcid));
    assert.equal(readNumber(plain), 1234.5);
    assert.equal(readNumber(money), 1234.5);
    assert.equal(readNumber(negative), -7);
    assert.equal(readNumber(numberText(1234567.89, 2)), 1234567.89);
  });
}

test("what is no number is none, and nothing is nothing", () => {
  useLanguage(1033);
  for (const text of ["abc", "12abc", "1.2.3", "--5", "."])
    assert.equal(readNumber(text), undefined, text);
  assert.equal(readNumber("  "), null);
});

test("times are shown and taken in the user's zone", () => {
  useZone(120);
  const moment = new Date("2026-03-01T23:30:00Z");
  assert.equal(localInput(moment), "2026-03-02T01:30");
  assert.equal(fromLocalInput("2026-03-02T01:30").getTime(), moment.getTime());
  useZone(0);
});

test("times are written as the platform writes them, with the whole year", () => {
  useZone(60);
  const written = (lcid) => (useLanguage(lcid), dateTimeText(new Date("2026-03-04T17:05:00Z")).replace(/\u202f/g, " "));
  assert.deepEqual([1033, 1031, 1036].map(written), ["3/4/2026 6:05 PM", "04.03.2026 18:05", "04/03/2026 18:05"]);
  useZone(0);
  useLanguage(1033);
});
