"use strict";
var Rcv = Rcv || {};

// How commands run: what is typed is saved first, what they need is asked in a dialog, and the form is read anew after.
Rcv.Command = (() => {
  /** @typedef {Xrm.FormContext} Form */
  /** @typedef {{ refresh: () => unknown }} Grid */

  // Dialogs that ask one or two things: tall ones would be half empty. Longer ones scroll where they have to.
  const BRIEF = ["hold", "reportNotFixed", "close", "retention", "cancel", "waiveStep", "approve", "reject", "erase", "forget"];

  /** @param {number} value */
  const px = value => ({ value, unit: /** @type {const} */ ("px") });

  /** @param {number} value */
  const percent = value => ({ value, unit: /** @type {const} */ ("%") });

  /** Tells whether the form's row stands as it is shown. @param {Form} form */
  function saved(form) {
    return form.data.entity.getIsDirty() ? Rcv.Failures.shown(() => form.data.save()) : Promise.resolve(true);
  }

  /**
   * @param {string} name of the dialog in Rcv.Asks
   * @param {string} id the row that it is about
   * @param {Record<string, unknown>} [more] what the dialog needs to know besides
   */
  async function dialog(name, id, more = {}) {
    const data = JSON.stringify({ ask: name, id: Rcv.Host.id(id), ...more });
    const height = BRIEF.includes(name) ? px(420) : percent(80);
    await page("rcv_/panels/ask.html", data, Rcv.text(`ask.${name}.title`), px(560), height);
  }

  /**
   * @param {string} webresourceName
   * @param {string} data
   * @param {string} title
   * @param {Xrm.Navigation.NavigationOptions.SizeValue} width
   * @param {Xrm.Navigation.NavigationOptions.SizeValue} [height]
   */
  async function page(webresourceName, data, title, width, height = percent(80)) {
    await Rcv.Host.xrm().Navigation.navigateTo(
      { pageType: "webresource", webresourceName, data },
      { target: 2, position: 1, width, height, title },
    );
  }

  /** @param {Form} form @param {string} name @param {Record<string, unknown>} [more] */
  async function ask(form, name, more) {
    if (!await saved(form))
      return;
    await Rcv.Failures.shown(async () => {
      await dialog(name, form.data.entity.getId(), more);
      await form.data.refresh(false);
    });
  }

  /** @param {Grid} grid @param {string} name @param {string} id @param {Record<string, unknown>} [more] */
  async function askForRow(grid, name, id, more) {
    await Rcv.Failures.shown(async () => {
      await dialog(name, id, more);
      grid.refresh();
    });
  }

  /** One dialog for all the rows. @param {Grid} grid @param {string} name @param {string[]} ids */
  function askForRows(grid, name, ids) {
    return askForRow(grid, name, ids[0], { ids: ids.map(Rcv.Host.id) });
  }

  /** @param {string} name of the texts confirm.<name>.title and .text */
  async function confirmed(name) {
    const answer = await Rcv.Host.xrm().Navigation.openConfirmDialog({
      title: Rcv.text(`confirm.${name}.title`),
      text: Rcv.text(`confirm.${name}.text`),
      confirmButtonLabel: Rcv.text(`confirm.${name}.title`),
    });
    return answer.confirmed;
  }

  /**
   * @template T
   * @param {() => Promise<T>} action
   * @returns {Promise<T>}
   */
  async function working(action) {
    const { Utility } = Rcv.Host.xrm();
    Utility.showProgressIndicator(Rcv.text("progress.working"));
    try {
      return await action();
    } finally {
      Utility.closeProgressIndicator();
    }
  }

  /**
   * Confirms, works and reads the form anew.
   * @param {Form} form
   * @param {string} name
   * @param {(id: string) => Promise<unknown>} action
   */
  async function act(form, name, action) {
    if (!await saved(form) || !await confirmed(name))
      return;
    await Rcv.Failures.shown(async () => {
      await working(() => action(form.data.entity.getId()));
      await form.data.refresh(false);
    });
  }

  /**
   * Confirms once and works on one row after the other, so that a refusal says which one it is about.
   * @param {Grid} grid
   * @param {string} name
   * @param {string[]} ids
   * @param {(id: string) => Promise<unknown>} action
   */
  async function actOnRows(grid, name, ids, action) {
    if (!await confirmed(name))
      return;
    await Rcv.Failures.shown(() => working(async () => {
      for (const id of ids)
        await action(id);
    }));
    grid.refresh();
  }

  /** @param {string} titleKey @param {string} text */
  function tell(titleKey, text) {
    return Rcv.Host.xrm().Navigation.openAlertDialog({ title: Rcv.text(titleKey), text });
  }

  return { saved, dialog, page, ask, askForRow, askForRows, confirmed, working, act, actOnRows, tell };
})();
