import { describe, expect, it } from 'vitest';
import { parseBlocks } from './blocks';

const kinds = (text: string): string[] =>
  parseBlocks(text).map((block) => `${block.kind} ${text.slice(block.start, block.end)}`);

describe('parseBlocks', () => {
  it('knows Markdown, capitals and numbered headings from the lines below them', () => {
    expect(
      kinds('# Brief\n\nMUST NOTS\n- no prices\n\n2. Target groups\n2.1 Bakers in Leeds.'),
    ).toEqual([
      'heading Brief',
      'heading MUST NOTS',
      'bullet no prices',
      'heading Target groups',
      'bullet Bakers in Leeds.',
    ]);
  });

  it('takes a number inside the emphasis of a heading off', () => {
    const [, heading] = parseBlocks(
      'Our plan is here.\n**4.1 Harbour Hands**\nDeckhands who cook.',
    );
    expect(heading).toMatchObject({ kind: 'heading', number: '4.1', start: 24 });
  });

  it('joins wrapped lines, and leaves one-line notes apart', () => {
    const wrapped =
      'We would like all the people of this narrow valley to come back\nand see the mill at work once more.';
    expect(kinds(wrapped)).toHaveLength(1);
    expect(kinds('short note\nanother note')).toHaveLength(2);
  });

  it('sets mail headers, greeting and signature apart from what is said', () => {
    const mail =
      'From: Ada\nSubject: Spring\n\nHi Ben,\n\nWe sell soap to hotels and want more of them.\n\nCheers\nAda';
    expect(parseBlocks(mail).map((block) => block.kind)).toEqual([
      'header',
      'header',
      'greeting',
      'paragraph',
      'signature',
      'signature',
    ]);
  });

  it('reads turns of a chat with names alone, with times and inline', () => {
    const chat =
      '[10:02] Mia: hello\n[10:03] Tom (client): we need cooks\n[10:04] Mia: who?\n[10:05] Tom (client): chefs\n[10:06] Mia: ok';
    expect(parseBlocks(chat).map((block) => block.speaker)).toEqual([
      'Mia',
      'Tom',
      'Mia',
      'Tom',
      'Mia',
    ]);
    const alone =
      '**Mia** 9:02 am\nhello there\n\n**Tom** 9:03 am\nhi\n\n**Mia** 9:04 am\nwho?\n\n**Tom** 9:05 am\nchefs';
    expect(parseBlocks(alone).map((block) => block.speaker)).toEqual(['Mia', 'Tom', 'Mia', 'Tom']);
  });

  it('does not take returning labels of a form for speakers', () => {
    const form = 'Goals: sleep\nPains: noise\nGoals: rest\nPains: light\nGoals: calm\nPains: dust';
    expect(parseBlocks(form).some((block) => block.speaker !== undefined)).toBe(false);
  });

  it('gives table cells their row heads, and columns that are one audience each', () => {
    const table =
      '| | Group one | Group two |\n|---|---|---|\n| Who | bakers | millers |\n| Wants | sleep | rain |';
    const cells = parseBlocks(table);
    expect(cells.map((cell) => [cell.head, cell.columnHead])).toEqual([
      ['Who', 'Group one'],
      ['Who', 'Group two'],
      ['Wants', 'Group one'],
      ['Wants', 'Group two'],
    ]);
    const sheet = '| Item | Answer |\n|---|---|\n| Budget | £5k |';
    expect(parseBlocks(sheet)[0]).toMatchObject({ kind: 'cell', head: 'Budget' });
    expect(parseBlocks(sheet)[0]?.columnHead).toBeUndefined();
  });

  it('reads a table whose rows are audiences', () => {
    const table =
      '| Whom | What they want | What worries them |\n|---|---|---|\n| bakers | sleep | flour prices |\n| millers | rain | drought |';
    expect(parseBlocks(table).map((cell) => cell.column)).toEqual([1, 1, 1, 2, 2, 2]);
  });
});
