"use strict";
const js = require("@eslint/js");
const powerApps = require("@microsoft/eslint-plugin-power-apps");

const browser = Object.fromEntries([
  "window", "document", "location", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "requestAnimationFrame",
  "URLSearchParams", "DOMParser", "HTMLFieldSetElement", "Node", "Event", "matchMedia", "crypto", "console", "HTMLElement",
].map(name => [name, "readonly"]));

module.exports = [
  { ignores: ["node_modules/**", "rcv_/lib/**"] },
  js.configs.recommended,
  {
    files: ["rcv_/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "script", globals: { ...browser, Xrm: "readonly", Rcv: "writable", echarts: "readonly" } },
    plugins: { "@microsoft/power-apps": powerApps },
    rules: {
      ...Object.fromEntries(Object.keys(powerApps.configs.paCheckerHosted.rules).map(rule => [rule, "error"])),
      // The scripts share one object: each declares it or adds to it, in whatever order they are loaded.
      "no-redeclare": ["error", { builtinGlobals: false }],
      "no-unused-vars": ["error", { varsIgnorePattern: "^Rcv$" }],
      "max-lines-per-function": ["error", { max: 35, skipBlankLines: true, skipComments: true, IIFEs: false }],
      "max-lines": ["error", 250],
      "no-alert": "error",
      "no-eval": "error",
      "no-console": "error",
      "prefer-const": "error",
      "no-restricted-syntax": ["error",
        { selector: "Literal[value=/^rcv_(?!.*[/])/]", message: "Say it with Rcv.Names." },
        { selector: "Literal[value=/^71834\\d{4}$/]", message: "Say it with Rcv.Choices." },
      ],
      eqeqeq: "error",
      strict: ["error", "global"],
    },
  },
  { files: ["rcv_/shared/names.js", "rcv_/shared/choices.js", "rcv_/shared/api.js"], rules: { "no-restricted-syntax": "off", "max-lines": "off" } },
  {
    files: ["tests/**/*.js", "eslint.config.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "commonjs", globals: { ...browser, process: "readonly", global: "readonly", Xrm: "readonly", __dirname: "readonly", queueMicrotask: "readonly" } },
  },
];
