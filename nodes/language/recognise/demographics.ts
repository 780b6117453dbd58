/** Demographic facts as a brief states them about its audience. Nothing is inferred from a name. */
import type { DemographicKind } from '../reading';
import { withoutOverlaps } from './hit';
import type { Hit } from './hit';

export interface DemographicHit extends Hit {
  kind: DemographicKind;
}

const MOST = String.raw`(?:mostly|mainly|largely|almost all|nearly all|predominantly|nine (?:out of|in) ten(?: are)?|a good third are|two thirds|half|\d{1,3} ?(?:%|percent|per cent)(?: are)?|all)`;

const RULES: readonly (readonly [DemographicKind, RegExp])[] = [
  [
    'gender',
    new RegExp(
      String.raw`\b${MOST} (?:of them )?(?:are )?(?:women|men|female|male|mothers|fathers|girls|boys|blokes|ladies)\b`,
      'giu',
    ),
  ],
  [
    'gender',
    /\b(?:women|men|girls|boys|blokes|fellas) (?:mostly|mainly|nearly all|for the most part)\b/giu,
  ],
  ['gender', /\bmen and women\b|\b(?:both|all) genders\b/giu],
  [
    'income',
    /\b(?:earn(?:s|ing)?|on|with|household income(?: of)?|incomes? (?:of|between|over|under|above|below)|salar(?:y|ies) (?:of|between|over|under)) (?:about |around |roughly |over |under |less than |more than |between )?[£€$]\s?\d[\d.,]*k?(?:(?: ?[-–] ?| to | and )[£€$]?\d[\d.,]*k?)?(?: a year| a month)?/giu,
  ],
  [
    'income',
    /\b(?:low|lower|middle|high|higher|modest|tight|above-average|below-average)[- ]incomes?\b|\bon benefits\b|\bon one wage\b|\bminimum wage\b/giu,
  ],
  [
    'education',
    /\b(?:university|college|school|trade)[- ]educated\b|\b(?:graduates|postgraduates|school[- ]leavers|no (?:degree|diploma|qualifications)|with (?:a degree|a diploma|an apprenticeship|A-levels?|a PhD))\b|\bleft school (?:at|before|after) [\p{L}\d ]{2,24}/giu,
  ],
  [
    'household',
    /\b(?:living|live|lives) (?:alone|on their own|on her own|on his own|with (?:their|her|his) parents)\b|\b(?:single|lone) (?:parents?|mums?|mothers?|dads?|fathers?)\b|\bwith(?:out)? (?:(?:one|two|three|young|small|school-age|nursery-age|grown-up|no) )+(?:or (?:two|three|more) )?(?:kids|children)\b|\bone or two kids\b|\b(?:no|without) (?:kids|children)\b|\bempty[- ]nesters?\b/giu,
  ],
  [
    'language',
    /\b\p{Lu}\p{Ll}+[- ]speaking\b|\b(?:speaks?|reads?|comfortable) (?:only |mostly |in )*\p{Lu}\p{Ll}+(?: only)?(?= |,|\.|;|$)|\bdon't (?:speak|read) (?:much )?\p{Lu}\p{Ll}+/gu,
  ],
];

/** Stated demographic facts, in order. */
export function findDemographics(text: string): DemographicHit[] {
  const hits: DemographicHit[] = [];
  for (const [kind, rule] of RULES) {
    for (const match of text.matchAll(rule)) {
      hits.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0] });
    }
  }
  return withoutOverlaps(hits);
}
