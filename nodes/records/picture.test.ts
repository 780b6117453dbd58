import { describe, expect, it } from 'vitest';
import { cornerMark } from '../image/arch';
import { withoutMarks } from './picture';

describe('a drawing whose marks are set by the place that shows it', () => {
  it('loses the marks in its corners and nothing else', () => {
    const bare = '<svg><g><path d="M0 0"/></g></svg>';
    const marked = bare.replace(
      '</svg>',
      `${cornerMark('drawn')}${cornerMark('draft', 'left')}</svg>`,
    );
    expect(withoutMarks(marked)).toBe(bare);
    expect(withoutMarks(bare)).toBe(bare);
  });
});
