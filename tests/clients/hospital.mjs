//! A hospital that reads a clinic: the demo is started, a manager registers the hospital's key, the hospital asks for a
//! token and reads the record with two clients that others wrote. What docs/reference/fhir.md shows is done here.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import Client from 'fhir-kit-client';

const here = new URL('.', import.meta.url).pathname;
const program = process.env.PISTOR ?? `${here}../../target/debug/pistor`;
const clientId = 'https://hospital.example/pistor';

/** The demo clinic, and the link that signs in. */
async function demo() {
  const child = spawn(program, ['demo', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const link = await new Promise((found, lost) => {
    let said = '';
    child.stdout.on('data', (more) => {
      said += more;
      const address = said.match(/http:\S+/);
      if (address) found(address[0]);
    });
    child.on('exit', () => lost(new Error(`the demo ended: ${said}`)));
  });
  return { link, base: new URL(link).origin, stop: () => child.kill('SIGTERM') };
}

/** The cookie of whoever follows the link. */
async function signedIn(link) {
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', headers: { origin: new URL(link).origin } });
  return answer.headers.getSetCookie().find((cookie) => cookie.startsWith('sid=')).split(';')[0];
}

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });

/** A signed assertion: who asks, whom, for how long, and a name that counts once. */
function assertion(audience) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const message = `${part({ alg: 'ES384', typ: 'JWT', kid: 'key-1' })}.${part({
    iss: clientId, sub: clientId, aud: audience, iat: now, exp: now + 240, jti: randomUUID(),
  })}`;
  const signature = sign('sha384', Buffer.from(message), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${message}.${signature.toString('base64url')}`;
}

async function token(base, scope) {
  const smart = await (await fetch(`${base}/fhir/.well-known/smart-configuration`)).json();
  const answer = await fetch(smart.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion(smart.token_endpoint),
    }),
  });
  const said = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(said));
  assert.equal(said.token_type, 'bearer');
  return said.access_token;
}

/** Reads, searches and pages with fhir-kit-client. */
async function withKit(base, bearer) {
  const client = new Client({ baseUrl: `${base}/fhir`, bearerToken: bearer });
  const statement = await client.capabilityStatement();
  assert.equal(statement.fhirVersion, '4.0.1');
  const found = await client.search({ resourceType: 'Patient', searchParams: { name: 'elif' } });
  assert.equal(found.entry.length, 1);
  const { id } = found.entry[0].resource;
  const patient = await client.read({ resourceType: 'Patient', id });
  assert.equal(patient.name[0].text, 'Elif Yıldırım');
  const old = await client.vread({ resourceType: 'Patient', id, version: patient.meta.versionId });
  assert.deepEqual(old, patient);
  const seen = new Set();
  let page = await client.search({ resourceType: 'Observation', searchParams: { patient: id, _count: 5 } });
  for (;;) {
    for (const { resource } of page.entry ?? []) {
      assert(!seen.has(resource.id), `${resource.id} came twice`);
      seen.add(resource.id);
    }
    if (!page.link.some((link) => link.relation === 'next')) break;
    page = await client.nextPage({ bundle: page });
  }
  const counted = await client.search({ resourceType: 'Observation', searchParams: { patient: id, _summary: 'count' } });
  assert.equal(seen.size, counted.total);
  const posted = await client.search({
    resourceType: 'Patient', searchParams: { name: 'elif' }, options: { postSearch: true },
  });
  assert.equal(posted.entry[0].resource.id, id);
  const everything = await client.operation({ name: '$everything', resourceType: 'Patient', id, method: 'GET' });
  assert(everything.entry.length > seen.size);
  const history = await client.history({ resourceType: 'Patient', id });
  assert.equal(history.type, 'history');
  await assert.rejects(client.read({ resourceType: 'Patient', id: 'nobody' }), (error) => error.response.status === 404);
  return seen.size;
}

/** Exports everything, waits for it, and reads every file. */
async function exported(base, bearer) {
  const headers = { authorization: `Bearer ${bearer}` };
  const begun = await fetch(`${base}/fhir/$export`, { headers: { ...headers, prefer: 'respond-async' } });
  assert.equal(begun.status, 202);
  const place = begun.headers.get('content-location');
  let far;
  do far = await fetch(place, { headers }); while (far.status === 202);
  const manifest = await far.json();
  let lines = 0;
  for (const file of manifest.output) {
    const text = await (await fetch(file.url, { headers })).text();
    const resources = text.trim().split('\n').map((line) => JSON.parse(line));
    assert.equal(resources.length, file.count);
    assert(resources.every((resource) => resource.resourceType === file.type));
    lines += file.count;
  }
  assert.equal((await fetch(place, { method: 'DELETE', headers })).status, 202);
  return lines;
}

const clinic = await demo();
try {
  const cookie = await signedIn(clinic.link);
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig' };
  const registered = await fetch(`${clinic.base}/api/house/register_program`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Example Hospital', issuer: clientId, purposes: ['fhir'], jwks: { keys: [jwk] }, scopes: ['system/*.rs'],
    }),
  });
  assert.equal(registered.status, 201, await registered.text());
  const bearer = await token(clinic.base, 'system/*.rs');
  const observations = await withKit(clinic.base, bearer);
  const lines = await exported(clinic.base, bearer);
  console.log(`fhir-kit-client read ${observations} observations of one patient; the export has ${lines} resources`);
  const python = process.env.PYTHON ?? `${here}venv/bin/python`;
  const ran = spawnSync(python, [`${here}fhirpy_reads.py`, `${clinic.base}/fhir`, bearer], { encoding: 'utf8' });
  assert.equal(ran.status, 0, `${ran.stdout}${ran.stderr}`);
  process.stdout.write(ran.stdout);
} finally {
  clinic.stop();
}
