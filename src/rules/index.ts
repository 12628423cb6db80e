import type { RuleOptions } from "../model/rules.js";
import noClientCertificate from "./no-client-certificate.js";
import noConditionalTls from "./no-conditional-tls.js";
import noExposedPassword from "./no-exposed-password.js";
import noGlobalTlsOverride from "./no-global-tls-override.js";
import noHardcodedCa from "./no-hardcoded-ca.js";
import noIneffectiveTlsOptions from "./no-ineffective-tls-options.js";
import noWrongPort from "./no-wrong-port.js";
import requireCertificateVerification from "./require-certificate-verification.js";
import requireIdentityVerification from "./require-identity-verification.js";
import requireMinTlsVersion from "./require-min-tls-version.js";
import requireTls from "./require-tls.js";
import requireUsernamePrefix from "./require-username-prefix.js";

/** In the order of the documentation: TLS first, then what else is written wrong. */
export const rules = {
  "require-tls": requireTls,
  "require-certificate-verification": requireCertificateVerification,
  "require-identity-verification": requireIdentityVerification,
  "require-min-tls-version": requireMinTlsVersion,
  "no-hardcoded-ca": noHardcodedCa,
  "no-client-certificate": noClientCertificate,
  "require-username-prefix": requireUsernamePrefix,
  "no-exposed-password": noExposedPassword,
  "no-wrong-port": noWrongPort,
  "no-ineffective-tls-options": noIneffectiveTlsOptions,
  "no-conditional-tls": noConditionalTls,
  "no-global-tls-override": noGlobalTlsOverride,
} as const satisfies Readonly<Record<keyof RuleOptions, object>>;
