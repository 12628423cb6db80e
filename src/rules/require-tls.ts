import { always } from "../model/setting.js";
import { createRule, findings } from "../utils/create-rule.js";

export default createRule({
  name: "require-tls",
  description: "Require TLS for every connection",
  messages: {
    off: '{{says}} leaves this connection to {{service}} in plain text: the public endpoint refuses it ("Connections using insecure transport are prohibited"), and the proof of the password has crossed the network by then.{{cure}}{{because}}',
    optional:
      "{{says}} uses TLS only where the server offers it: whoever sits between this program and {{service}} says that there is none, and gets the proof of the password in plain text.{{cure}}{{because}}",
  },
  check(connection) {
    // A misspelt option is the cause where there is one, and no-ineffective-tls-options names it.
    if (connection.ineffective.some(({ meansTls }) => meansTls)) return [];
    const where = always(connection.encrypted, ({ value }) => !value);
    // A TiDB of one's own under the same names may have no TLS to offer.
    const trust = connection.evidence.level === "certain" ? "fix" : "suggest";
    const message = always(connection.fallsBack, ({ value }) => value).length > 0 ? "optional" : "off";
    return findings(where, message, () => connection.cure("encrypted", true)).map((finding) => ({ ...finding, trust }));
  },
});
