"use strict";
var Rcv = Rcv || {};

/**
 * A text in the user's language, its {0}, {1} … filled in. A key without a text is shown as it is: it must not stop anybody.
 * @param {string} key
 * @param {...(string | number)} values
 */
Rcv.text = function text(key, ...values) {
  const template = Rcv.Host.xrm().Utility.getResourceString("rcv_/strings/texts", key) || key;
  return template.replace(/\{(\d)\}/g, (hole, index) => String(values[Number(index)] ?? hole));
};

/**
 * The text of a choice's value where no form or row brings its label along.
 * @param {string} choice a member of Rcv.Choices
 * @param {string} name
 */
Rcv.choiceText = function choiceText(choice, name) {
  return Rcv.text(`choice.${choice}.${name}`);
};
