import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { java } from "../../../src/languages/java/index.js";
import { python } from "../../../src/languages/python/index.js";
import { usesShown } from "./documents.js";

describe("what a client is used for, in a program of Python", () => {
  it.each([
    [
      'import client\nclient.connect("a", host="b")',
      ['called client|connect ["a"] {host: "b"} on ?'],
    ],
    ['from client import connect\nconnect("a")', ['called client|connect ["a"] {}']],
    ['from client import connect as c\nc("a")', ['called client|connect ["a"] {}']],
    [
      'import client as c\nc.x.y("a", *b, **{"c": 1})',
      ['called client|x.y ["a", ...?, ...{c: 1}] {c: 1, ?} on ?'],
    ],
    ['from client import *\nconnect("a")', ['called client|connect ["a"] {}']],
    [
      'from client import *\no = {"a": 1}\nconnect(o)\nconnect(**o)',
      ["called client|connect [{a: 1}] {}", "called client|connect [...{a: 1}] {a: 1}"],
    ],
    [
      'from client import *\nfrom helpers import *\no = {"a": 1}\ncomplete(o)\nconnect(**o)',
      ["called client|complete [{a: 1}] {}", "called client|connect [...?] {?}"],
    ],
    ["import client.inner\nclient.inner.f(1)", ["called client.inner|f [1] {} on ?"]],
    ["from client.inner import g\ng()", ["called client.inner|g [] {}"]],
    ["import other\nother.connect()", []],
    [
      'import client\nc = client.Pool(host="a")\nc.acquire("b")',
      ['called client|Pool [] {host: "a"} on ?', 'called client|Pool().acquire ["b"] {} on ?'],
    ],
    [
      "import client\nclass A:\n    def __init__(self):\n        self.c = client.Pool()\n    def f(self):\n        self.c.acquire()",
      ["called client|Pool [] {} on ?", "called client|Pool().acquire [] {} on ?"],
    ],
    [
      'import client\ndef f(host):\n    client.connect(host=host)\nf("a")',
      ["called client|connect [] {host: ?} on ?", 'called client|connect [] {host: "a"} on ?'],
    ],
    [
      'import client\ndef f(host, port=1):\n    client.connect(host=host, port=port)\nf("a")\nf("b", 2)\nf(port=3, host="c")',
      [
        "called client|connect [] {host: ?, port: (? | 1)} on ?",
        'called client|connect [] {host: "a", port: 1} on ?',
        'called client|connect [] {host: "b", port: 2} on ?',
        'called client|connect [] {host: "c", port: 3} on ?',
      ],
    ],
    [
      'import client\ndef f(host):\n    client.connect(host=host)\ndef g(x):\n    f(x)\ng("a")\ng("b")',
      [
        "called client|connect [] {host: ?} on ?",
        'called client|connect [] {host: "a"} on ?',
        'called client|connect [] {host: "b"} on ?',
      ],
    ],
    [
      'import client\ndef f(host):\n    client.connect("a")\nf("a")',
      ['called client|connect ["a"] {} on ?'],
    ],
    [
      'import client\nclass A:\n    def __init__(self, host):\n        client.connect(host=host)\nA("a")',
      ["called client|connect [] {host: ?} on ?", 'called client|connect [] {host: "a"} on ?'],
    ],
    [
      'import client\nclass A:\n    def __init__(self, host):\n        self.host = host\n    def f(self):\n        client.connect(host=self.host)\nA("a").f()',
      ["called client|connect [] {host: ?} on ?", 'called client|connect [] {host: "a"} on ?'],
    ],
    [
      'import client\ndef f(host):\n    o = {}\n    o["host"] = host\n    client.connect(**o)\nf("a")',
      [
        "called client|connect [...{host: ?}] {host: ?} on ?",
        'called client|connect [...{host: "a"}] {host: "a"} on ?',
      ],
    ],
    [
      'import client\ndef f(host):\n    if host == "x":\n        return f("y")\n    client.connect(host=host)\nf("a")',
      [
        "called client|connect [] {host: ?} on ?",
        'called client|connect [] {host: "y"} on ?',
        'called client|connect [] {host: "a"} on ?',
      ],
    ],
    [
      'import client\ndef options():\n    return {"a": 1}\nclient.connect(options)',
      ["called client|connect [?] {} on ? with () => {a: 1}"],
    ],
    [
      'import client\n@client.hook("a")\ndef f():\n    return {"a": 1}',
      ['called client|hook ["a"] {} on ? with () => {a: 1}'],
    ],
    [
      'import client\nclient.on(lambda: {"a": 1})',
      ["called client|on [() => {a: 1}] {} on ? with () => {a: 1}"],
    ],
    [
      'import client\nclass A:\n    def options(self, c):\n        c["x"] = 1\n    def f(self):\n        client.on(self.options)',
      ["called client|on [?] {} on ? with () => ?"],
    ],
    [
      'import client\no = {"a": 1}\no["b"] = 2\nclient.connect(o)\no["c"] = 3',
      ["called client|connect [{a: 1, b: 2}] {} on ?"],
    ],
    [
      "import client\nclient.connect(x).cursor(1)",
      ["called client|connect().cursor [1] {} on ?", "called client|connect [?] {} on ?"],
    ],
  ])("%s", (program, expected) => {
    expect(usesShown(python, program)).toEqual(expected);
  });
});

describe("what a client is used for, in a program of Go", () => {
  it.each([
    [
      'package a\nimport "client"\nfunc f() { client.Open("a", x) }',
      ['called client|Open ["a", ?] {} on ?'],
    ],
    [
      'package a\nimport "client"\nvar c = client.Config{Host: "a", Port: 1}',
      ['typed client|Config [{Host: "a", Port: 1, ?}] {}'],
    ],
    [
      'package a\nimport "client"\nfunc f() { c := &client.Config{Host: "a"}; c.Port = 2; g(c) }',
      ["typed client|Config [?] {}"],
    ],
    [
      'package a\nimport "client"\nfunc f() { c := client.NewConfig(); c.Host = "a"; client.Open(c); c.Port = 3 }',
      [
        'called client|NewConfig [] {Host: "a", Port: 3} on ?',
        'called client|Open [{Host: "a", ?}] {} on ?',
      ],
    ],
    [
      'package a\nimport "client"\nfunc f(host string) { client.Open(host) }\nfunc g() { f("a"); f("b") }',
      [
        "called client|Open [?] {} on ?",
        'called client|Open ["a"] {} on ?',
        'called client|Open ["b"] {} on ?',
      ],
    ],
    [
      'package a\nimport "client"\nfunc (s *T) open() { client.Open(s.host) }\nfunc g() { t := T{host: "a"}; t.open() }',
      ["called client|Open [?] {} on ?", 'called client|Open ["a"] {} on ?'],
    ],
    [
      'package a\nimport "client"\ntype T struct { c *client.Config }\nfunc f() { t := &T{c: &client.Config{Host: "a"}}; client.Open(t.c) }',
      ['typed client|Config [{Host: "a"}] {}', 'called client|Open [{Host: "a"}] {} on ?'],
    ],
    [
      'package a\nimport "client"\ntype T struct { c *client.Config }\nfunc f() { t := &T{}; t.c = &client.Config{Host: "a"}; t.c.Port = 1; client.Open(t.c) }',
      [
        'typed client|Config [{Host: "a", Port: 1}] {}',
        'called client|Open [{Host: "a", Port: 1}] {} on ?',
      ],
    ],
    [
      'package a\nimport "client"\ntype T struct { c *client.Config }\nfunc f() { t := &T{}; t.c = client.New(); client.Open(t.c) }\nfunc g(t *T) { t.c.Port = 1 }',
      ["called client|New [] {Port: ?} on ?", "called client|Open [?] {} on ?"],
    ],
    [
      'package a\nimport "client"\nfunc f() { for i := range x { c := client.New(); c.Host = "a"; client.Open(c) } }',
      ['called client|New [] {Host: "a"} on ?', 'called client|Open [{Host: "a", ?}] {} on ?'],
    ],
    [
      'package a\nimport "client"\nfunc f() { c := client.New(); other(c); client.Open(c) }',
      ["called client|New [] {?} on ?", "called client|Open [?] {} on ?"],
    ],
    [
      'package a\nimport "client"\nfunc f() *client.Config { c := client.New(); c.Host = "a"; return c }',
      ['called client|New [] {Host: "a", ?} on ?'],
    ],
    [
      'package a\nimport "client"\nfunc f() *client.Config { c := client.New(); c.Host = "a"; return c }\nfunc g() { client.Open(f()) }',
      ['called client|New [] {Host: "a"} on ?', 'called client|Open [{Host: "a", ?}] {} on ?'],
    ],
    [
      'package a\nimport "client"\nfunc f() { client.Open(func(c *client.Config) { c.Host = "a" }) }',
      ["called client|Open [() => ?] {} on ? with () => ?"],
    ],
    ['package a\nimport . "client"\nfunc f() { open("a") }', []],
    [
      'package a\nimport . "client"\nfunc f() { Open("a"); x := Config{A: 1} }',
      ['called client|Open ["a"] {}', "typed client|Config [{A: 1}] {}"],
    ],
    [
      'package a\nimport . "client"\nfunc f() { x := Config{A: 1}; Open(x) }',
      ["typed client|Config [{A: 1}] {}", "called client|Open [{A: 1}] {}"],
    ],
    [
      'package a\nimport . "client"\nfunc f() { x := Config{A: 1}; Complete(&x); Open(x) }',
      [
        "typed client|Config [?] {}",
        "called client|Complete [{A: 1}] {}",
        "called client|Open [?] {}",
      ],
    ],
  ])("%s", (program, expected) => {
    expect(usesShown(go, program)).toEqual(expected);
  });
});

describe("what a client is used for, in a program of Java", () => {
  it.each([
    [
      "a builder in a variable",
      'import client.Pool;\nclass A { void f() { Pool p = Pool.create().url("a").build(); p.setHost("b"); } }',
      [
        'called client|Pool.create().url().build [] {host: "b"} on ?',
        'called client|Pool.create().url ["a"] {host: "b"} on ?',
        'called client|Pool.create [] {url: "a", host: "b"} on ?',
        'called client|Pool.create().url().build().setHost ["b"] {} on ?',
      ],
    ],
    [
      "a constructor that calls another one",
      'import client.Pool;\nclass A { A(String h) { Pool.open(h); } A() { this("a"); } }',
      ["called client|Pool.open [?] {} on ?", 'called client|Pool.open ["a"] {} on ?'],
    ],
  ])("%s", (_name, program, expected) => {
    expect(usesShown(java, program)).toEqual(expected);
  });
});
