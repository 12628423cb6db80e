import { generateKeyPairSync } from "node:crypto";
import forge from "node-forge";

/** A name that the samples connect to, and the one that clients over HTTPS make of it. */
export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const WEB_HOST = `http-${HOST}`;

export interface Identity {
  readonly certificate: string;
  readonly key: string;
}

export interface Authority {
  readonly certificate: string;
  readonly good: Identity;
  readonly wrongHost: Identity;
  readonly expired: Identity;
  /** By an authority that nobody trusts. */
  readonly untrusted: Identity;
  readonly client: Identity;
}

const DAY = 24 * 60 * 60 * 1000;
let serial = 1;

function makeKey(): { key: forge.pki.rsa.PrivateKey; pem: string } {
  const pem = generateKeyPairSync("rsa", { modulusLength: 2048 })
    .privateKey.export({ type: "pkcs1", format: "pem" })
    .toString();
  return { key: forge.pki.privateKeyFromPem(pem), pem };
}

const namesOf = (name: string): readonly string[] => (name === HOST ? [HOST, WEB_HOST] : [name]);

interface Request {
  readonly name: string;
  readonly issuer?: {
    readonly certificate: forge.pki.Certificate;
    readonly key: forge.pki.rsa.PrivateKey;
  };
  readonly isAuthority?: boolean;
  readonly expired?: boolean;
}

function issue({ name, issuer, isAuthority = false, expired = false }: Request) {
  const { key, pem } = makeKey();
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.rsa.setPublicKey(key.n, key.e);
  certificate.serialNumber = (++serial).toString(16).padStart(4, "0");
  certificate.validity.notBefore = new Date(Date.now() - 30 * DAY);
  certificate.validity.notAfter = new Date(Date.now() + (expired ? -1 : 30) * DAY);
  certificate.setSubject([{ name: "commonName", value: name }]);
  certificate.setIssuer(
    issuer ? issuer.certificate.subject.attributes : certificate.subject.attributes,
  );
  certificate.setExtensions([
    { name: "basicConstraints", cA: isAuthority, critical: true },
    isAuthority
      ? { name: "keyUsage", keyCertSign: true, cRLSign: true }
      : { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
    ...(isAuthority
      ? []
      : [{ name: "subjectAltName", altNames: namesOf(name).map((value) => ({ type: 2, value })) }]),
  ]);
  certificate.sign(issuer?.key ?? key, forge.md.sha256.create());
  return {
    certificate,
    key,
    identity: { certificate: forge.pki.certificateToPem(certificate), key: pem },
  };
}

/** A certificate authority and its certificates, made on the spot. */
export function makeAuthority(): Authority {
  const root = issue({ name: "Authority of the laboratory", isAuthority: true });
  const stranger = issue({ name: "Authority of nobody", isAuthority: true });
  const signed = (request: Request): Identity => issue({ issuer: root, ...request }).identity;
  return {
    certificate: root.identity.certificate,
    good: signed({ name: HOST }),
    wrongHost: signed({ name: "db.example.com" }),
    expired: signed({ name: HOST, expired: true }),
    untrusted: issue({ name: HOST, issuer: stranger }).identity,
    client: signed({ name: "client" }),
  };
}

/** What a server of an authority that nobody trusts presents with its own certificate: the one in between, and the root or not. */
export function makeStranger(withRoot: boolean): Identity {
  const root = issue({ name: "Authority of nobody", isAuthority: true });
  const between = issue({ name: "Between", isAuthority: true, issuer: root });
  const { identity } = issue({ name: HOST, issuer: between });
  const chain = [identity, between.identity, ...(withRoot ? [root.identity] : [])];
  return { ...identity, certificate: chain.map(({ certificate }) => certificate).join("") };
}
