// A classic script, before all others of the app's page and of each HTML web resource: in front of the Sandbox, the machine's
// clock is the organisation's, so that scripts which ask for the time are right also after that clock was moved on.
(() => {
  const RealDate = Date;
  const outer = window.parent === window ? undefined : /** @type {any} */ (window.parent).sandboxClock;
  let ahead = 0;

  const clock = outer ?? {
    now: () => RealDate.now() + ahead,
    /** @param {string} time the organisation's now */
    moveTo(time) {
      ahead = RealDate.parse(time) - RealDate.now();
    },
  };
  if (!outer) {
    const request = new XMLHttpRequest();
    request.open("GET", "/sandbox/clock", false);
    request.send();
    clock.moveTo(JSON.parse(request.responseText).now);
  }

  const date = new Proxy(RealDate, {
    construct: (target, given, wanted) => Reflect.construct(target, given.length ? given : [clock.now()], wanted === date ? target : wanted),
    apply: () => new RealDate(clock.now()).toString(),
    get: (target, name) => (name === "now" ? clock.now : Reflect.get(target, name)),
  });
  Object.assign(window, { sandboxClock: clock, Date: date });
})();
