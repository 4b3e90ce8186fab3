import { startData } from "../data.js";
import { localeName } from "../form/format.js";
import { braced } from "../form/values.js";
import { collection, supported } from "./unsupported.js";

/** @type {any} */
let made = null;

/** Who, where and with what (Microsoft: Xrm.Utility.getGlobalContext). The app's start has told it before any script runs. */
export function globalContext() {
  if (!made) {
    const { context, app } = startData();
    made = supported("globalContext", {
      client: client(),
      organizationSettings: organizationSettings(context),
      userSettings: userSettings(context),
      getClientUrl: () => location.origin,
      getCurrentAppName: async () => app?.name ?? "",
      getCurrentAppProperties: async () => ({ displayName: app?.name ?? "", uniqueName: app?.uniqueName ?? "", url: appUrl(app) }),
      getCurrentAppUrl: () => appUrl(app),
      getVersion: () => "9.2.0.0",
      /** @param {string} name */
      getWebResourceUrl: (name) => `${location.origin}/WebResources/${name}`,
      isOnPremises: () => false,
      /** @param {string} path */
      prependOrgName: (path) => path,
    });
  }
  return made;
}

const appUrl = (app) => `${location.origin}/main.aspx?appname=${encodeURIComponent(app?.uniqueName ?? "")}`;

function client() {
  return supported("globalContext.client", {
    getClient: () => "Web", getClientState: () => "Online", getFormFactor: () => 1, isOffline: () => false, isNetworkAvailable: () => navigator.onLine,
  });
}

function organizationSettings(context) {
  return supported("globalContext.organizationSettings", {
    languageId: context.baseLanguageId, organizationId: context.organizationId, uniqueName: context.organizationName,
    baseCurrencyId: context.baseCurrencyId ?? context.currencyId, isAutoSaveEnabled: false, useSkypeProtocol: false,
  });
}

function userSettings(context) {
  const roles = context.roles.map((role) => ({ id: role.id, name: role.name, entityType: "role" }));
  return supported("globalContext.userSettings", {
    languageId: context.languageId,
    userId: braced(context.userId),
    userName: context.userName,
    roles: collection("globalContext.userSettings.roles", () => roles, (role) => role.name),
    securityRoles: roles.map((role) => role.id),
    transactionCurrencyId: braced(context.currencyId),
    transactionCurrency: { id: braced(context.currencyId), name: context.currencyName, entityType: "transactioncurrency" },
    getTimeZoneOffsetMinutes: () => context.timeZoneOffsetMinutes ?? 0,
    dateFormattingInfo: () => dateFormat(),
    isHighContrastEnabled: matchMedia("(forced-colors: active)").matches,
    isRTL: false,
    isGuidedHelpEnabled: false,
  });
}

function dateFormat() {
  const parts = new Intl.DateTimeFormat(localeName()).formatToParts(new Date());
  const pattern = parts.map((part) => ({ day: "dd", month: "MM", year: "yyyy" })[part.type] ?? part.value).join("");
  return { ShortDatePattern: pattern, DateSeparator: parts.find((part) => part.type === "literal")?.value ?? "/" };
}
