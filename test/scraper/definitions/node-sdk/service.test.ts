import { describe, expect, it } from 'vitest';
import { readNodeSdk } from '../../../../scraper/definitions/node-sdk/import-node-sdk.ts';
import { client, member, method, model, models, packageOf, readOne } from './package.ts';

const ONE = client(method('Stop', 'Stops.'));

describe('a service version', () => {
  it('is its actions and its data types, by name', async () => {
    const { text, issues } = await readOne(
      client(method('Stop', 'Stops.') + method('Start', 'Starts.')),
      model('Zone', 'A zone.', member('b', 'Lower.') + member('Z', 'Upper.')) +
        models('Stop', member('InstanceId', 'Whom.'), member('RequestId', 'Which.')) +
        model('Disk', 'A disk.') +
        models('Start'),
    );
    expect(issues).toEqual([]);
    expect(text).toEqual({
      service: 'cvm',
      apiVersion: '2017-03-12',
      apiSource: 'node',
      actions: [
        { name: 'Start', text: 'Starts.', input: [], output: [] },
        {
          name: 'Stop',
          text: 'Stops.',
          input: [['InstanceId', 'Whom.']],
          output: [['RequestId', 'Which.']],
        },
      ],
      dataTypes: [
        { name: 'Disk', text: 'A disk.', members: [] },
        {
          name: 'Zone',
          text: 'A zone.',
          members: [
            ['Z', 'Upper.'],
            ['b', 'Lower.'],
          ],
        },
      ],
    });
  });

  it('has data types whose names end like those of actions', async () => {
    const { text } = await readOne(ONE, models('Stop') + model('MarketRequest', 'A wish.'));
    expect(text?.dataTypes).toEqual([{ name: 'MarketRequest', text: 'A wish.', members: [] }]);
  });

  it('leaves out a data type of which nothing is said', async () => {
    const { text, issues } = await readOne(
      ONE,
      models('Stop') + model('Empty', '', member('A', '')),
    );
    expect(text?.dataTypes).toEqual([]);
    expect(issues).toEqual([]);
  });

  it('takes the input that the method names', async () => {
    const { text, issues } = await readOne(
      client(method('Stop', 'Stops.', 'HaltRequest')),
      model('HaltRequest', 'x', member('Id', 'Whom.')) + model('StopResponse', 'y'),
    );
    expect(issues).toEqual([]);
    expect(text?.actions?.[0]?.input).toEqual([['Id', 'Whom.']]);
    expect(text?.dataTypes).toEqual([]);
  });
});

describe('what cannot be read is an issue', () => {
  const stop = models('Stop');
  it.each([
    ['an action without its class', ONE, model('StopResponse', 'x'), 'the models lack StopRequest'],
    ['an action twice', client(method('Stop', 'a') + method('Stop', 'b')), stop, 'appears twice'],
    ['a class twice', ONE, stop + model('A', 'a') + model('A', 'b'), 'appears twice'],
    ['a member twice', ONE, models('Stop', member('A', 'a') + member('A', 'b')), 'appears twice'],
    ['an invalid name', ONE, models('Stop', member('$A', 'a')), 'is not a name'],
    ['an invalid action name', client(method('1Stop', 'a')), stop, 'is not an action name'],
    ['a member outside a class', ONE, member('A', 'a') + stop, 'belongs to no class'],
    ['a comment without an end', ONE, `${stop}/**\n * Lost.\n`, 'has no end'],
    [
      'a comment above nothing known',
      ONE,
      `${stop}/**\n * Lost.\n */\nfoo();\n`,
      'describes nothing known',
    ],
    ['two comments in a row', ONE, `/**\n * Lost.\n */\n${stop}`, 'describes nothing known'],
    [
      'a member of another form',
      ONE,
      models('Stop', member('A', 'a').replace('null;', '0;')),
      'describes nothing known',
    ],
    [
      'a method of another form',
      ONE.replace('(req, cb)', '(req)'),
      stop,
      'describes nothing known',
    ],
    [
      'a method that sends nothing',
      ONE.replace('this.request', 'this.ask'),
      stop,
      'sends no action',
    ],
    ['models without a class', ONE, '', 'contains no class'],
    ['a client without an action', client(''), stop, 'contains no action'],
    [
      'a client of another service',
      client(method('Stop', 'a'), 'cbs'),
      stop,
      'does not state the service cvm',
    ],
    [
      'a client of another version',
      client(method('Stop', 'a'), 'cvm', '2018-01-01'),
      stop,
      'does not state the version 2017-03-12',
    ],
  ])('%s', async (_, clientText, modelsText, reason) => {
    const { issues } = await readOne(clientText, modelsText);
    expect(issues.map((issue) => issue.reason).join('\n')).toContain(reason);
    for (const { page } of issues) expect(page).toMatch(/^tencentcloud\/cvm\/v20170312\/\w+\.js$/);
  });

  it('names the member', async () => {
    const { issues } = await readOne(ONE, models('Stop', member('A', 'a') + member('A', 'b')));
    expect(issues).toMatchObject([{ row: 'StopRequest.A', text: 'A' }]);
  });

  it('keeps what is around it', async () => {
    const { text, issues } = await readOne(
      ONE,
      models(
        'Stop',
        `${member('A', 'a')}        /**\n         * Lost.\n         */\n${member('B', 'b')}`,
      ),
    );
    expect(issues).toMatchObject([
      { row: 'comment', reason: 'describes nothing known', text: '* Lost.' },
    ]);
    expect(text?.actions?.[0]?.input).toEqual([
      ['A', 'a'],
      ['B', 'b'],
    ]);
  });
});

describe('the folders of a package', () => {
  const version = (service: string, folder: string, date: string) => ({
    [`tencentcloud/${service}/${folder}/${service}_client.js`]: client(
      method('Stop', 'Stops.'),
      service,
      date,
    ),
    [`tencentcloud/${service}/${folder}/models.js`]: models('Stop'),
  });
  const two = {
    ...version('vpc', 'v20170312', '2017-03-12'),
    ...version('cam', 'v20190116', '2019-01-16'),
  };
  const names = (texts: { service: string; apiVersion: string }[]) =>
    texts.map(({ service, apiVersion }) => `${service} ${apiVersion}`);

  it('are read by service, then by version', async () => {
    const folder = packageOf({ ...two, ...version('cam', 'v20180101', '2018-01-01') });
    const { texts, issues } = await readNodeSdk({ folder });
    expect(names(texts)).toEqual(['cam 2018-01-01', 'cam 2019-01-16', 'vpc 2017-03-12']);
    expect(issues).toEqual([]);
  });

  it('may be chosen by service, and a service that is not there is an issue', async () => {
    const services = new Set(['vpc', 'moon']);
    const { texts, issues } = await readNodeSdk({ folder: packageOf(two), services });
    expect(names(texts)).toEqual(['vpc 2017-03-12']);
    expect(issues).toMatchObject([{ row: 'moon', reason: 'is a service that the package lacks' }]);
  });

  it('that are of no service or version are issues, and the others are read', async () => {
    const folder = packageOf({
      ...two,
      'tencentcloud/common/abstract_client.js': '',
      'tencentcloud/index.js': '',
      'tencentcloud/cam/beta/models.js': '',
      'tencentcloud/hollow/index.js': '',
      'tencentcloud/No-Name/v20200101/models.js': '',
      'tencentcloud/half/v20200101/models.js': models('Stop'),
    });
    const { texts, issues } = await readNodeSdk({ folder });
    expect(names(texts)).toEqual(['cam 2019-01-16', 'vpc 2017-03-12']);
    expect(issues.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      'No-Name is not a service name',
      'cam/beta is not a folder of an API version',
      'hollow contains no API version',
      'file cannot be read: ENOENT',
    ]);
  });

  it('state the source', async () => {
    const { source } = await readNodeSdk({ folder: packageOf(two) });
    expect(source).toMatchObject({ id: 'node', form: 'node-sdk', version: '3.0.7' });
  });

  it.each([
    ['is not there', () => '/nowhere/at/all', 'cannot be read: ENOENT'],
    [
      'has a package.json that is not JSON',
      () => packageOf({ 'package.json': '{' }),
      'is not a JSON object',
    ],
    [
      'contains another package',
      () => packageOf(two, { name: 'left-pad', version: '1.0.0' }),
      'belongs to the package "left-pad"',
    ],
    [
      'states no version',
      () => packageOf(two, { name: 'tencentcloud-sdk-nodejs-intl-en' }),
      'states no version',
    ],
    ['contains no services', () => packageOf({}), 'cannot be read: ENOENT'],
    [
      'contains only what is shared',
      () => packageOf({ 'tencentcloud/common/a.js': '' }),
      'contains no service',
    ],
  ])('a folder that %s is refused, with what to do', async (_, make, problem) => {
    const reading = readNodeSdk({ folder: make() });
    await expect(reading).rejects.toMatchObject({ name: 'ContentError' });
    await expect(reading).rejects.toThrow(problem);
    await expect(reading).rejects.toThrow('run `npm install`');
  });
});
