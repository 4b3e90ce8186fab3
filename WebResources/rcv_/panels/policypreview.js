"use strict";
var Rcv = Rcv || {};

// What a failure would lead to, before it is opened: the playbook, the steps that start at once, and when the client hears from us.
Rcv.PolicyPreview = (() => {
  /** @param {string} time */
  const shown = time => new Date(time).toLocaleString(Rcv.Panel.language(), { dateStyle: "short", timeStyle: "short" });

  /** @param {AskSubject} subject @param {Record<string, any>} values */
  async function draw({ account }, { Severity }) {
    if (!account || !Severity)
      return [];
    const { el } = Rcv.Panel;
    const policy = JSON.parse((await Rcv.Api.previewPolicy({ AccountId: account, Severity })).Policy);
    const steps = /** @type {{ name: string, starts: boolean, dueOn: string }[]} */ (policy.steps ?? []).filter(step => step.starts);
    return [
      el("h2", {}, Rcv.text("preview.playbook", policy.playbook.name)),
      el("ul", { class: "due" }, ...steps.map(step => el("li", {}, el("span", { class: "what" }, step.name), el("span", { class: "when" }, shown(step.dueOn))))),
      policy.nextUpdateOn && el("p", { class: "quiet" }, Rcv.text("preview.update", shown(policy.nextUpdateOn))),
    ].filter(Boolean);
  }

  return { draw };
})();
