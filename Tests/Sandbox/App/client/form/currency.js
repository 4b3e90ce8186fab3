import * as data from "../data.js";
import { bare } from "./values.js";

/** Symbols by currency. @type {Map<string, Promise<string>>} */
const symbols = new Map();

/**
 * The symbol of the row's currency; the user's, where the row has none.
 * @param {import("./record.js").FormRecord} record
 * @param {any} context
 * @returns {Promise<string>}
 */
export async function symbolOf(record, context) {
  const chosen = record.fields.get("transactioncurrencyid")?.value?.[0]?.id ?? record.row._transactioncurrencyid_value;
  const id = bare(chosen ?? context.currencyId);
  if (id === bare(context.currencyId))
    return context.currencySymbol ?? "";
  let symbol = symbols.get(id);
  if (!symbol) {
    symbol = data.send("GET", `transactioncurrencies(${id})?$select=currencysymbol`).then((row) => row.currencysymbol ?? "", () => "");
    symbols.set(id, symbol);
  }
  return symbol;
}
