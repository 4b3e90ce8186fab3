"use strict";
var Rcv = Rcv || {};

// The journey at the top of a recovery, and on its cases to look at: where we are, what is due when, what is missing, what comes next.
Rcv.Journey = (() => {
  const { el, fill, place } = Rcv.Panel;

  const minute = 60000;
  const soon = 2 * 60 * minute;

  /** @param {ReturnType<typeof Rcv.JourneyData.stages>} stages */
  function drawStages(stages) {
    fill("stages", ...stages.map(({ name, isNow, state, done, of }) => el("li", { class: state, ...(isNow ? { "aria-current": "step" } : {}) },
      el("span", { class: "name" }, Rcv.choiceText("recoveryStage", name)),
      el("span", { class: "state" }, Rcv.text(`journey.stage.${state}`), of > 0 && ` · ${done}/${of}`))));
  }

  /** @param {ReturnType<typeof Rcv.JourneyData.due>} items */
  function drawDue(items) {
    fill("due", ...items.map(({ what, when, shown, waits }) => {
      const left = when.getTime() - Rcv.Host.now().getTime();
      const urgency = waits ? "quiet" : left < 0 ? "late" : left < soon ? "soon" : "";
      return el("li", {},
        el("span", { class: "what" }, what),
        el("span", { class: `when ${urgency}` }, waits ? Rcv.text("journey.clockStopped") : Rcv.Panel.relative(when), el("span", { class: "quiet" }, ` · ${shown}`)));
    }), items.length === 0 && el("li", { class: "quiet" }, Rcv.text("journey.nothingDue")));
  }

  /** @param {Awaited<ReturnType<typeof Rcv.JourneyData.load>>} journey */
  function drawMissing(journey) {
    const { recoveryStep: step } = Rcv.Names;
    const running = Rcv.JourneyData.running(journey);
    place("missing-section").hidden = Rcv.JourneyData.hasEnded(journey.recovery);
    const groups = running.length > 0
      ? running.map(each => ({ name: each[step.name], findings: journey.lacking.get(each[step.id]) ?? [] }))
      : [{ name: "", findings: journey.closing }];
    place("missing-heading").textContent = Rcv.text(running.length > 0 ? "journey.missing" : "checklist.title");
    fill("missing", ...groups.flatMap(({ name, findings }) => [
      groups.length > 1 && el("li", { class: "heading" }, el("h3", {}, name)),
      ...findings.map(finding => el("li", {}, finding.advice)),
      findings.length === 0 && el("li", { class: "good" }, Rcv.text(running.length > 0 ? "journey.nothingMissing" : "checklist.ready")),
    ]));
  }

  /**
   * @param {Xrm.FormContext} form
   * @param {Awaited<ReturnType<typeof Rcv.JourneyData.load>>} journey
   * @param {boolean} readOnly
   */
  function drawNext(form, journey, readOnly) {
    const next = Rcv.JourneyData.next(journey);
    if (!next) {
      const ended = Rcv.JourneyData.hasEnded(journey.recovery);
      fill("next", el("p", { class: "quiet" }, Rcv.text(ended ? "journey.ended" : "journey.nothingNext")));
      return;
    }
    const label = Rcv.text(`journey.next.${next.ask}`, next.name ?? "");
    fill("next", readOnly ? el("p", {}, label) : el("button", { class: "primary", type: "button", click: () => void act(form, journey, next) }, label));
  }

  /**
   * @param {Xrm.FormContext} form
   * @param {Awaited<ReturnType<typeof Rcv.JourneyData.load>>} journey
   * @param {NonNullable<ReturnType<typeof Rcv.JourneyData.next>>} next
   */
  async function act(form, journey, next) {
    if (next.ask === "resume")
      await Rcv.Command.act(form, "resume", Rcv.Api.resumeRecovery);
    else
      await Rcv.Command.ask(form, next.ask, { account: journey.recovery[Rcv.Data.lookup(Rcv.Names.recovery.account)], ...(next.id ? { id: next.id } : {}) });
  }

  /** @param {Awaited<ReturnType<typeof Rcv.JourneyData.load>>} journey */
  function drawTimes(journey) {
    drawStages(Rcv.JourneyData.stages(journey));
    drawDue(Rcv.JourneyData.due(journey));
  }

  /** @param {Xrm.FormContext} form */
  async function draw(form) {
    const onCase = form.data.entity.getEntityName() === Rcv.Names.tables.incident;
    const id = onCase ? Rcv.Form.lookupId(form, Rcv.Names.incident.recovery) : Rcv.Form.isNew(form) ? null : Rcv.Form.id(form);
    place("heading").textContent = Rcv.text("journey.title");
    place("next-heading").textContent = Rcv.text("journey.next");
    place("due-heading").textContent = Rcv.text("journey.due");
    if (!id) {
      fill("next", el("p", { class: "quiet" }, Rcv.text(onCase ? "journey.noRecovery" : "journey.new")));
      return;
    }
    const journey = await Rcv.JourneyData.load(id);
    drawTimes(journey);
    drawMissing(journey);
    drawNext(form, journey, onCase);
  }

  async function start() {
    const again = await Rcv.Panel.run(draw, "journey.title");
    // Others work on the recovery, too. A page that nobody looks at asks nothing.
    setInterval(() => void (document.hidden || again()), minute);
  }

  return { start, draw };
})();

void Rcv.Journey.start();
