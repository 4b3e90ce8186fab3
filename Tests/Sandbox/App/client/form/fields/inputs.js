import { booleanInput } from "./boolean.js";
import { choiceInput, multiChoiceInput } from "./choice.js";
import { dateInput } from "./date.js";
import { lookupInput } from "./lookup.js";
import { numberInput } from "./number.js";
import { memoInput, textInput } from "./text.js";

/**
 * @typedef {object} Input
 * @property {HTMLElement} element what stands in the cell
 * @property {HTMLElement} focusable what takes the focus and is labelled
 * @property {(value: any) => void} show
 * @property {(disabled: boolean) => void} disable
 */

/** Controls by the class id of the form XML (Microsoft's own ids), each with the column types it can show. */
const BY_CLASS = {
  "4273edbd-ac1d-40d3-9fb2-095c621b552d": textInput,
  "ada2203e-b4cd-49be-9ddf-234642b43b52": textInput,
  "71716b6c-711e-476c-8ab8-5d11542bfb47": textInput,
  "e0dece4b-6fc8-4a8f-a065-082708572369": memoInput,
  "270bd3db-d9af-4782-9025-509e298dec0a": lookupInput,
  "f3015350-44a2-4aa0-97b5-00166532b5e9": lookupInput,
  "cbfb742c-14e7-4a17-96bb-1a13f7f64aa2": lookupInput,
  "3ef39988-22bb-4f0b-bbbe-64b5a3748aee": choiceInput,
  "5d68b988-0661-4db2-bc3e-17598ad3be6c": choiceInput,
  "4aa28ab7-9c13-4f57-a73d-ad894d048b5f": multiChoiceInput,
  "5b773807-9fb2-42db-97c3-7a91eff8adff": dateInput,
  "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed": booleanInput,
  "b0c6723a-8503-4fd7-bb28-c8a06ac933c2": booleanInput,
  "c6d124ca-7eda-4a60-aea9-7fb8d318b68f": numberInput,
  "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e": numberInput,
  "0d2c745a-e5a8-4c8f-ba63-c6d3bb604660": numberInput,
  "533b9e00-756b-4312-95a0-dc888637ac78": numberInput,
  "aa987274-ce4e-4271-a803-66164311a958": numberInput,
};

const BY_TYPE = {
  Text: textInput, Memo: memoInput, AutoNumber: textInput,
  Integer: numberInput, BigInt: numberInput, Decimal: numberInput, Double: numberInput, Money: numberInput,
  Choice: choiceInput, State: choiceInput, Status: choiceInput, MultiChoice: multiChoiceInput, Boolean: booleanInput,
  DateTime: dateInput, Lookup: lookupInput, Customer: lookupInput, Owner: lookupInput, PartyList: lookupInput,
};

/** @param {import("../control.js").FieldControl} control @returns {Input} */
export function createInput(control) {
  const { classId } = control.cell.control;
  const { type } = control.field.column;
  const create = classId ? BY_CLASS[classId] : BY_TYPE[type];
  if (!create)
    throw new Error(`The control class ${classId ?? type} of '${control.name}' is not supported by the Sandbox.`);
  const fitting = BY_TYPE[type];
  const fits = create === fitting || create === memoInput && fitting === textInput || create === textInput && fitting === memoInput;
  if (!fits)
    throw new Error(`The control '${control.name}' has the class ${classId}, which can't show a column of type ${type}.`);
  return create(control);
}
