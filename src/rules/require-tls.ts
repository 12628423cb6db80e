import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../utils/found.js";

export default createRule({
  name: "require-tls",
  description: "Require TLS for every connection",
  weakness: { cwe: [319], severity: 7.4 },
  messages: {
    off: '{{says}} leaves this connection to {{service}} in plain text: the public endpoint refuses it ("Connections using insecure transport are prohibited"), and the proof of the password has crossed the network by then.{{cure}}{{because}}',
    optional:
      "{{says}} uses TLS only where the server offers it: whoever sits between this program and {{service}} says that there is none, and gets the proof of the password in plain text.{{cure}}{{because}}",
    documented:
      "{{says}} lets this connection to {{service}} fall back to plain text where the server seems to have no TLS, as the documented form of the client does: whoever sits in between can make it seem so.{{cure}}{{because}}",
  },
  options: {
    schema: {
      beyondDocument: {
        type: "boolean",
        description: "Also report a client that may connect without TLS, although its documented form allows that.",
      },
    },
    defaults: { beyondDocument: false },
    strict: { beyondDocument: true },
  },
  check(connection, { options: { beyondDocument } }) {
    // A misspelt option is the cause where there is one, and no-ineffective-tls-options names it.
    if (connection.ineffective.some(({ meansTls }) => meansTls)) return [];
    const off = always(connection.encrypted, ({ value }) => !value);
    const fallsBack = always(connection.fallsBack, ({ value }) => value);
    // A TiDB of one's own under the same names may have no TLS to offer.
    const trust = connection.evidence.level === "certain" ? "fix" : "suggest";
    const found = [
      ...findings(off, fallsBack.length > 0 ? "optional" : "off", () => connection.cure("encrypted", true)),
      ...findings(off.length === 0 && beyondDocument ? fallsBack : [], "documented", () => connection.cure("encrypted", true)),
    ];
    return found.map((finding) => ({ ...finding, trust }));
  },
});
