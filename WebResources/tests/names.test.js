"use strict";
const assert = require("node:assert/strict");
const { readFileSync, readdirSync, existsSync } = require("node:fs");
const { join } = require("node:path");
const test = require("node:test");
const { load, root } = require("./world.js");

const solution = join(root, "..", "..", "Solution", "src");
const { Rcv } = load(["shared/names", "shared/choices", "shared/host", "shared/api"]);
const scripts = ["shared", "forms", "commands", "panels"].flatMap(folder =>
  readdirSync(join(root, folder)).filter(file => file.endsWith(".js")).map(file => ({ file, text: readFileSync(join(root, folder, file), "utf8") })));

/** @param {string} language */
function texts(language) {
  const resx = readFileSync(join(root, "strings", `texts.${language}.resx`), "utf8");
  return new Map([...resx.matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([^<]*)<\/value>/g)].map(([, key, value]) => [key, value]));
}

test("every column that the scripts name is one of the solution", () => {
  const folders = new Map(readdirSync(join(solution, "Entities")).map(folder => [folder.toLowerCase(), folder]));
  const wrong = [];
  for (const [name, table] of Object.entries(Rcv.Names.tables)) {
    const folder = folders.get(table);
    const xml = folder ? readFileSync(join(solution, "Entities", folder, "Entity.xml"), "utf8") : "";
    for (const column of Object.values(Rcv.Names[name] ?? {}).filter(each => each.startsWith("rcv_") && each !== `${table}id`))
      if (!xml.includes(`<LogicalName>${column}</LogicalName>`))
        wrong.push(`${table}.${column}`);
  }
  assert.deepEqual(wrong, []);
});

test("every custom API is called with the solution's names and types", () => {
  const types = { "Edm.String": "10", "Edm.Int32": "7", "Edm.Decimal": "2", "Edm.DateTimeOffset": "1", "Edm.Guid": "12" };
  for (const { name, table, takes } of Object.values(Rcv.Api.definitions)) {
    const folder = join(solution, "customapis", name);
    const api = readFileSync(join(folder, "customapi.xml"), "utf8");
    assert.equal(/<boundentitylogicalname>(.*)</.exec(api)?.[1] ?? null, table, name);
    const inputs = join(folder, "customapirequestparameters");
    const declared = existsSync(inputs) ? readdirSync(inputs) : [];
    assert.deepEqual(Object.keys(takes).sort(), declared.sort(), name);
    for (const parameter of declared) {
      const xml = readFileSync(join(inputs, parameter, "customapirequestparameter.xml"), "utf8");
      assert.equal(/<type>(\d+)</.exec(xml)?.[1], types[takes[parameter].typeName], `${name}.${parameter}`);
    }
  }
});

test("each language has every text, and no text is left over", () => {
  const languages = ["1033", "1031", "1036"].map(texts);
  const keys = [...languages[0].keys()].sort();
  for (const language of languages)
    assert.deepEqual([...language.keys()].sort(), keys);
  const holes = text => (text.match(/\{\d\}/g) ?? []).sort().join();
  for (const key of keys)
    assert.equal(new Set(languages.map(language => holes(language.get(key)))).size, 1, key);
});

test("every text that a script asks for is there", () => {
  const known = texts("1033");
  const asked = scripts.flatMap(({ text }) => [...text.matchAll(/"([a-z]+(?:\.[A-Za-z]+)+)"/g)].map(([, key]) => key));
  assert.deepEqual([...new Set(asked)].filter(key => !known.has(key)), []);
});

test("labels of choices in dialogs are those of the solution", () => {
  const files = {
    touchpointChannel: "rcv_channel", recoveryOutcome: "rcv_outcome", severity: "rcv_severity", failureCategory: "rcv_failurecategory",
    discoveredBy: "rcv_discoveredby", clientResponse: "rcv_clientresponse", recoveryStage: "rcv_stage", retention: "rcv_retention",
  };
  for (const [choice, file] of Object.entries(files)) {
    const xml = readFileSync(join(solution, "OptionSets", `${file}.xml`), "utf8");
    for (const language of ["1033", "1031", "1036"])
      for (const [name, value] of Object.entries(Rcv.Choices[choice])) {
        const option = xml.slice(xml.indexOf(`<option value="${value}"`));
        const label = new RegExp(`description="([^"]*)" languagecode="${language}"`).exec(option)?.[1];
        assert.equal(texts(language).get(`choice.${choice}.${name}`), label, `${choice}.${name} ${language}`);
      }
  }
});
