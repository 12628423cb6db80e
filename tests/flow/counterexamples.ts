/** A whole object, and one without TLS. */
const TLS = "{ rejectUnauthorized: true }";
const PLAIN = "{ host: 'alpha' }";

/** Programs that were once misread, each as small as it could be made. `flags` are booleans, `pass` gives back what it is given, `spoil` changes it. */
export const COUNTEREXAMPLES: Readonly<Record<string, string>> = {
  "set behind a break out of a labelled block": `const o = ${PLAIN};\nleave: {\n  if (flags[0]) break leave;\n  o.ssl = ${TLS};\n}\nmysql.createConnection(o);`,
  "an alias, changed through the first name": `const o = ${PLAIN};\nconst same = o;\no.ssl = ${TLS};\nmysql.createConnection(same);`,
  "a member of a member, set under a condition": `const box = { inner: ${PLAIN} };\nif (flags[0]) box.inner.ssl = ${TLS};\nmysql.createConnection(box.inner);`,
  "a member of a member, by Reflect": `const box = { inner: ${PLAIN} };\nReflect.set(box.inner, 'ssl', ${TLS});\nmysql.createConnection(box.inner);`,
  "a member that is a loop's variable, with a way out": `const box = { inner: ${PLAIN} };\nfor (box.inner of [{ host: 'beta' }, ${PLAIN}]) if (flags[0]) break;\nmysql.createConnection(box.inner);`,
  "given to a function out of a list": `const secure = (target) => { target.ssl = ${TLS}; };\nfunction open(target) {\n  secure([target, null][0]);\n  mysql.createConnection(target);\n}\nopen(${PLAIN});`,
  "changed through a class's field": `const o = ${PLAIN};\nclass Db {\n  conf = o;\n}\nconst db = new Db();\ndb.conf.ssl = ${TLS};\nmysql.createConnection(o);`,
  "a destructured part that is given away": `const { ssl } = { ssl: { rejectUnauthorized: false } };\nspoil({ ssl });\nmysql.createConnection({ host: 'alpha', ssl });`,
  "a destructured part that is given away, used in a function": `let { ssl: tls, ...rest } = { host: 'alpha', ssl: { rejectUnauthorized: false } };\nspoil({ ssl: tls });\nfunction open() {\n  mysql.createConnection({ host: 'alpha', ssl: flags[0] ? tls : tls });\n}\nopen();`,
  "a member assigned by an array pattern": `const o = ${PLAIN};\n[o.ssl] = [${TLS}];\nmysql.createConnection(o);`,
  "a member assigned by an object pattern": `const o = ${PLAIN};\n({ ssl: o.ssl } = { ssl: ${TLS} });\nmysql.createConnection(o);`,
  "a member assigned by an object pattern with a default": `const o = ${PLAIN};\n({ any: o.ssl = ${TLS} } = {});\nmysql.createConnection(o);`,
  "a member assigned by a rest": `const o = ${PLAIN};\n({ ...o.ssl } = ${TLS});\nmysql.createConnection(o);`,
  "a member assigned by a pattern in a helper": `function open(target) {\n  [target.ssl] = [${TLS}];\n  mysql.createConnection(target);\n}\nopen(${PLAIN});`,
  "a member that is a loop's variable": `const o = ${PLAIN};\nfor (o.ssl of [${TLS}, ${TLS}]);\nmysql.createConnection(o);`,
  "a member that is a loop's variable, through an alias": `const o = ${PLAIN};\nlet same = o;\nfor (same.ssl of [${TLS}]);\nmysql.createConnection(o);`,
  "a member of a member, by a pattern": `const box = { tls: { rejectUnauthorized: false } };\n[box.tls] = [${TLS}];\nmysql.createConnection({ host: 'alpha', ssl: box.tls });`,
  "changed by a callback over a list": `const o = ${PLAIN};\n[o].forEach((each) => { each.ssl = ${TLS}; });\nmysql.createConnection(o);`,
  "changed by a loop over a list": `const o = ${PLAIN};\nfor (const each of [o]) each.ssl = ${TLS};\nmysql.createConnection(o);`,
  "changed through an object that holds it, by a function": `const o = ${PLAIN};\n(({ inner }) => { inner.ssl = ${TLS}; })({ inner: o });\nmysql.createConnection(o);`,
  "changed through what a function gives back": `const o = ${PLAIN};\nObject.assign((() => o)(), { ssl: ${TLS} });\nmysql.createConnection(o);`,
  "changed through an object that holds it": `const o = ${PLAIN};\nconst box = { inner: o };\nbox.inner.ssl = ${TLS};\nmysql.createConnection(o);`,
  "changed through a list that holds it, in a helper": `function open(target) {\n  const list = [null, target];\n  list[1].ssl = ${TLS};\n  mysql.createConnection(target);\n}\nopen(${PLAIN});`,
  "a destructured part of an object that changes": `const box = { inner: ${PLAIN} };\nconst { c: part } = { c: box.inner };\nbox.inner.ssl = ${TLS};\nmysql.createConnection(part);`,
  "a member that is defined": `const box = { inner: ${PLAIN} };\nObject.defineProperty(box.inner, 'ssl', { value: ${TLS} });\nmysql.createConnection(box.inner);`,
  "a destructured part that may be missing": `const { ssl } = ${PLAIN};\nif (ssl) ssl.rejectUnauthorized = flags[0];\nif (ssl) ssl.rejectUnauthorized = flags[0];\nmysql.createConnection({ host: 'alpha', ssl });`,
  "a member that may be missing": `const box = { inner: ${PLAIN} };\nif (box.inner.ssl) box.inner.ssl.rejectUnauthorized = flags[0];\nmysql.createConnection(box.inner);`,
  "options that may be missing over an address": `const o = flags[0] ? { host: 'alpha', ssl: ${TLS} } : ${PLAIN};\nmysql.createConnection({ ...o, uri: 'mysql://me@alpha:4000/shop?ssl={}' });`,
  "nothing as JSON": "mysql.createConnection(`mysql://me@alpha:4000/shop?ssl=${JSON.stringify(undefined)}`);",
  "a copy of what has a key that cannot be told": `const o = ${PLAIN};\no[flags[0] ? 'ssl' : 'user'] = null;\nmysql.createConnection({ ...o });`,
  "a prototype": `mysql.createConnection({ host: 'alpha', __proto__: { ssl: ${TLS} } });`,
};
