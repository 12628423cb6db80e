import { AS_IT_IS } from "../document/text.js";
import type { Mapping, Scalar } from "../document/value.js";
import { entriesIn, goesOn, trimmed, type Group } from "./anatomy.js";
import { keyed } from "./keyed.js";
import { textScalar } from "./text-scalar.js";

/** `sslMode=VERIFY_IDENTITY;tcpKeepAlive=true`: how pools of Java take properties for their driver. */
export function readConnectionProperties(scalar: Scalar): Mapping | null {
  const { text, at } = scalar;
  if (!text?.value.includes("=")) return null;
  const end = text.value.trimEnd().replace(/;$/, "").length;
  const group: Group = {
    entries: entriesIn(text.value, [0, end], ";", String, trimmed),
    start: 0,
    end,
    lead: ";",
    escaping: AS_IT_IS,
    refuses: /[;=\s]/,
  };
  const anatomy = { parts: {}, groups: [group], portAt: null };
  const habit = { parts: AS_IT_IS, read: textScalar, wins: "last" } as const;
  return keyed(text, at, { ...anatomy, isOpen: goesOn(text, anatomy) }, habit);
}
