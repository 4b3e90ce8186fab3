import { GlobalNotifications } from "../form/notifications.js";
import { supported } from "./unsupported.js";
import { navigation } from "./navigation.js";
import { utility } from "./utility.js";
import { webApi } from "./webapi.js";

const CHARACTERS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const encoded = (value) => String(value).replace(/[&<>"']/g, (character) => CHARACTERS[character]);

/** Makes the client API what scripts find as Xrm in the page's global scope. Called once, by the shell, when the app has started. */
export function installXrm() {
  const notifications = new GlobalNotifications();
  document.body.prepend(notifications.element);
  const app = supported("Xrm.App", {
    /** @returns {Promise<string>} its id */
    addGlobalNotification: async (notification) => notifications.add(notification),
    /** @param {string} id */
    clearGlobalNotification: async (id) => notifications.clear(id),
  });
  const encoding = supported("Xrm.Encoding", { xmlEncode: encoded, xmlAttributeEncode: encoded, htmlEncode: encoded, htmlAttributeEncode: encoded });
  Object.defineProperty(window, "Xrm", {
    configurable: true,
    value: supported("Xrm", { App: app, Encoding: encoding, Navigation: navigation(), Utility: utility(), WebApi: webApi() }),
  });
}
