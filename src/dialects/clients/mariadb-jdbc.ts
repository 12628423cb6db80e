import { readMariadbJdbc } from "../../notations/mariadb-jdbc.js";
import { credentials } from "../driver.js";
import { mariadbJdbc as driver } from "../drivers/mariadb-jdbc.js";
import { defineText } from "../text.js";
import { vocabulary } from "../vocabulary.js";

const named = vocabulary({
  ...{ host: [], port: [], user: [], password: [] },
  ...{
    sslMode: [],
    useSsl: [],
    trustServerCertificate: [],
    disableSslHostnameVerification: [],
    enabledSslProtocolSuites: [],
  },
  serverSslCert: [],
  trustStore: ["trustCertificateKeyStoreUrl"],
  trustStorePassword: ["trustCertificateKeyStorePassword"],
  trustStoreType: ["trustCertificateKeyStoreType"],
  keyStore: ["clientCertificateKeyStoreUrl"],
  keyStorePassword: ["clientCertificateKeyStorePassword"],
  fallbackToSystemTrustStore: [],
});

/** URLs of MariaDB Connector/J 3. FACTS-dialects.md 2.1. */
export const mariadbJdbc = defineText({
  name: "mariadb-jdbc",
  hint: /[jJ][dD][bB][cC]\b/,
  forms: ["jdbc:mariadb"],
  texts: (scalar) => readMariadbJdbc(scalar, named),
  over: "address",
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("") },
    ineffective: driver.ineffective(""),
  }),
});
