import assert from "node:assert/strict";
import test from "node:test";
import { collection, supported } from "../client/xrm/unsupported.js";

test("what is not there is refused by its name", () => {
  const api = supported("Xrm.Things", { known: () => 1 });
  assert.equal(api.known(), 1);
  assert.throws(() => /** @type {any} */ (api).unknown(), /Xrm\.Things\.unknown is not supported by the Sandbox/);
});

test("what other objects of the kind have is undefined, so that scripts may ask", () => {
  const control = supported("control", {}, new Set(["getOptions"]));
  assert.equal(/** @type {any} */ (control).getOptions, undefined);
});

test("an object of the client API can be awaited and logged", async () => {
  const api = supported("Xrm.Things", {});
  assert.equal(await api, api);
  assert.equal(JSON.stringify(api), "{}");
});

test("a collection gives by name, by place, by a test, or all", () => {
  const items = collection("things", () => ["a", "b"], (item) => item);
  assert.equal(items.get("b"), "b");
  assert.equal(items.get(0), "a");
  assert.equal(items.get("c"), null);
  assert.deepEqual(items.get((item) => item !== "a"), ["b"]);
  assert.deepEqual(items.get(), ["a", "b"]);
  assert.equal(items.getLength(), 2);
});
