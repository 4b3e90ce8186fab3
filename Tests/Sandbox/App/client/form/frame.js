import { make } from "../elements.js";
import { SpecialControl } from "./specialcontrol.js";
import { loadResourcesOf } from "./strings.js";
import { braced } from "./values.js";

/** A web resource or a web page in a frame. */
export class Frame extends SpecialControl {
  constructor(page, cell, section) {
    super(page, cell, section);
    this.kind = cell.control.classId === "9fdf5f91-88b1-47f4-ad53-c11efc01a01d" ? "webresource" : "iframe";
    this.parameters = cell.control.parameters ?? {};
    this.data = this.parameters.Data ?? "";
    this.source = this.address();
    this.frame = make("iframe", { class: "sb-frame", id: this.name, title: this.label || section?.label || this.name });
    const lines = Math.max(cell.rowspan ?? 1, 3);
    this.frame.style.height = `${lines * 2.4}rem`;
    this.frame.classList.toggle("sb-frame-border", this.parameters.Border === "true");
    this.body.append(this.frame);
    this.loaded = new Promise((resolve) => {
      this.frame.addEventListener("load", () => {
        if (this.frame.getAttribute("src"))
          resolve(this.frame.contentWindow);
      });
    });
    this.element.classList.add("sb-fills");
    page.whenShown(section, () => this.page.run(() => this.load(), this.name));
  }

  async load() {
    this.started = true;
    if (this.kind === "webresource")
      await loadResourcesOf(resourceName(this.parameters.Url));
    this.frame.src = this.source;
  }

  /**
   * The address with the parameters that Microsoft documents ("Pass parameters to HTML web resources"):
   * data as the form has it, and the record's only where the form says so.
   */
  address() {
    const { Url = "", PassParameters } = this.parameters;
    if (this.kind === "iframe")
      return Url;
    const query = new URLSearchParams();
    if (PassParameters === "true") {
      const { record, context } = this.page;
      query.set("id", braced(record.id));
      query.set("typename", record.table.logicalName);
      query.set("type", String(record.table.objectTypeCode ?? 0));
      query.set("orgname", context.organizationName ?? "");
      query.set("orglcid", String(context.baseLanguageId ?? 1033));
      query.set("userlcid", String(context.languageId));
    }
    if (this.data)
      query.set("data", this.data);
    const tail = query.toString();
    return `/WebResources/${resourceName(Url)}${tail ? `?${tail}` : ""}`;
  }

  /** @param {string} address */
  go(address) {
    this.source = address;
    if (this.started)
      this.frame.src = address;
  }

  getWindow() {
    return this.loaded;
  }
}

/** @param {string} url */
const resourceName = (url) => url.replace(/^\$webresource:/, "");
