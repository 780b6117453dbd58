/** Amounts of money: signs, codes and words, ranges, k and m, either separator convention. */
import { withoutOverlaps } from './hit';
import type { Hit } from './hit';
import { DIGITS, NUMBER_WORDS, parseDigits, parseNumberWords } from './numbers';

export interface MoneyHit extends Hit {
  /** The (lower) amount. */
  amount: number;
  /** The upper end of a range. */
  maxAmount?: number;
  /** ISO 4217 where unambiguous, else the sign as written; absent for a bare “22k”. */
  currency?: string;
  /** “around”, “roughly” and the like stand before it. */
  approximate: boolean;
  /** “€4 per lead”, “£30 a head”: a price of one thing, not a budget. */
  perUnit: boolean;
}

const SIGNS = new Map([
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['₹', 'INR'],
  ['¥', '¥'],
  ['$', '$'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['nz$', 'NZD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['s$', 'SGD'],
  ['hk$', 'HKD'],
  ['r$', 'BRL'],
  ['₦', 'NGN'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['zł', 'PLN'],
  ['₱', 'PHP'],
  ['r', 'ZAR'],
  ['gh₵', 'GHS'],
  ['rs', 'INR'],
  ['ksh', 'KES'],
]);
const CODES =
  'EUR|USD|GBP|CHF|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|INR|JPY|CNY|ZAR|AED|SGD|HKD|BRL|MXN|TRY|KES|NGN|ISK|ILS|KRW|THB|MYR|PHP|IDR';
const WORDS = new Map([
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['quid', 'GBP'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['bucks', '$'],
  ['franc', 'CHF'],
  ['francs', 'CHF'],
  ['rupees', 'INR'],
  ['rand', 'ZAR'],
  ['zloty', 'PLN'],
  ['dirhams', 'AED'],
  ['kroner', 'kr'],
  ['kronor', 'kr'],
  ['kr', 'kr'],
  ['yen', 'JPY'],
  ['pesos', '$'],
  ['zł', 'PLN'],
  ['ft', 'HUF'],
  ['dh', 'MAD'],
  ['tl', 'TRY'],
]);
const SIGN = String.raw`(?:(?:us|au|a|nz|ca|c|s|hk|r)?\$|gh₵|[£€¥₹₦₺₩₱]|(?<!\p{L})(?:rs\.?|ksh|zł|r)(?=[ ]?\d))`;
const SCALE = String.raw`(?:[ ]?(?:k|m|bn|mio|mil|millió|grand|thousand|million|lakhs?|crores?)(?!\p{L}))`;
const AMOUNT = `(?:${DIGITS})${SCALE}?`;
const RANGE = String.raw`(?:[ ]?(?:-|–|—|to|and)[ ]?`;
const WORD = [...WORDS.keys()].join('|');

const PATTERNS: readonly RegExp[] = [
  new RegExp(`(${SIGN})[ ]?(${AMOUNT})${RANGE}(?:${SIGN})?[ ]?(${AMOUNT}))?(?:-|,-)?`, 'giu'),
  new RegExp(
    String.raw`(?<![\p{L}])(${CODES})[ ]?(${AMOUNT})${RANGE}(?:(?:${CODES})[ ]?)?(${AMOUNT}))?`,
    'gu',
  ),
];
const CODE_AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(${AMOUNT})${RANGE}(${AMOUNT}))?[ ]?(€|£|(?:${CODES}|${WORD})(?!\p{L}))`,
  'giu',
);
const WORDS_AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${NUMBER_WORDS})[ ](${WORD}|grand|k)(?!\p{L})`,
  'giu',
);
const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(${DIGITS})(?:k)?[ ]?(?:-|–|to)?[ ]?(?:${DIGITS})?(?:k|K|[ ]grand)(?!\p{L})`,
  'gu',
);
const APPROXIMATE =
  /(?:around|about|roughly|approx(?:imately|\.)?|some|maybe|circa|ca\.?|c\.|~|up to|max(?:imum)?|under|say)[ ]*$/iu;
const PER_UNIT =
  /^[ ]?(?:\/(?! ?(?:month|mo|yr|year))|per\b(?! (?:year|annum|month|quarter))|an? (?!month|year|quarter|maximum|max|total)\p{L}+|each\b|apiece\b|p\.?p\b|off\b|cheaper\b|more expensive\b)/iu;
/** What belongs to an amount as written: tax and the month it is for. */
const SUFFIX =
  /^(?: (?:ex|excl\.?|excluding|incl\.?|inclusive of|plus|net of|exclusive of) (?:vat|gst|hst|tax|iva|mwst|moms)| ?\((?:vat|gst) (?:ex|in)cluded\)| (?:a|per) month(?: for (?:\p{L}+|\d+) months)?| netto| brutto)/iu;

/** All amounts of money, in order. */
export function findMoney(text: string): MoneyHit[] {
  if (
    !/\d|thousand|grand|hundred|million|lakh|crore|dozen|pounds?|euros?|dollars?|quid|bucks/iu.test(
      text,
    )
  )
    return [];
  const hits: MoneyHit[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      hits.push(moneyHit(text, match.index, match[0], match[2] ?? '', match[3], match[1] ?? ''));
    }
  }
  for (const match of text.matchAll(CODE_AFTER)) {
    hits.push(moneyHit(text, match.index, match[0], match[1] ?? '', match[2], match[3] ?? ''));
  }
  for (const match of text.matchAll(WORDS_AFTER)) {
    hits.push(moneyHit(text, match.index, match[0], match[1] ?? '', undefined, match[2] ?? ''));
  }
  for (const match of text.matchAll(BARE)) {
    const parts = match[0].split(/[ ]?(?:-|–|to)[ ]?/u);
    const last = parts.at(-1) ?? match[0];
    const first = parts.length > 1 && !/k$/iu.test(parts[0] ?? '') ? `${parts[0]}k` : parts[0];
    hits.push(
      moneyHit(text, match.index, match[0], first ?? last, parts.length > 1 ? last : undefined, ''),
    );
  }
  return withoutOverlaps(hits.filter((hit) => Number.isFinite(hit.amount)));
}

function moneyHit(
  text: string,
  start: number,
  matched: string,
  low: string,
  high: string | undefined,
  mark: string,
): MoneyHit {
  const base = matched.trimEnd().replace(/-$/u, (dash) => (matched.includes(',-') ? dash : ''));
  const suffix = SUFFIX.exec(text.slice(start + base.length, start + base.length + 48))?.[0] ?? '';
  const written = base + suffix;
  const end = start + written.length;
  const currency = currencyOf(mark);
  let amount = amountOf(low);
  const maxAmount = high === undefined ? undefined : amountOf(high);
  if (maxAmount !== undefined && amount < 1000 && maxAmount >= 1000 && !hasScale(low)) {
    amount *= scaleOf(high ?? '');
  }
  if (mark.toLowerCase() === 'grand') amount *= 1000;
  return {
    start,
    end,
    text: written,
    amount,
    ...(maxAmount === undefined ? {} : { maxAmount }),
    ...(currency === undefined ? {} : { currency }),
    approximate: APPROXIMATE.test(text.slice(Math.max(0, start - 18), start)),
    perUnit: PER_UNIT.test(text.slice(end, end + 20)),
  };
}

function currencyOf(mark: string): string | undefined {
  const key = mark.toLowerCase().replace(/\.$/u, '');
  if (key === '' || key === 'grand' || key === 'k') return undefined;
  return SIGNS.get(key) ?? WORDS.get(key) ?? mark.toUpperCase();
}

function hasScale(written: string): boolean {
  return scaleOf(written) > 1;
}

function scaleOf(written: string): number {
  const scale = /(k|m|bn|mio|grand|thousand|million|lakhs?|crores?)$/iu.exec(written.trim())?.[1];
  if (scale === undefined) return 1;
  const key = scale.toLowerCase();
  if (key === 'k' || key === 'grand' || key === 'thousand') return 1000;
  if (key.startsWith('lakh')) return 100_000;
  if (key.startsWith('crore')) return 10_000_000;
  return key === 'bn' ? 1_000_000_000 : 1_000_000;
}

function amountOf(written: string): number {
  const digits = new RegExp(`^(?:${DIGITS})`, 'u').exec(written.trim())?.[0];
  if (digits !== undefined) return parseDigits(digits) * scaleOf(written);
  return parseNumberWords(written) ?? Number.NaN;
}
