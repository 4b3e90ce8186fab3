"use strict";
var Rcv = Rcv || {};

// The coach beside the field that the client will read. Keystroke events are gone from the client API, but a control's getValue
// is documented as "the latest value in a control as the user types" (powerapps-docs, clientapi/reference/controls/getValue.md):
// asked twice a second, it tells when the typing pauses. Leaving the field is the column's OnChange.
Rcv.Coach = (() => {
  const { el, fill, place } = Rcv.Panel;
  const look = 500;

  /** What stands beside what: the column, the recovery, and as what the text is read. @param {Xrm.FormContext} form */
  function subject(form) {
    const { recoveryStep, touchpoint, tables } = Rcv.Names;
    if (form.data.entity.getEntityName() === tables.recoveryStep)
      return { column: recoveryStep.apology, recovery: Rcv.Form.lookupId(form, recoveryStep.recovery), kind: 0 };
    const purpose = Rcv.Form.value(form, touchpoint.purpose);
    const { acknowledgement, learningShared } = Rcv.Choices.touchpointPurpose;
    return {
      column: touchpoint.description,
      recovery: Rcv.Form.lookupId(form, touchpoint.recovery),
      kind: purpose === acknowledgement ? 0 : purpose === learningShared ? 2 : 1,
    };
  }

  /** @param {Xrm.FormContext} form */
  function read(form) {
    const { column, recovery, kind } = subject(form);
    const control = /** @type {{ getValue?: () => string | null } | null} */ (/** @type {unknown} */ (form.getControl(column)));
    // Only the control knows what is typed and not committed yet; a locked form has only the column.
    const text = control?.getValue?.() ?? Rcv.Form.value(form, column) ?? "";
    return { text: String(text), recovery, kind };
  }

  /** @param {Xrm.FormContext} form */
  async function drawWords(form) {
    const { impact, tables } = Rcv.Names;
    const { recovery } = subject(form);
    const rows = recovery
      ? await Rcv.Data.many(tables.impact, `?$select=${impact.description},${impact.dimension},${impact.level}`
        + `&$filter=${Rcv.Data.lookup(impact.recovery)} eq ${recovery} and ${impact.state} eq 0&$orderby=${impact.level} desc`)
      : [];
    place("words-heading").textContent = Rcv.text("coach.words");
    fill("words", ...rows.map(row => el("li", { class: "words" }, el("q", {}, row[impact.description]), el("div", { class: "quiet" },
      `${Rcv.Data.shown(row, impact.dimension)} · ${Rcv.Data.shown(row, impact.level)}`))),
    rows.length === 0 && el("li", { class: "quiet" }, Rcv.text("coach.noWords")));
    return rows.length;
  }

  /** A5: what the client just named is offered to be recorded, in the words that stand there. @param {Xrm.FormContext} form */
  function drawOffer(form) {
    const { recovery, text } = read(form);
    fill("offer", recovery && text.trim() !== "" && el("button", { type: "button", click: () => void record(form) }, Rcv.text("coach.record")));
  }

  /** @param {Xrm.FormContext} form */
  async function record(form) {
    const { impact, recoveryStep, tables } = Rcv.Names;
    // Both tables call the column alike.
    const [recovery] = /** @type {Xrm.LookupValue[]} */ (Rcv.Form.value(form, recoveryStep.recovery));
    await Rcv.Failures.shown(async () => {
      // A lookup's default is its id and, beside it, its name (powerapps-docs, set-field-values-using-parameters-passed-form.md).
      await Rcv.Host.xrm().Navigation.openForm(
        { entityName: tables.impact, useQuickCreateForm: true },
        { [impact.description]: read(form).text.slice(0, 4000), [impact.recovery]: Rcv.Host.id(recovery.id), [`${impact.recovery}name`]: recovery.name ?? "" });
      await drawWords(form);
    });
  }

  async function start() {
    /** @type {Xrm.FormContext} */
    let form;
    let seen = "";
    /** @type {ReturnType<typeof Rcv.Coaching.coach>} */
    let coach;
    await Rcv.Panel.run(async on => {
      place("heading").textContent = Rcv.text("coach.title");
      if (!form) {
        form = on;
        coach = Rcv.Coaching.coach(() => read(form), (message, findings) => {
          fill("coach", ...Rcv.Coaching.result(message, findings));
          fill("status");
          drawOffer(form);
        }, Rcv.Panel.fail);
        form.getAttribute(subject(form).column)?.addOnChange(() => void coach.check());
      }
      await drawWords(form);
      await coach.check();
    }, "coach.title");
    setInterval(() => {
      const { text } = read(form);
      if (text !== seen)
        coach.typed();
      seen = text;
    }, look);
  }

  return { start, read };
})();

void Rcv.Coach.start();
