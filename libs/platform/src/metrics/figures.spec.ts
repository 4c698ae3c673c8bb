import { Logger } from '@nestjs/common';
import { Figures } from './figures';
import { countOutcome } from './mail-outcomes';

describe('figures', () => {
  const lines = async (figures: Figures, name: string) =>
    (await figures.text()).split('\n').filter((line) => line.startsWith(name));

  it('given a figure, then it is read each time that somebody asks', async () => {
    const figures = new Figures();
    let now = 3;
    figures.gauge('example_waiting', 'What waits', () => now);

    expect(await lines(figures, 'example_')).toEqual(['example_waiting 3']);
    now = 4;
    expect(await lines(figures, 'example_')).toEqual(['example_waiting 4']);
  });

  it('given one that cannot be read, then it is no number, the others are told, and why is logged', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const figures = new Figures();
    figures.gauge('example_away', 'What is away', () => Promise.reject(new Error('out of reach')));
    figures.gauge('example_there', 'What is there', () => Promise.resolve(1));

    expect(await lines(figures, 'example_')).toEqual(['example_away Nan', 'example_there 1']);
    expect(warned).toHaveBeenCalledWith('example_away cannot be read: out of reach');
    warned.mockRestore();
  });

  it('given attempts to send, then each outcome is counted, before and after somebody asked', async () => {
    const figures = new Figures();
    countOutcome('example-refused');
    await figures.text();
    countOutcome('example-refused');

    expect(await lines(figures, 'samsyn_mail_attempts_total{outcome="example-refused"}')).toEqual([
      'samsyn_mail_attempts_total{outcome="example-refused"} 2',
    ]);
  });

  it('given nothing but a process, then Node tells of itself', async () => {
    expect(await lines(new Figures(), 'nodejs_version_info')).toHaveLength(1);
  });
});
