import { describe, expect, it } from 'vitest';
import { recordLines } from '../../../scraper/write/record-lines.ts';
import { ServiceVersionSchema } from '../../../src/schema/facts/service.ts';

describe('the lines of a service version', () => {
  it('keep apart a member that is optional and one of which nothing is stated', () => {
    const type = { base: 'String', array: false };
    const version = ServiceVersionSchema.parse({
      service: 'lantern',
      apiVersion: '2020-02-02',
      sources: ['page'],
      actions: [
        { name: 'LightLamp', input: [{ name: 'Oil', type, required: false }], sources: ['page'] },
      ],
      dataTypes: [
        {
          name: 'Lamp',
          members: [
            { name: 'Oil', type, required: false },
            { name: 'Wick', type, required: true },
            { name: 'Flame', type },
          ],
          sources: ['page'],
        },
      ],
    });
    const text = recordLines(version);
    expect(text.match(/"required":false/g)).toHaveLength(1);
    expect(ServiceVersionSchema.parse(JSON.parse(text))).toEqual(version);
  });
});
