import { vocabulary } from "./vocabulary.js";

/** The names that MariaDB Connector/J has for its options. FACTS-dialects.md 2.1. */
export const mariadbNames = vocabulary({
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
