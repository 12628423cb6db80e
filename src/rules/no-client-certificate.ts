import { always } from "../model/setting.js";
import { createRule } from "../utils/create-rule.js";
import { findings } from "../analysis/finding.js";

export default createRule({
  name: "no-client-certificate",
  description: "Disallow client certificates and keys",
  weakness: { cwe: [522], severity: 3.7 },
  unfixed: "another server may ask",
  messages: {
    presented:
      "{{says}} is a client certificate, but {{service}} asks for none.{{repair}}{{unfixed}}",
  },
  check: ({ clientCertificate, repair }) =>
    findings(
      always(clientCertificate, ({ value }) => value),
      "presented",
      () => repair("clientCertificate", false),
    ),
});
