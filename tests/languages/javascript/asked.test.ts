import { describe, expect, it } from "vitest";
import { asked } from "./printed.js";

describe("what a condition looks for", () => {
  it.each([
    ["host.includes('a.b')", "host.includes('a.b') | ~\"a.b\" | of host | includes host"],
    ["host.has('a')", "host.has('a') | ~\"a\" | of host | has host"],
    ["host.some((h) => h === 'a')", "host.some((h) => h === 'a') |  | of host h | some host"],
    [
      "host.endsWith('.tidbcloud.com')",
      "host.endsWith('.tidbcloud.com') | $\".tidbcloud.com\" | of host | endsWith host",
    ],
    [
      "host.startsWith('gateway')",
      "host.startsWith('gateway') | ^\"gateway\" | of host | startsWith host",
    ],
    ["/tidb/.test(host)", '/tidb/.test(host) | ~"tidb" | of host | test host'],
    ["host.match(/tidb/)", 'host.match(/tidb/) | ~"tidb" | of host | match host'],
    ["host.indexOf('tidb') >= 0", "host.indexOf('tidb') >= 0 |  | of indexOf host | indexOf host"],
    ["host === 'localhost'", 'host === "localhost" | ="localhost" | of host | host localhost'],
    ["host == 'localhost'", 'host === "localhost" | ="localhost" | of host | host localhost'],
    ["host !== 'localhost'", 'not host === "localhost" | !="localhost" | of host | host localhost'],
    ["host != 'localhost'", 'not host === "localhost" | !="localhost" | of host | host localhost'],
    ["'localhost' === host", 'host === "localhost" | ="localhost" | of host | host localhost'],
    ["'localhost' !== host", 'not host === "localhost" | !="localhost" | of host | host localhost'],
    ["host < 'b'", "host < 'b' |  | of host | host"],
    ["port === 4000", 'port === 4000 | ="4000" | of port | port'],
    ["4000 === port", 'port === 4000 | ="4000" | of port | port'],
    ["host === null", "not host !== null |  | of  | host"],
    ["host !== null", "host !== null |  | of  | host"],
    ["host === undefined", "not host !== undefined |  | of  | host undefined"],
    ["host == undefined", "not host !== undefined |  | of  | host undefined"],
    ["host !== undefined", "host !== undefined |  | of  | host undefined"],
    ["host != null", "host !== null |  | of  | host"],
    ["null !== host", "host !== null |  | of  | host"],
    ["host === other", "host === other |  | of host other | host other"],
    ["!host.includes('a')", "not host.includes('a') | !~\"a\" | of host | includes host"],
    ["!(host === 'a')", 'not host === "a" | !="a" | of host | host a'],
    ["!!host", "host |  | of  | host"],
    ["Boolean(host)", "host |  | of  | Boolean host"],
    ["!Boolean(host)", "not host |  | of  | Boolean host"],
    ["Boolean()", "Boolean() |  | of  | Boolean"],
    ["(host as string)", "host |  | of  | host"],
    ["host!", "host |  | of  | host"],
    ["(a && b)", "a && b |  | of  | a b"],
    ["(a || !b)", "a || !b |  | of  | a b"],
    [
      "(host === 'a' || host === 'b')",
      "host === 'a' || host === 'b' | =\"a\" =\"b\" | of  | host host a b",
    ],
    [
      "!(host === 'a' || host === 'b')",
      "not host === 'a' || host === 'b' | !=\"a\" !=\"b\" | of  | host host a b",
    ],
    ["(host === 'a' && flag)", "host === 'a' && flag | =\"a\" | of  | flag host a"],
    ["typeof host", "typeof host |  | of  | host"],
    [
      "['a', 'b'].includes(host)",
      "['a', 'b'].includes(host) | =\"a\" =\"b\" | of host | includes host a b",
    ],
    [
      "new Set(['a', 'b']).has(host)",
      "new Set(['a', 'b']).has(host) | =\"a\" =\"b\" | of Set host | has host Set a b",
    ],
    [
      "!['a', 'b'].includes(host)",
      "not ['a', 'b'].includes(host) | !=\"a\" !=\"b\" | of host | includes host a b",
    ],
    ["['a', x].includes(host)", "['a', x].includes(host) |  | of x host | includes host x"],
    ["[].includes(host)", "[].includes(host) |  | of host | includes host"],
    [
      "['a', 1].includes(host)",
      '[\'a\', 1].includes(host) | ="a" ="1" | of host | includes host a',
    ],
    ["['a', 'b'].indexOf(host)", "['a', 'b'].indexOf(host) |  | of host | indexOf host"],
    ["new Map(['a']).has(host)", "new Map(['a']).has(host) |  | of Map host | has host Map"],
    [
      "new Other(['a']).has(host)",
      "new Other(['a']).has(host) |  | of Other host | has host Other",
    ],
    ["new Set().has(host)", "new Set().has(host) |  | of Set host | has host Set"],
    [
      "host.split('.').slice(-2).join('.') === 'a.com'",
      "host.split('.').slice(-2).join('.') === \"a.com\" | ~\"a.com\" | of join slice split host | join slice split host",
    ],
    ["host.slice(0, 2) === 'a'", 'host.slice(0, 2) === "a" | ~"a" | of slice host | slice host'],
    [
      "host.toLowerCase() === 'a'",
      'host.toLowerCase() === "a" | ="a" | of toLowerCase host | toLowerCase host a',
    ],
    ["host.substr(1) === 'a'", 'host.substr(1) === "a" | ~"a" | of substr host | substr host'],
    [
      "host.substring(1) === 'a'",
      'host.substring(1) === "a" | ~"a" | of substring host | substring host',
    ],
    ["host.at(0) === 'a'", 'host.at(0) === "a" | ~"a" | of at host | at host'],
    ["host.pop() === 'a'", 'host.pop() === "a" | ~"a" | of pop host | pop host'],
    [
      "host.replace('b', '') === 'a'",
      "host.replace('b', '') === \"a\" | ~\"a\" | of replace host | replace host",
    ],
    [
      "host.replaceAll('b', '') === 'a'",
      "host.replaceAll('b', '') === \"a\" | ~\"a\" | of replaceAll host | replaceAll host",
    ],
    ["host.match(/x/) === 'a'", 'host.match(/x/) === "a" | ~"a" | of match host | match host'],
    ["f(host) === 'a'", 'f(host) === "a" | ="a" | of f host | f host a'],
    ["/^a\\.b$/.test(host)", '/^a\\.b$/.test(host) | ="a.b" | of host | test host'],
    ["/^a/.test(host)", '/^a/.test(host) | ^"a" | of host | test host'],
    ["/a$/.test(host)", '/a$/.test(host) | $"a" | of host | test host'],
    ["/a/.test(host)", '/a/.test(host) | ~"a" | of host | test host'],
    ["host.match(/^a/)", 'host.match(/^a/) | ^"a" | of host | match host'],
    ["/[a-z]+/.test(host)", "/[a-z]+/.test(host) | all hosts | of host | test host"],
    ["/^\\d+$/.test(host)", "/^\\d+$/.test(host) | no host | of host | test host"],
    ["/^[\\w.-]+$/.test(host)", "/^[\\w.-]+$/.test(host) | all hosts | of host | test host"],
    [
      "/\\.tidb\\.cloud$/.test(host)",
      '/\\.tidb\\.cloud$/.test(host) | $".tidb.cloud" | of host | test host',
    ],
    ["/a\\db/.test(host)", '/a\\db/.test(host) | ~"a*b" | of host | test host'],
    ["isLocal(host)", "isLocal(host) |  | of host | isLocal host"],
    ["isLocal((h) => h.name)", "isLocal((h) => h.name) |  | of name | isLocal"],
    ["isLocal(host, other)", "isLocal(host, other) |  | of host other | isLocal host other"],
    ["isLocal(config.db.host)", "isLocal(config.db.host) |  | of host | isLocal host db config"],
    ["hosts.includes(host)", "hosts.includes(host) |  | of hosts host | includes host hosts"],
    [
      "url.protocol.startsWith('mysql')",
      "url.protocol.startsWith('mysql') | ^\"mysql\" | of protocol | startsWith protocol url",
    ],
    ["isLocal('x')", "isLocal('x') |  | of  | isLocal"],
    ["host.isLocal('x')", "host.isLocal('x') |  | of  | isLocal host"],
    ["host.includes(other)", "host.includes(other) |  | of host other | includes other host"],
    ["host['includes']('a')", "host['includes']('a') | ~\"a\" | of host | includes host"],
    ["host[x]('a')", "host[x]('a') |  | of  | host x"],
  ])("%s", (row, expected) => {
    expect(asked(`use(${row} ? 1 : 2);`)).toBe(expected);
  });
});

describe("how long something is", () => {
  it.each([
    ["host.length > 3", "host.length > 3 |  | of length | "],
    ["3 < host.length", "3 < host.length |  | of length | "],
    ["hosts.size > 3", "hosts.size > 3 |  | of size | "],
    ["host['length'] === 3", "host['length'] === 3 | =\"3\" | of length | "],
    ["host.width > 3", "host.width > 3 |  | of width | width host"],
  ])("%s", (row, expected) => {
    expect(asked(`use(${row} ? 1 : 2);`)).toBe(expected);
  });
});

describe("what something is compared with names it", () => {
  it.each([
    ["type === 'tidb'", 'type === "tidb" | ="tidb" | of type | type tidb'],
    ["type === 'TiDB-2'", 'type === "TiDB-2" | ="TiDB-2" | of type | type TiDB-2'],
    ["type === '2x'", 'type === "2x" | ="2x" | of type | type'],
    ["type === 'a b'", 'type === "a b" | ="a b" | of type | type'],
    ["type.includes('tidb')", "type.includes('tidb') | ~\"tidb\" | of type | includes type"],
    ["type === ''", 'type === "" | = | of type | type'],
    ["x instanceof Y", "x instanceof Y |  | of x Y | x Y"],
    ["x in y", "x in y |  | of x y | x y"],
  ])("%s", (row, expected) => {
    expect(asked(`use(${row} ? 1 : 2);`)).toBe(expected);
  });
});
