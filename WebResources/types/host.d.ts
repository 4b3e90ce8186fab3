// What web pages of ours find around them.
declare var setClientApiContext: ((xrm: Xrm.XrmStatic, formContext: Xrm.FormContext) => void) | undefined;

declare const echarts: typeof import("echarts");

/** What a dialog is about: the row, and what its command knows besides. */
interface AskSubject {
  id: string;
  ask: string;
  account?: string | null;
  recovery?: string | null;
  contact?: string | null;
  incident?: string | null;
  summary?: string | null;
  severity?: number | null;
  /** Several rows, where the command was given on a list. */
  ids?: string[];
}

/** One field of a dialog; its name is the parameter's that it fills. */
interface AskField {
  name: string;
  kind: "memo" | "text" | "message" | "choice" | "contact" | "time";
  required?: boolean;
  value?: string;
  /** A member of Rcv.Choices. */
  choice?: string;
  /** Whose contacts are offered. */
  account?: string | null;
  /** Against which recovery a message is checked, and as what. */
  recovery?: string | null;
  messageKind?: number;
}

interface Ask {
  fields: (subject: AskSubject) => AskField[] | Promise<AskField[]>;
  /** What would follow from what is given so far, to be shown below it. */
  preview?: (subject: AskSubject, values: Record<string, any>) => Promise<(string | Node)[]>;
  send: (subject: AskSubject, values: Record<string, any>) => PromiseLike<unknown>;
}

/** What the message rules say about a text, or the closing rules about a recovery. */
interface Finding {
  rule: string;
  blocks: boolean;
  found: string;
  at: number;
  advice: string;
}
