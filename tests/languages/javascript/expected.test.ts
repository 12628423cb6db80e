import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const LOGIN = `host: '${HOST}', port: 4000, user: '3xAbCdEfGhIjKl9.root'`;
const CALL = `mysql.createPool({ ${LOGIN} })`;
const HEAD =
  "import mysql, { type PoolOptions } from 'mysql2';\nimport assert from 'node:assert';\n";
/** Where a message has no room for the reason, and of what is put into a text, it says less. */
const SAYS = (reason: string): RegExp =>
  new RegExp(`Not autofixed(?:: ${reason}|: other code may need it)?\\.$`);
const run = { filename: "program.ts" };

/** After it the test is failed, or of the error something is asserted. */
const MET = [
  `try { await ${CALL}; throw new Error('connected'); } catch (e) { done(); }`,
  `try { const pool = await ${CALL}; await pool.query('x'); assert.fail(); } catch {}`,
  `try { await ${CALL}; done(new Error('connected')); } catch (e) { done(); }`,
  `try { await ${CALL}; assert(false); } catch {}`,
  `try { await ${CALL}; expect(true).toBe(false); } catch {}`,
  `const pool = ${CALL};\ntry { await pool.connect(); t.fail(); } catch { t.pass(); }`,
  `try { await ${CALL}; } catch (e) { expect(e.code).toBe('X'); }`,
  `let error;\ntry { await ${CALL}; } catch (e) { error = e; }\nexpect(error).toBeDefined();`,
  `let isRefused = false;\ntry { await ${CALL}; } catch { isRefused = true; }\nassert.ok(isRefused);`,
  `await ${CALL}.then(() => { throw new Error('connected'); }, () => {});`,
  `${CALL}.then(() => done(new Error('connected'))).catch(() => done());`,
  `return ${CALL}.then(() => Promise.reject(new Error('connected')), () => null);`,
  `return ${CALL}.then(show, (e) => assert(e));`,
  `const promise = ${CALL};\nawait promise.then(() => assert.fail(), () => {});`,
  `const promise = ${CALL};\npromise.catch((e) => { expect(e.code).toBe('X'); });`,
  `return ${CALL}.catch((e) => expect(e.code).toBe('X'));`,
  `return login().then(() => ${CALL}).catch((e) => { e.message.should.match(/SSL/); });`,
  `const error = await ${CALL}.catch((e) => e);\nexpect(error).toBeInstanceOf(Error);`,
  `expect(await ${CALL}.catch((e) => e)).toBeInstanceOf(Error);`,
  `expect((await ${CALL}.catch((e) => e)).code).toBe('X');`,
  `const error = await ${CALL}.catch((e) => { return e; });\nexpect(error.code).toBe('X');`,
  `const code = await ${CALL}.catch((e) => e.code);\nexpect(code).toBe('X');`,
  `const { code, ...others } = await ${CALL}.catch((e) => e);\nexpect(code).toBe('X');`,
  `let error;\nerror = await ${CALL}.catch((e) => e);\nexpect(error).toBeDefined();`,
  `const error = await ${CALL}.then(() => null, (e) => e);\nexpect(error).toBeInstanceOf(Error);`,
  `const ok = await ${CALL}.then(() => true, () => false);\nexpect(ok).toBe(false);`,
  `const ok = await ${CALL}.then(() => true).catch(() => false);\nassert.ok(!ok);`,
  `const ok = await ${CALL}.then(() => true).catch(() => false);\nok.should.be.false();`,
  `const ok = await ${CALL}.then(() => true).catch(() => false);\nif (ok) throw new Error('connected');`,
  `const failed = await ${CALL}.then(() => false, () => true);\nassert(failed);`,
  `const pool = await ${CALL}.catch(() => undefined);\nexpect(pool).toBeUndefined();`,
  `const pool = await ${CALL}.catch(() => {});\nexpect(pool).toBeUndefined();`,
  `let ok = true;\ntry { await ${CALL}; } catch { ok = false; }\nexpect(ok).toBe(false);`,
  `let ok = false;\ntry { await ${CALL}; ok = true; } catch {}\nexpect(ok).toBe(false);`,
  `let pool = null;\ntry { pool = await ${CALL}; } catch {}\nexpect(pool).toBeNull();`,
  `try { await ${CALL}; } catch { return; }\nthrow new Error('connected');`,
  `try { await ${CALL}; } catch (e) { show(e); return; }\nassert.fail('connected');`,
  `let code;\ntry { await ${CALL}; } catch (e) { code = e.code; }\nexpect(code).toBe('X');`,
  `let code;\nawait ${CALL}.catch(({ code: c }) => { code = c; });\nexpect(code).toBe('X');`,
  `let error;\nawait ${CALL}.catch((e) => (error = e));\nexpect(error).toBeTruthy();`,
  `const onError = vi.fn();\nawait ${CALL}.catch(onError);\nexpect(onError).toHaveBeenCalled();`,
  `const errors = [];\ntry { await ${CALL}; } catch (e) { errors.push(e); }\nexpect(errors).toHaveLength(1);`,
  `const errors = [];\ntry { await ${CALL}; } catch (e) { errors.push(e.code); }\nexpect(errors.length).toBe(1);`,
  `const result = await ${CALL}.then(() => 'open', () => 'refused');\nexpect(result).toBe('refused');`,
  `const result = await ${CALL}.then(() => 'open').catch(() => 'refused');\nassert.strictEqual(result, 'refused');`,
  `const result = await ${CALL}.then(() => 1, () => 2);\nresult.should.equal(2);`,
  `expect(await ${CALL}.then(() => 'open', () => 'refused')).toEqual('refused');`,
  `let status = 'open';\ntry { await ${CALL}; } catch { status = 'refused'; }\nexpect(status).toBe('refused');`,
  `let count = 0;\ntry { await ${CALL}; } catch { count++; }\nexpect(count).toBe(1);`,
  `let count = 0;\ntry { await ${CALL}; } catch { count += 1; }\nassert.strictEqual(count, 1);`,
  `try { await ${CALL}; } catch (e) { if (e instanceof Error) return; }\nthrow new Error('connected');`,
  `try { await ${CALL}; } catch (e) { if (e instanceof Error) { show(e); return; } }\nthrow new Error('connected');`,
  `const { error } = await ${CALL}.then((c) => ({ c }), (error) => ({ error }));\nexpect(error).toBeTruthy();`,
  `const result = await ${CALL}.then((c) => ({ c }), (e) => ({ error: e.code }));\nexpect(result.error).toBe('X');`,
  `const [error, pool] = await ${CALL}.then((c) => [null, c], (e) => [e]);\nexpect(error).not.toBeNull();`,
  `const [, error] = await ${CALL}.then((c) => [c], (e) => [null, e]);\nexpect(error).toBeDefined();`,
  `const [error] = await to(${CALL});\nexpect(error).toBeTruthy();`,
  `const { err } = await settled(${CALL});\nassert(err);`,
  ...[
    "assert(err); done();",
    "assert.ok(err);",
    "assert.notEqual(err, null);",
    "assert.strictEqual(err?.code, 'X');",
    "ok(err);",
    "expect(err).toBeTruthy();",
    "expect(err).to.exist;",
    "expect(err).not.toBeNull();",
    "expect(err).not.toBe(null);",
    "expect(err.code).toBeUndefined();",
    "should.exist(err);",
    "err.code.should.equal('X');",
    "if (!err) throw new Error('connected'); done();",
    "expect(err != null).toBe(true);",
    "expect(!err).toBe(false);",
    "t.not(err, undefined);",
  ].map((asserts) => `const pool = ${CALL};\npool.getConnection((err) => { ${asserts} });`),
  `${CALL}.on('error', function (err) { expect(err.code).toBe('X'); done(); });`,
];
/** The same where it is to connect. */
const CONNECTED = [
  `await expect(${CALL}).resolves.toBeDefined();`,
  `await assert.doesNotReject(${CALL});`,
  `await ${CALL}.should.not.be.rejected;`,
  `try { await ${CALL}; } catch (e) { console.error(e); throw e; }`,
  `try { await ${CALL}; } catch (e) { assert.fail(e); }`,
  `try { await ${CALL}; } catch (e) { assert.fail(e.message); }`,
  `try { await ${CALL}; } catch (e) { expect.fail(e.message); }`,
  `try { await ${CALL}; } catch (e) { expect.unreachable(e.message); }`,
  `try { await ${CALL}; } catch (e) { assert.ok(false, e.message); }`,
  `try { await ${CALL}; } catch (e) { assert.strictEqual(e.code, undefined); }`,
  `${CALL}.then(() => done()).catch((e) => { assert.fail(e.message); });`,
  `const error = await ${CALL}.catch((e) => e);\nassert(!(error instanceof Error));`,
  `try { const pool = await ${CALL}; if (!pool) throw new Error('none'); } catch (e) { show(e); }`,
  `try { const pool = await ${CALL}; if (pool) return pool; throw new Error('none'); } catch (e) { show(e); }`,
  `let isOpen = true;\ntry { await ${CALL}; } catch { isOpen = false; }\nassert(isOpen);`,
  `let error;\ntry { await ${CALL}; } catch (e) { error = e; }\nexpect(error).toBeUndefined();`,
  `const pool = await ${CALL}.catch(() => null);\nexpect(pool).toBeTruthy();`,
  `const ok = await ${CALL}.then(() => true, () => false);\nexpect(ok).toBe(true);`,
  `const ok = await ${CALL}.then(() => true).catch(() => false);\nassert.ok(ok);`,
  `const ok = await ${CALL}.then(() => true).catch(() => false);\nif (!ok) throw new Error('none');`,
  `const failed = await ${CALL}.then(() => false, () => true);\nassert(!failed);`,
  `const error = await ${CALL}.then(() => null, (e) => e);\nexpect(error).toBeNull();`,
  `const { threadId } = await ${CALL}.catch(() => ({}));\nexpect(threadId).toBeDefined();`,
  `expect(await ${CALL}.then(() => null, (e) => e)).toBeNull();`,
  `let ok = true;\ntry { await ${CALL}; } catch { ok = false; }\nexpect(ok).toBe(true);`,
  `let ok = false;\ntry { await ${CALL}; ok = true; } catch {}\nexpect(ok).not.toBe(false);`,
  `let pool = null;\ntry { pool = await ${CALL}; } catch {}\nexpect(pool).not.toBeNull();`,
  `let pool;\ntry { pool = null; await ${CALL}; } catch {}\nexpect(pool).toBeNull();`,
  `try { await ${CALL}; } catch (e) { show(e); return; }\nshow();`,
  `try { await ${CALL}; return; } catch (e) { show(e); }\nthrow new Error('none');`,
  `const onError = vi.fn();\nawait ${CALL}.catch(onError);\nexpect(onError).not.toHaveBeenCalled();`,
  `const onError = vi.fn();\n${CALL}.on('error', onError);\nexpect(onError).toHaveBeenCalledTimes(0);`,
  `const callback = vi.fn();\n${CALL}.getConnection(callback);\nexpect(callback).toHaveBeenCalled();`,
  `const errors = [];\ntry { await ${CALL}; } catch (e) { errors.push(e); }\nexpect(errors).toEqual([]);`,
  `const errors = [];\ntry { await ${CALL}; } catch (e) { errors.push(e); }\nassert.equal(errors.length, 0);`,
  `const result = await ${CALL}.then(() => 'open', () => 'refused');\nexpect(result).toBe('open');`,
  `const result = await ${CALL}.then(() => 'open', () => 'refused');\nexpect(result).not.toBe('refused');`,
  `const result = await ${CALL}.then(() => 'open', () => 'refused');\nassert.notEqual(result, 'refused');`,
  `const result = await ${CALL}.then(() => 'open', () => 'refused');\nassert.equal(result, 'open', 'refused');`,
  `let status = 'refused';\ntry { await ${CALL}; status = 'open'; } catch { status = 'refused'; }\nexpect(status).toBe('open');`,
  `let count = 0;\ntry { await ${CALL}; } catch { count++; }\nexpect(count).toBe(0);`,
  `let count = 0;\ntry { await ${CALL}; count += 1; } catch (e) { show(e); }\nexpect(count).toBe(1);`,
  `try { await ${CALL}; } catch (e) { if (e instanceof Error) throw e; }\nshow();`,
  `const { error } = await ${CALL}.then((c) => ({ c }), (error) => ({ error }));\nexpect(error).toBeUndefined();`,
  `const { c } = await ${CALL}.then((c) => ({ c }), (error) => ({ error }));\nexpect(c).toBeDefined();`,
  `const [error, pool] = await ${CALL}.then((c) => [null, c], (e) => [e]);\nexpect(error).toBeNull();\nexpect(pool).toBeDefined();`,
  `const [error, pool] = await to(${CALL});\nexpect(error).toBeNull();`,
  `const [pool] = await Promise.all([${CALL}]);\nexpect(pool).toBeDefined();`,
  `${CALL}.then(() => done(), done);`,
  `${CALL}.then((pool) => { if (!pool) throw new Error('none'); });`,
  ...[
    "assert.ifError(err);",
    "assert(!err);",
    "assert.equal(err, null);",
    "t.falsy(err);",
    "expect(err).toBeNull();",
    "expect(err).not.toBeTruthy();",
    "expect(err).to.not.exist;",
    "expect(err).toBe(undefined);",
    "should.not.exist(err);",
    "expect(err == null).toBe(true);",
    "expect(err !== undefined).toBe(false);",
    "expect(err?.code).toBeUndefined();",
    "assert.isNotOk(err);",
    "t.is(err, undefined);",
    "t.false(err);",
    "if (err) throw err;",
    "show(err.code);",
  ].map((asserts) => `const pool = ${CALL};\npool.getConnection((err) => { ${asserts} });`),
  `const pool = ${CALL};\npool.query('x', (err) => { expect(err.code).toBe('X'); });`,
  `const pool = ${CALL};\npool.on('connection', (it) => { expect(it.config).toBeDefined(); });`,
];

describe("what a test expects to fail", () => {
  it.each([
    `expect(() => ${CALL}).toThrow(/SSL/);`,
    `expect(() => { const pool = ${CALL}; return pool; }).toThrowError();`,
    `expect.soft(() => ${CALL}).to.throw();`,
    `await expect(${CALL}).rejects.toThrow(/insecure/);`,
    `await expect(async () => await ${CALL}).rejects.toMatchObject({ code: 'X' });`,
    `await expect(${CALL}).to.be.rejectedWith(Error);`,
    `assert.throws(() => ${CALL});`,
    `await assert.rejects(${CALL}, /insecure/);`,
    `const open = () => ${CALL};\nexpect(open).toThrow();`,
    `async function open() { return ${CALL}; }\nawait expect(open()).rejects.toThrow();`,
    `const pool = ${CALL};\nawait expect(pool.getConnection()).rejects.toThrow();`,
    `const pool = ${CALL};\nconst check = async (db) => { await db.getConnection(); };\nawait expect(check(pool)).rejects.toThrow();`,
    `const pool = ${CALL};\nconst check = async (db) => { await connect(db); };\nawait expect(check(pool)).rejects.toThrow();`,
    `const promise = ${CALL};\nawait expect(promise).rejects.toThrow();`,
    `const options = { ${LOGIN} };\nexpect(() => mysql.createPool(options)).toThrow();`,
    `expect(() => mysql.createPool('mysql://3xAbCdEfGhIjKl9.root:x@${HOST}:4000/app')).toThrow();`,
    `const URL = 'mysql://3xAbCdEfGhIjKl9.root:x@${HOST}:4000/app';\nexpect(() => mysql.createPool(URL)).toThrow();`,
    `const pool = ${CALL};\nawait expect(pool.query('x')).rejects.toThrow(/certificate/);`,
    `const pool = ${CALL};\nawait expect(async () => { await pool.query('x'); }).rejects.toThrow('TLS');`,
    `const pool = ${CALL};\nawait assert.rejects(pool.execute('x'), { code: 'HANDSHAKE_SSL_ERROR' });`,
    ...[
      "await expect(pool.query('x')).rejects.toThrow(/insecure transport/);",
      "await expect(pool.query('x')).rejects.toThrow('Connections using insecure transport are prohibited');",
      "await assert.rejects(pool.query('x'), /prohibited/);",
      "await assert.rejects(() => pool.query('x'), { code: 'ER_SECURE_TRANSPORT_REQUIRED' });",
      "await expect(pool.query('x')).rejects.toThrow(expect.objectContaining({ message: expect.stringMatching(/secure transport/) }));",
      "let err;\ntry { await pool.query('x'); } catch (e) { err = e; } finally { await pool.end(); }\nexpect(err.message).toMatch(/insecure transport/);",
      "const err = await pool.query('x').catch((e) => e);\nexpect(err.code).toBe('ER_SECURE_TRANSPORT_REQUIRED');",
      "try { await pool.query('x'); expect.unreachable(); } catch (err) { expect(err.message).toMatch(/SSL/); }",
    ].map((code) => `const pool = ${CALL};\n${code}`),
    `await ${CALL}.should.be.rejectedWith(Error);`,
    `(() => ${CALL}).should.throw();`,
    `await should(${CALL}).be.rejected();`,
    `await assert.isRejected(${CALL}, /SSL/);`,
    `await assertRejects(() => ${CALL});`,
    `await expectAsync(${CALL}).toBeRejectedWithError();`,
    `await expect(${CALL}).toReject();`,
    `await t.throwsAsync(async () => { await ${CALL}; });`,
    `test.fail();\nawait ${CALL};`,
    ...MET,
  ])("is only offered to be changed: %s", (code) => {
    const program = `${HEAD}it('fails', async () => {\n${code}\n});\n`;
    const messages = lint(program, run);
    expect(rulesIn(messages)).toEqual(["require-tls"]);
    expect(messages[0]?.message).toMatch(SAYS("a test expects the failure"));
    expect(fix(program, run).output).toBe(program);
  });

  it.each([
    `expect(() => ${CALL}).not.toThrow();`,
    ...CONNECTED,
    `const pool = ${CALL};\nawait expect(pool.query('SELECT')).rejects.toThrow();`,
    `const pool = ${CALL};\nawait expect(pool.query('SELECT ssl')).rejects.toThrow(/syntax/);`,
    ...[
      "try { await pool.query('SELEC'); assert.fail(); } catch (e) { expect(e.code).toBe('ER_PARSE_ERROR'); }",
      "const e = await pool.query('SELEC ssl').catch((e) => e);\nexpect(e.code).toBe('ER_PARSE_ERROR');",
      "let err;\ntry { await pool.query('INSERT INTO certificates'); } catch (e) { err = e; }\nexpect(err.code).toBe('ER_DUP_ENTRY');",
      "const rows = await pool.query('x');\nexpect(rows).toEqual(['ssl']);",
    ].map((code) => `const pool = ${CALL};\n${code}`),
    `expect(await ${CALL}).toBeDefined();`,
    `const pool = ${CALL};\nconst save = async (db, name) => { if (!name) throw new Error(); await db.query(name); };\nawait expect(save(pool)).rejects.toThrow();`,
    `function open() { return ${CALL}; }\nexpect(open()).toBeDefined();`,
    `expect(check(() => ${CALL})).toBe(true);`,
    `const pool = ${CALL};\nexpect(pool).toBeDefined();\nexpect(() => other()).toThrow();`,
  ])("is no other thing that is tested: %s", (code) => {
    const program = `${HEAD}it('works', async () => {\n${code}\n});\n`;
    expect(fix(program, run).output).toContain("ssl: {");
  });
});

describe("a program that goes on as if it had failed", () => {
  const HEAD = "import mysql from 'mysql2';\nimport { ok, match } from './told.js';\n";
  it.each([
    `async function main() { try { await ${CALL}; throw new Error('stop'); } catch (e) { show(e); } }\nmain();`,
    `export const up = async () => { let error; try { await ${CALL}; } catch (e) { error = e; } if (!error) throw new Error('done'); };`,
    `export const go = (next) => ${CALL}.then(() => { throw new Error('x'); }).catch(next);`,
    `export const go = (next) => ${CALL}.then(() => next(new Error('x'))).catch(show);`,
    `export async function go() { try { await ${CALL}; } catch (e) { match(e); } }`,
  ])("is no test: %s", (code) => {
    expect(fix(`${HEAD}${code}\n`, run).output).toContain("ssl: {");
  });

  it.each([
    `async function open() { try { await ${CALL}; throw new Error('connected'); } catch { show(); } }\ntest('x', open);`,
    `describe.each([1])('x', () => { it('y', async () => { try { await ${CALL}; throw new Error('z'); } catch {} }); });`,
    `Deno.test('x', async () => { try { await ${CALL}; throw new Error('z'); } catch {} });`,
    `export async function go() { try { await ${CALL}; assert.fail(); } catch {} }`,
  ])("is one: %s", (code) => {
    expect(fix(`${HEAD}${code}\n`, run).output).not.toContain("ssl: {");
  });
});

describe("a test that is passed if it fails", () => {
  const BODY = `await ${CALL};`;
  it.each([
    `test.fails('is refused', async () => { ${BODY} });`,
    `it.fails('is refused', async () => { const pool = ${CALL}; await pool.query('SELECT 1'); });`,
    `it.concurrent.fails('is refused', async () => { ${BODY} });`,
    `test.fails.each([1, 2])('is refused', async () => { ${BODY} });`,
    `test.failing('is refused', async () => { ${BODY} });`,
    `it('is refused', { expectFailure: true }, async () => { ${BODY} });`,
    `it('is refused', { fails: true }, async () => { ${BODY} });`,
    `test('is refused', { timeout: 9, fails: true }, async () => { ${BODY} });`,
    `test('is refused', async () => { test.fail(true, 'no TLS'); ${BODY} });`,
    `const open = () => ${CALL};\ntest.fails('is refused', async () => { await open(); });`,
  ])("is only offered to be changed: %s", (code) => {
    const program = `${HEAD}${code}\n`;
    const messages = lint(program, run);
    expect(rulesIn(messages)).toEqual(["require-tls"]);
    expect(messages[0]?.message).toMatch(SAYS("a test expects the failure"));
    expect(fix(program, run).output).toBe(program);
  });

  it.each([
    `test('works', async () => { test.fail(isOld, 'no TLS'); ${BODY} });`,
    `test('works', { fails: false }, async () => { ${BODY} });`,
    `test('works', { fails: isOld }, async () => { ${BODY} });`,
    `test.skip('works', async () => { ${BODY} });`,
    `report.fails('works', async () => { ${BODY} });`,
    `run('works', { fails: true }, async () => { ${BODY} });`,
  ])("is no other test: %s", (code) => {
    expect(fix(`${HEAD}${code}\n`, run).output).toContain("ssl: {");
  });
});

describe("options that a test compares as a whole", () => {
  const SSL = "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false }";
  const MADE = `mysql.createPool({ ${LOGIN}, ${SSL} })`;
  it.each([
    `const pool = ${MADE};\nexpect(pool.config.connectionConfig.ssl).toEqual({ rejectUnauthorized: false });`,
    `const pool = await ${MADE};\nexpect((pool as any).config).toMatchObject({ ssl: {} });`,
    `const pool = ${MADE};\nexpect(pool.config).to.deep.equal({ ssl: {} });`,
    `const pool = ${MADE};\nexpect(pool.config).toMatchSnapshot();`,
    `const pool = ${MADE};\nexpect(pool.config).toMatchInlineSnapshot(\`{}\`);`,
    `const pool = ${MADE};\nassert.deepStrictEqual(pool.config.ssl, { rejectUnauthorized: false });`,
    `const pool = ${MADE};\nassert.deepEqual({ rejectUnauthorized: false }, pool.config.ssl);`,
    `expect(${MADE}.config.ssl).toStrictEqual({ rejectUnauthorized: false });`,
  ])("are only offered to be changed: %s", (code) => {
    const program = `${HEAD}it('x', async () => {\n${code}\n});\n`;
    const messages = lint(program, run);
    expect(rulesIn(messages)).toEqual(["require-certificate-verification"]);
    expect(messages[0]?.message).toMatch(SAYS("a test compares the options"));
    expect(fix(program, run).output).toBe(program);
  });

  it.each([
    `const pool = ${MADE};\nexpect(pool.config.connectionLimit).toBe(10);`,
    `const pool = ${MADE};\nexpect(pool.config).toBeDefined();`,
    `const pool = ${MADE};\nexpect(pool.config).not.toEqual({});`,
    `const pool = ${MADE};\nexpect(await pool.query('SELECT 1 AS a')).toEqual([{ a: 1 }]);`,
    `const pool = ${MADE};\nconst other = {};\nexpect(other).toEqual({});\nawait pool.end();`,
    `const pool = ${MADE};\nshow(pool.config, { depth: 1 });`,
  ])("are nothing else that is tested: %s", (code) => {
    const program = `${HEAD}it('x', async () => {\n${code}\n});\n`;
    expect(fix(program, run).output).toContain("rejectUnauthorized: true");
  });
});

describe("what a comment expects to be wrong", () => {
  const DIRECTIVE = "// @ts-expect-error the types do not know it";
  it.each([
    `const o: PoolOptions = {\n  ${LOGIN},\n  ${DIRECTIVE}\n  ssl: true,\n};\nmysql.createPool(o);`,
    `const o: PoolOptions = {\n  ${LOGIN},\n  ${DIRECTIVE}\n  tls: {},\n};\nmysql.createPool(o);`,
    `${DIRECTIVE}\nexport const p = mysql.createPool({ ${LOGIN}, ssl: true });`,
    `${DIRECTIVE}\nexport const p = mysql.createPool({\n  ${LOGIN},\n  ssl: true,\n});`,
    `/* @ts-expect-error */\n// It is old.\n\nexport const p = mysql.createPool({ ${LOGIN}, ssl: true });`,
  ])("is only offered to be changed: %s", (code) => {
    const program = `${HEAD}${code}\n`;
    const messages = lint(program, run);
    expect(messages.length).toBeGreaterThan(0);
    for (const { message } of messages)
      expect(message).toMatch(SAYS("a comment expects the error"));
    expect(fix(program, run).output).toBe(program);
  });

  it.each([
    `const o: PoolOptions = {\n  ${LOGIN},\n  // @ts-ignore\n  ssl: true,\n};\nmysql.createPool(o);`,
    `const o: PoolOptions = {\n  ${DIRECTIVE}\n  extra: 1,\n  ${LOGIN},\n  ssl: true,\n};\nmysql.createPool(o);`,
    `${DIRECTIVE}\nimport x from './x';\nmysql.createPool({ ${LOGIN}, ssl: true });`,
    `${DIRECTIVE}\nrun(() => {\n  mysql.createPool({ ${LOGIN}, ssl: true });\n});`,
    `// no @ts-expect-error any more\nmysql.createPool({ ${LOGIN}, ssl: true });`,
  ])("is no code of another line: %s", (code) => {
    expect(fix(`${HEAD}${code}\n`, run).output).toContain("ssl: {");
  });
});
