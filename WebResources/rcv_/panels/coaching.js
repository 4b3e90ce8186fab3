"use strict";
var Rcv = Rcv || {};

// Checks a text while it is typed: 1.5 seconds after the last key and when the field is left. It never stands in the way of typing,
// and an answer that comes after the text has changed is not shown.
Rcv.Coaching = (() => {
  /** @typedef {{ text: string, recovery?: string | null, kind: number }} Message */

  const pause = 1500;

  /**
   * @param {() => Message} read what stands there now
   * @param {(message: Message, findings: Finding[] | null) => void} show findings; null where there is nothing to judge
   * @param {(error: unknown) => void} fail
   */
  function coach(read, show, fail) {
    /** @type {number | undefined} */
    let waiting;
    let checked = "";

    async function check() {
      clearTimeout(waiting);
      const message = read();
      if (message.text === checked)
        return;
      checked = message.text;
      try {
        const findings = message.text.trim() === "" ? null : await ask(message);
        if (read().text === message.text)
          show(message, findings);
      } catch (error) {
        checked = "";
        fail(error);
      }
    }

    function typed() {
      clearTimeout(waiting);
      waiting = window.setTimeout(check, pause);
    }

    return { typed, check };
  }

  /** @param {Message} message @returns {Promise<Finding[]>} */
  async function ask({ text, recovery, kind }) {
    const { Findings } = await Rcv.Api.checkMessage({ Text: text, RecoveryId: recovery, Kind: kind });
    return JSON.parse(Findings);
  }

  /**
   * The text with the words marked that findings are about, each once.
   * @param {string} text
   * @param {Finding[]} findings
   * @returns {Node[]}
   */
  function marked(text, findings) {
    /** @type {Node[]} */
    const parts = [];
    let from = 0;
    const found = findings.filter(finding => finding.found !== "").sort((one, other) => one.at - other.at);
    for (const { at, found: words, blocks, rule } of found.filter(finding => finding.at + finding.found.length <= text.length)) {
      if (at < from)
        continue;
      parts.push(document.createTextNode(text.slice(from, at)), Rcv.Panel.el("mark", { class: blocks ? "blocks" : "warns", title: rule }, words));
      from = at + words.length;
    }
    return [...parts, document.createTextNode(text.slice(from))];
  }

  /** What holds the message up comes first. @param {Finding[]} findings */
  function list(findings) {
    const { el } = Rcv.Panel;
    return el("ul", { class: "findings" }, ...[...findings].sort((one, other) => Number(other.blocks) - Number(one.blocks)).map(({ blocks, found, advice }) => el("li", { class: blocks ? "blocks" : "warns" },
      el("strong", {}, Rcv.text(blocks ? "coach.blocks" : "coach.warns")), " ",
      found !== "" && el("q", {}, found), found !== "" && " ", advice)));
  }

  /** @param {Message} message @param {Finding[] | null} findings */
  function result({ text }, findings) {
    const { el } = Rcv.Panel;
    if (findings === null)
      return [el("p", { class: "quiet" }, Rcv.text("coach.empty"))];
    if (findings.length === 0)
      return [el("p", { class: "good" }, Rcv.text("coach.good"))];
    return [el("p", { class: "marked" }, ...marked(text, findings)), list(findings)];
  }

  return { coach, marked, result };
})();
