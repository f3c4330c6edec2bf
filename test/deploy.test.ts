import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseEnvironment } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../src/config/config.js';
import { VARIABLE_NAMES } from '../src/config/variable-names.js';
import { readWrangler } from './app/serverless/wrangler.js';

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '..', file), 'utf8');
const dockerfile = read('Dockerfile');
const compose = parse(read('compose.yaml'), { merge: true });
const kubernetes = parseAllDocuments(read('deploy/kubernetes.yaml'));
const resources = kubernetes.map((document) => document.toJS());
const workloads = resources.filter(({ kind }) => kind === 'StatefulSet' || kind === 'Deployment');

/** Values that only the cluster knows. */
const FROM_CLUSTER: Readonly<Record<string, string>> = {
  DISCORD_TOKEN: `${'A'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(38)}`,
  DISCORD_PUBLIC_KEY: 'a'.repeat(64),
  SHARD_ORDINAL: 'whosaid-gateway-1',
};

/** The image's `.env`, which gives way to what the container is given. */
const imageEnvironment = parseEnvironment(read('deploy/image.env'));

describe('Dockerfile', () => {
  test('is built in stages, runs no install scripts, is not root, and says whether it is healthy', () => {
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    for (const [, flags = ''] of dockerfile.matchAll(/npm (?:ci|prune)(.*)$/gm))
      expect(flags).toContain('--ignore-scripts');
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM'));
    expect(dockerfile).toMatch(/^HEALTHCHECK .* CMD \[/m);
  });

  test('starts the program with the flags of npm start, which are what is measured', () => {
    const [, command = ''] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(read('package.json')).scripts.start).toContain(`exec ${JSON.parse(command).join(' ')}`);
  });

  test('is pinned by tag and digest to a Node.js that is supported', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(images).size).toBe(1);
    // Node.js 24 is supported until April 2028.
    expect(images[0]).toMatch(/^node:24-[a-z]+-slim@sha256:[0-9a-f]{64}$/);
  });

  test('copies what .dockerignore lets through, and its settings are read', () => {
    const letThrough = read('.dockerignore').match(/(?<=^!).*/gm) ?? [];
    for (const [, files = ''] of dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm))
      for (const file of files.split(' ')) expect(letThrough).toContain(file);
    expect(dockerfile).toMatch(/^ENV NODE_ENV=production$/m);
    for (const name of Object.keys(imageEnvironment)) expect(VARIABLE_NAMES).toContain(name);
  });
});

describe('compose.yaml', () => {
  test.each(['gateway', 'http'])('%s is confined, has limits, and its settings are right together', (name) => {
    const service = compose.services[name];
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
    expect(service.mem_limit).toMatch(/^\d+m$/);
    expect(service.logging.options).toMatchObject({ 'max-size': expect.any(String), 'max-file': expect.any(String) });
    const secrets = { DISCORD_TOKEN: FROM_CLUSTER.DISCORD_TOKEN, DISCORD_PUBLIC_KEY: FROM_CLUSTER.DISCORD_PUBLIC_KEY };
    const given = Object.entries<string>({ ...service.environment, ...secrets }).filter(
      ([variable]) => service.environment[variable] !== '',
    );
    const config = readConfig({ ...imageEnvironment, ...Object.fromEntries(given) }, '/app');
    expect(config).toMatchObject({ host: '0.0.0.0', operationsPort: 9090, watchSeeds: true });
    expect(config.publicKey === undefined).toBe(name === 'gateway');
  });
});

describe('deploy/kubernetes.yaml', () => {
  test('is YAML without errors, and every resource says which transport it is for', () => {
    for (const { errors } of kubernetes) expect(errors).toEqual([]);
    for (const { metadata } of resources) expect(['gateway', 'http']).toContain(metadata.labels.transport);
    expect(workloads.map(({ kind }) => kind)).toEqual(['StatefulSet', 'Deployment']);
  });

  test.each(workloads)(
    '$metadata.name: the operations port is for the namespace that gathers metrics alone',
    ({ metadata, spec }) => {
      const policy = resources.find(
        ({ kind, metadata: other }) => kind === 'NetworkPolicy' && other.name === metadata.name,
      );
      expect(spec.template.metadata.labels).toMatchObject(policy.spec.podSelector.matchLabels);
      expect(policy.spec.policyTypes).toEqual(['Ingress']);
      const rules: { from?: unknown[]; ports: { port: string }[] }[] = policy.spec.ingress;
      for (const { from, ports } of rules)
        for (const { port } of ports) expect(from === undefined).toBe(port === 'interactions');
      const [{ ports }] = spec.template.spec.containers;
      const named = ports.map(({ name }: { name: string }) => name);
      expect(rules.flatMap((rule) => rule.ports.map(({ port }) => port)).sort()).toEqual(named.sort());
    },
  );

  test.each(workloads)('$metadata.name: selectors, probes, confinement and limits', ({ spec, metadata }) => {
    const { template } = spec;
    const [container] = template.spec.containers;
    expect(template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    expect(template.spec.securityContext.runAsNonRoot).toBe(true);
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(10);
    expect(container.securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
    expect(container.resources).toMatchObject({
      requests: { memory: expect.stringMatching(/Mi$/) },
      limits: { memory: expect.stringMatching(/Mi$/) },
    });
    const ports = Object.fromEntries(
      container.ports.map((port: { name: string; containerPort: number }) => [port.name, port.containerPort]),
    );
    expect(ports.operations).toBe(Number(imageEnvironment.OPERATIONS_PORT));
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
      expect(ports[container[probe].httpGet.port]).toBeDefined();
    const service = resources.find(({ kind, metadata: other }) => kind === 'Service' && other.name === metadata.name);
    expect(template.metadata.labels).toMatchObject(service.spec.selector);
  });

  test.each(workloads)('$metadata.name: its settings are right together', ({ spec }) => {
    const [{ env }] = spec.template.spec.containers;
    const given = Object.fromEntries(
      env.map(({ name, value }: { name: string; value?: string }) => [name, value ?? FROM_CLUSTER[name]]),
    );
    for (const name of Object.keys(given)) expect(VARIABLE_NAMES).toContain(name);
    const config = readConfig({ ...imageEnvironment, ...given }, '/app');
    if (spec.serviceName) {
      expect(given.SHARD_REPLICAS).toBe(String(spec.replicas));
      expect(config.shards).toEqual({ count: 4, ids: [1, 3] });
    } else {
      expect(config.publicKey).toBeDefined();
    }
  });
});

describe('deploy/whosaid.service', () => {
  const unit = read('deploy/whosaid.service');
  const setting = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? '';

  test('starts the program with the flags of npm start, confined, and leaves it time to stop', () => {
    expect(`exec ${setting('ExecStart').replace('/usr/bin/env ', '')}`).toBe(
      JSON.parse(read('package.json')).scripts.start,
    );
    expect(setting('User')).not.toMatch(/^(?:root)?$/);
    for (const name of ['NoNewPrivileges', 'ProtectHome', 'PrivateTmp']) expect(setting(name)).toBe('true');
    expect(Number(setting('TimeoutStopSec'))).toBeGreaterThan(10);
  });

  test.runIf(spawnSync('systemd-analyze', ['--version']).status === 0)('is taken by systemd', () => {
    const file = resolve(import.meta.dirname, '../deploy/whosaid.service');
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => line.includes('whosaid.service'))).toEqual([]);
  });
});

describe('deploy/wrangler.toml', () => {
  test('deploys what npm run build:serverless writes, as it is, with settings that are read', () => {
    const { compatibility_date, main, no_bundle, vars } = readWrangler();
    expect(resolve(import.meta.dirname, '../deploy', main)).toBe(
      resolve(import.meta.dirname, '../dist/serverless.mjs'),
    );
    expect(no_bundle).toBe(true);
    expect(compatibility_date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Object.keys(vars)).toEqual(['DISCORD_PUBLIC_KEY']);
    for (const name of Object.keys(vars)) expect(VARIABLE_NAMES).toContain(name);
  });

  test('is what README says to deploy', () => {
    expect(read('README.md')).toContain('npx wrangler deploy --config deploy/wrangler.toml');
  });
});
