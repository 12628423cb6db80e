import { describe, expect, it } from "vitest";
import { java } from "../../../src/languages/java/index.js";
import { php } from "../../../src/languages/php/index.js";
import { usesShown } from "./documents.js";

describe("what a client is used for, in a program of Java", () => {
  it.each([
    [
      'import client.Config;\nclass A { void f() { Config c = new Config(); c.setHost("a"); c.setPort(1); } }',
      [
        'constructed client|Config [] {host: "a", port: 1}',
        'called client|Config().setHost ["a"] {} on ?',
        'called client|Config().setPort [1] {} on {host: "a", ?}',
      ],
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config("a"); c.setURL("u"); c.withUser("b").withPort(2); } }',
      [
        'constructed client|Config ["a"] {URL: "u", user: "b", port: 2}',
        'called client|Config().setURL ["u"] {} on ?',
        "called client|Config().withUser().withPort [2] {} on ?",
        'called client|Config().withUser ["b"] {port: 2} on {URL: "u", ?}',
      ],
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = Config.builder().host("a").port(1).build(); } }',
      [
        "called client|Config.builder().host().port().build [] {} on ?",
        "called client|Config.builder().host().port [1] {} on ?",
        'called client|Config.builder().host ["a"] {port: 1} on ?',
        'called client|Config.builder [] {host: "a", port: 1} on ?',
      ],
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = Config.builder().host("a").tlsVersion("x", "y").option("k", "v").property("p", "q").build(); c.get(); } }',
      [
        "called client|Config.builder().host().tlsVersion().option().property().build [] {} on ?",
        'called client|Config.builder().host().tlsVersion().option().property ["p", "q"] {} on ?',
        'called client|Config.builder().host().tlsVersion().option ["k", "v"] {p: "q"} on ?',
        'called client|Config.builder().host().tlsVersion ["x", "y"] {k: "v", p: "q"} on ?',
        'called client|Config.builder().host ["a"] {tlsVersion: "y", k: "v", p: "q"} on ?',
        'called client|Config.builder [] {host: "a", tlsVersion: "y", k: "v", p: "q"} on ?',
      ],
    ],
    [
      'import client.*;\nclass A { void f() { Config c = new Config(); c.addDataSourceProperty("sslMode", "X"); c.addConnectionProperty("k", "v"); c.addDataSourceProperty(k, "v"); } }',
      [
        "constructed client|Config [] {?}",
        'called client|Config().addDataSourceProperty ["sslMode", "X"] {} on ?',
        'called client|Config().addConnectionProperty ["k", "v"] {} on {dataSource.sslMode: "X", ?}',
        'called client|Config().addDataSourceProperty [?, "v"] {} on {dataSource.sslMode: "X", connectionProperties.k: "v", ?}',
      ],
    ],
    [
      'import client.*;\nclass A { void f() { Config c = new Config(); c.setHost("a"); g(c); } }',
      ["constructed client|Config [] {?}", 'called client|Config().setHost ["a"] {} on ?'],
    ],
    [
      'import client.*;\nclass A { void f() { Config c = new Config(); c.setHost("a"); Config.g(c); } }',
      [
        'constructed client|Config [] {host: "a"}',
        'called client|Config().setHost ["a"] {} on ?',
        'called client|Config.g [{host: "a", ?}] {} on ?',
      ],
    ],
    [
      'import client.*;\nclass A { void f() { Config c = new Config(); c.setHost("a"); Other.g(c); } }',
      [
        "constructed client|Config [] {?}",
        'called client|Config().setHost ["a"] {} on ?',
        'called client|Other.g [{host: "a", ?}] {} on ?',
      ],
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config(); c.setHost("a"); g(c); } }',
      ["constructed client|Config [] {?}", 'called client|Config().setHost ["a"] {} on ?'],
    ],
    [
      'import client.Config;\nclass A { Config f() { Config c = new Config(); c.setHost("a"); return c; } }',
      [
        'constructed client|Config [] {host: "a", ?}',
        'called client|Config().setHost ["a"] {} on ?',
      ],
    ],
    [
      'import client.Config;\nclass A { @Bean Config f() { Config c = new Config(); c.setHost("a"); return c; } }',
      ['constructed client|Config [] {host: "a"}', 'called client|Config().setHost ["a"] {} on ?'],
    ],
    [
      'import client.Config;\nclass A { @Bean @ConfigurationProperties("x") Config f() { Config c = new Config(); c.setHost("a"); return c; } }',
      [
        'constructed client|Config [] {host: "a", ?}',
        'called client|Config().setHost ["a"] {} on ?',
      ],
    ],
    [
      'import client.Config;\nclass A { private Config c = new Config(); A() { c.setHost("a"); this.c.setPort(1); } }',
      [
        "constructed client|Config [] {host: ?}",
        'called client|Config().setHost ["a"] {} on {port: ?, ?}',
        "called client|Config().setPort [1] {} on {host: ?, ?}",
      ],
    ],
    [
      'import client.Config;\nclass A { void f(String h) { Config c = new Config(); c.setHost(h); } void g() { f("a"); } }',
      [
        "constructed client|Config [] {host: ?}",
        'constructed client|Config [] {host: "a"}',
        "called client|Config().setHost [?] {} on ?",
        'called client|Config().setHost ["a"] {} on ?',
      ],
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config(); if (x) { c.setHost("a"); } try { c.setPort(1); } finally { } } }',
      [
        'constructed client|Config [] {host: ("a" | missing), port: ?}',
        'called client|Config().setHost ["a"] {} on ?',
        "called client|Config().setPort [1] {} on {host: ?, ?}",
      ],
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config() {{ setHost("a"); }}; } }',
      ["constructed client|Config [] {?}"],
    ],
    [
      'import client.Config;\nclass A { void f() { var c = new Config(); c.setHost("a"); c.setHost("b"); c.connect(); } }',
      [
        'constructed client|Config [] {host: "b"}',
        'called client|Config().setHost ["a"] {} on ?',
        'called client|Config().setHost ["b"] {} on {host: "a", ?}',
        'called client|Config().connect [] {} on {host: "b", ?}',
      ],
    ],
    [
      'import static client.inner.open;\nclass A { void f() { open("a", Map.of("k", 1)); } }',
      ['called client.inner|open ["a", {k: 1}] {}'],
    ],
    [
      "import client.Config;\nclass A { void f() { Config c = new Config(); List.of(c); } }",
      ["constructed client|Config [] {?}"],
    ],
    [
      "import client.Config;\nclass A { void f() { Config c = new Config(); x = c; } }",
      ["constructed client|Config [] {?}"],
    ],
    [
      "import client.Config;\nclass A { void f() { Config c = new Config(); c.forEach(x -> c.setHost(x)); } }",
      [
        "constructed client|Config [] {host: ?}",
        "called client|Config().forEach [() => ?] {} on {host: ?, ?} with () => ?",
        "called client|Config().setHost [?] {?} on {host: ?, ?}",
      ],
    ],
    [
      "import client.Config;\nclass A { void f() { list.forEach(new Config()::setHost); } }",
      ["constructed client|Config [] {?}"],
    ],
    [
      'import client.Config;\nclass A { void f() { Config.open(new Config("a")); log.info(new Config("b")); } }',
      [
        "called client|Config.open [?] {} on ?",
        'constructed client|Config ["a"] {}',
        'constructed client|Config ["b"] {}',
      ],
    ],
  ])("%s", (program, expected) => {
    expect(usesShown(java, program)).toEqual(expected);
  });
});

describe("what a client is used for, in a program of PHP", () => {
  it.each([
    ["<?php use client\\A; new A('a', x: 1);", ['constructed client\\A ["a"] {x: 1}']],
    ["<?php use client\\A; A::make(['a' => 1]);", ["called client\\A|make [{a: 1}] {} on ?"]],
    [
      "<?php use client; function f($h) { new client($h); } f('a'); f('b');",
      ["constructed client [?] {}", 'constructed client ["a"] {}', 'constructed client ["b"] {}'],
    ],
    [
      "<?php use client; $o = ['a' => 1]; $o['b'] = 2; new client($o); $o['c'] = 3;",
      ["constructed client [{a: 1, b: 2}] {}"],
    ],
    [
      "<?php use client; $c = new client(); g($c); $c->setAttribute(K, 1);",
      ["constructed client [] {?}"],
    ],
    [
      "<?php use client; class A { private $c; function __construct() { $this->c = new client(); $this->c->setHost('a'); } function f() { $this->c->open(1); } }",
      ["constructed client [] {?}"],
    ],
    [
      "<?php use client; $c = new client(); if ($x) { $c->setHost('a'); }",
      ['constructed client [] {host: ("a" | missing)}'],
    ],
    ["<?php use client; return new client('a');", ['constructed client ["a"] {?}']],
  ])("%s", (program, expected) => {
    expect(usesShown(php, program)).toEqual(expected);
  });
});
