import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../utils/found.js";

export default createRule({
  name: "no-client-certificate",
  description: "Disallow client certificates and keys",
  weakness: { cwe: [522], severity: 3.7 },
  repairs: "suggestion",
  messages: {
    presented:
      "{{says}} presents a certificate of the client's own, which {{service}} does not take: it proves nothing and leaves a private key lying about.{{cure}}{{because}}",
  },
  check: ({ clientCertificate, cure }) =>
    findings(
      always(clientCertificate, ({ value }) => value),
      "presented",
      () => cure("clientCertificate", false),
    ),
});
