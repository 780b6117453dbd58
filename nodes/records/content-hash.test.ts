import fc from 'fast-check';
import { describe, it } from 'vitest';
import { canonicalJson, contentHash, sha256Hex } from './content-hash';

const statement = (start: number, sourceId = 'brief') => ({
  value: 'Wants quiet',
  origin: 'stated',
  confidence: 0.9,
  evidence: [{ sourceId, start, end: start + 11, quote: 'wants quiet', alignment: 'exact' }],
});

describe('content hash', () => {
  it('does not change when words move, versions rise or ids differ', ({ expect }) => {
    const a = contentHash({ key: 'p', id: 'x', version: 1, needs: [statement(4)] });
    const b = contentHash({ needs: [statement(90, 'file-1')], version: 7, id: 'y', key: 'p' });
    expect(a).toBe(b);
  });

  it('changes with a value, an origin or a quote', ({ expect }) => {
    const base = statement(4);
    const hashes = [
      base,
      { ...base, value: 'Wants silence' },
      { ...base, origin: 'inferred' },
      { ...base, evidence: [{ ...base.evidence[0], quote: 'quiet' }] },
    ].map(contentHash);
    expect(new Set(hashes).size).toBe(4);
  });

  it('does not depend on the order of keys', ({ expect }) => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(contentHash(reversed)).toBe(contentHash(value));
      }),
    );
  });

  it('is SHA-256', ({ expect }) => {
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
