/** Where all versions of Connector/J keep certificates. FACTS-dialects.md 1.3. */
export const TRUST = [
  "trustCertificateKeyStoreUrl",
  "trustCertificateKeyStoreType",
  "trustCertificateKeyStorePassword",
] as const;
export const OWN = [
  "clientCertificateKeyStoreUrl",
  "clientCertificateKeyStoreType",
  "clientCertificateKeyStorePassword",
] as const;
/** Code of the program's own, or files that may hold anything. */
export const CUSTOM = [
  "sslContextProvider",
  "trustManagerFactoryProvider",
  "keyStoreProvider",
  "socketFactory",
  "propertiesTransform",
  "useConfigs",
];
