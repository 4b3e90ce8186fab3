"use strict";
var Rcv = Rcv || {};

// A document about a recovery, to read, to print, or to open as an e-mail draft. A person reads it over and sends it.
Rcv.Document = (() => {
  const { el, fill, place } = Rcv.Panel;
  /** @typedef {{ id: string, document: "status" | "plan" | "learning" | "internal", contact?: string | null }} Asked */

  const languages = { English: 1033, Deutsch: 1031, Français: 1036 };
  const kinds = { status: 0, plan: 1, learning: 2, internal: 0 };

  /** @type {string} */
  let html = "";

  /** @param {Asked} asked @param {number} language */
  async function show({ id, document: kind }, language) {
    place("document").setAttribute("aria-busy", "true");
    try {
      const { Html } = await Rcv.Api.clientBrief(id, { Audience: kind === "internal" ? 0 : 1, Document: kinds[kind], Language: language });
      html = Html;
      // Parsed, not run: scripts of a parsed document never are.
      const parsed = new DOMParser().parseFromString(Html, "text/html");
      place("document").lang = parsed.documentElement.lang;
      place("document").replaceChildren(...parsed.querySelectorAll("style"), ...(parsed.querySelector("main") ?? parsed.body).childNodes);
      fill("status");
    } catch (error) {
      Rcv.Panel.fail(error);
    } finally {
      place("document").removeAttribute("aria-busy");
    }
  }

  /** @param {Asked} asked */
  async function draft({ id, contact }) {
    const { userId } = Rcv.Host.xrm().Utility.getGlobalContext().userSettings;
    const { email, tables } = Rcv.Names;
    const title = place("document").querySelector("h1")?.textContent ?? document.title;
    const parties = [
      { participationtypemask: 1, "partyid_systemuser@odata.bind": `/systemusers(${Rcv.Host.id(userId)})` },
      ...(contact ? [{ participationtypemask: 2, "partyid_contact@odata.bind": `/contacts(${contact})` }] : []),
    ];
    const made = await Rcv.Host.xrm().WebApi.createRecord(tables.email, {
      [email.subject]: title,
      [email.description]: html,
      [`${email.regardingRecovery}@odata.bind`]: `/${Rcv.Names.sets.recoveries}(${id})`,
      email_activity_parties: parties,
    });
    await Rcv.Host.xrm().Navigation.openForm({ entityName: tables.email, entityId: made.id });
    window.close();
  }

  /** @param {Asked} asked @param {number} language */
  function drawButtons(asked, language) {
    const select = el("select", { id: "language", change: () => void show(asked, Number(select.value)) },
      ...Object.entries(languages).map(([name, lcid]) => el("option", { value: String(lcid), selected: lcid === language }, name)));
    const mail = async () => {
      try {
        await draft(asked);
      } catch (error) {
        Rcv.Panel.fail(error);
      }
    };
    fill("buttons",
      el("label", { for: "language" }, Rcv.text("document.language")), select,
      el("button", { type: "button", click: () => window.print() }, Rcv.text("document.print")),
      asked.document !== "internal" && el("button", { type: "button", class: "primary", click: () => void mail() }, Rcv.text("document.mail")));
  }

  async function start() {
    const asked = /** @type {Asked} */ (Rcv.Panel.parameters().data);
    const { languageId } = Rcv.Host.xrm().Utility.getGlobalContext().userSettings;
    const language = Object.values(languages).includes(languageId) ? languageId : languages.English;
    document.documentElement.lang = Rcv.Panel.language();
    document.title = Rcv.text(`document.${asked.document}`);
    drawButtons(asked, language);
    await show(asked, language);
  }

  return { start };
})();

void Rcv.Document.start();
