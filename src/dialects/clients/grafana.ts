import type { Mapping, Scalar } from "../../document/value.js";
import { readHostAndPort } from "../../notations/uri.js";
import { addressed } from "../candidates.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { grafana as driver } from "../drivers/grafana.js";
import { isMissing } from "../edits.js";
import { addressOver, projected } from "../projected.js";

const PARTS = { host: "host", port: "port" };

function serverIn(scalar: Scalar): Mapping | null {
  const server = readHostAndPort(scalar);
  return server && projected(server, PARTS);
}

/** Data sources that Grafana gets from files, also from those of its Helm chart. */
export const grafana = defineClient({
  name: "grafana",
  hint: /sonData/,
  modules: [],
  calls: {},
  configs: {
    file: /(?:^|[\\/])provisioning[\\/]datasources[\\/][^\\/]+\.ya?ml$/,
    optionPaths: [
      "0.datasources.*",
      "0.datasources.*.datasources.*",
      "0.grafana.datasources.*.datasources.*",
    ],
    holds: ["jsonData", "secureJsonData", "access"],
    signs: { "0": ["url"] },
    named: ["type", ["mysql"]],
    isData: true,
  },
  candidates: addressed({
    key: "url",
    read: serverIn,
    joined: (options, server) => addressOver(options, server, Object.keys(PARTS)),
  }),
  reads(options) {
    if (!driverNamed(options, "type", { mysql: driver }, null)) return null;
    const isOld = isMissing(options, "secureJsonData.password") && !isMissing(options, "password");
    return {
      facets: {
        ...credentials({ password: isOld ? "password" : "secureJsonData.password" }),
        ...driver.tls(""),
      },
      ineffective: driver.ineffective(""),
    };
  },
});
