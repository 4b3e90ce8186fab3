"use strict";
var Rcv = Rcv || {};

// Rows of the Web API, read by column.
Rcv.Data = (() => {
  /** @typedef {Record<string, any>} Row */

  /** The column's name in queries and answers, where it is a lookup. @param {string} column */
  function lookup(column) {
    return `_${column}_value`;
  }

  /**
   * The value as the user sees it, in their language and zone.
   * @param {Row} row
   * @param {string} column
   * @returns {string}
   */
  function shown(row, column) {
    return String(row[`${column}@OData.Community.Display.V1.FormattedValue`] ?? row[column] ?? "");
  }

  /** @param {Row} row @param {string} column @returns {string} */
  function shownLookup(row, column) {
    return shown(row, lookup(column));
  }

  /** @param {Row} row @param {string} column @returns {Date | null} */
  function time(row, column) {
    return row[column] ? new Date(row[column]) : null;
  }

  /**
   * @param {string} table
   * @param {string} id
   * @param {string} query
   * @returns {Promise<Row>}
   */
  async function one(table, id, query) {
    return Rcv.Host.xrm().WebApi.retrieveRecord(table, Rcv.Host.id(id), query);
  }

  /**
   * @param {string} table
   * @param {string} query
   * @param {number} [most]
   * @returns {Promise<Row[]>}
   */
  async function many(table, query, most = 250) {
    return (await Rcv.Host.xrm().WebApi.retrieveMultipleRecords(table, query, most)).entities;
  }

  return { lookup, shown, shownLookup, time, one, many };
})();
