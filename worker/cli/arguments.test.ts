import { describe, it } from 'vitest';
import { parseArguments } from './arguments.mjs';

describe('the command line', () => {
  it('takes any number of briefs up to the next option', ({ expect }) => {
    const line = ['run', 'five-day-sprint', '--brief', 'a.md', '-', 'b.docx', '--out', 'there'];
    expect(parseArguments(line)).toEqual({
      ok: true,
      command: {
        name: 'run',
        template: 'five-day-sprint',
        files: ['a.md', '-', 'b.docx'],
        out: 'there',
      },
    });
    expect(parseArguments(['read', 'a.jsonl', '-'])).toMatchObject({
      ok: true,
      command: { files: ['a.jsonl', '-'] },
    });
  });

  it.for([
    [['run'], 'Which template'],
    [['run', 't', '--out', 'x'], 'Which brief'],
    [['run', 't', '--brief', 'a.md'], 'Where to'],
    [['run', 't', '--brief', 'a.md', '--out', 'x', '--fast'], 'no option --fast'],
    [['read'], 'Which file'],
    [['read', '--all'], 'no option --all'],
    [['paint'], 'no command'],
  ] as const)('says what is missing in %j', ([line, words], { expect }) => {
    expect(parseArguments(line)).toMatchObject({
      ok: false,
      isHelp: false,
      sentence: expect.stringContaining(words),
    });
  });
});
