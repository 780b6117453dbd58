import type { Finding } from '../records/quality';
import { wholeWords } from './whole-words';

interface WordingRule {
  rule: 'wording' | 'stereotype' | 'generalisation';
  source: string;
  pattern: () => RegExp;
  severity: Finding['severity'];
  message: string;
  advice: string;
}

/** One line a rule: pattern | severity | advice. A hint about wording, not a measure of bias. */
const insensitive = `
wheelchair[- ]bound|confined to a wheelchair	medium	Say “uses a wheelchair”.
suffers? from|afflicted with|victims? of (?:autism|a disability|cancer)	medium	Say “has” or “lives with”.
the (?:disabled|handicapped|blind|deaf|mentally ill)|handicapped|crippled?	medium	Say “people with a disability”, or name the need.
the elderly|old folks|old dears?|geriatrics?	medium	Say “older people”, or the age that the brief gives.
able-bodied|normal people|normal users	low	Say “people without a disability”, or leave it out.
(?:crazy|insane|psycho|lunatic|schizo(?:phrenic)?|bonkers)	low	Name what you mean: wild, surprising, intense.
retard(?:ed)?|spastic|moron|imbecile	high	Leave it out.
(?:tone[- ]deaf|blind spot|lame|dumb(?:ed)? down|fall on deaf ears)	low	Say it without the body.
man[- ]?power	low	Say “staff” or “people”.
man[- ]hours?	low	Say “hours of work”.
chairm[ae]n|spokesm[ae]n|salesm[ae]n|policem[ae]n|firem[ae]n|craftsm[ae]n|middlem[ae]n	low	Use the word without “man”.
mankind|man-made	low	Say “people” or “made by hand”.
housewi(?:fe|ves)|stewardess(?:es)?|waitress(?:es)?|lady doctors?|male nurses?|career wom[ae]n	medium	Name the role, not the gender.
guys|girl boss(?:es)?|mumpreneurs?|mompreneurs?	low	Say “everyone” or name the role.
ladies and gentlemen|opposite sex|both genders|either gender	low	Say “everyone”.
black ?lists?|white ?lists?|blacklisted	low	Say “blocked list” or “allowed list”.
master/slave|slave drives?	medium	Say “main and copy”.
third[- ]world|first[- ]world problems?	medium	Name the country or the income.
illegal (?:immigrants?|aliens?)|illegals	high	Say “people without papers”.
(?:gyps(?:y|ies)|gypped|oriental(?:s)?|coloured people|colored people|exotic (?:looks|beauty|women))	high	Use the name that people use for themselves.
ghetto|thugs?|savages?|tribe of|spirit animal|pow-?wow|guru	low	Say it without borrowing from a group.
grandfathered(?: in)?	low	Say “kept under the old terms”.
sanity checks?	low	Say “quick check”.
junkies?|addicts?|alcoholics?|crackheads?	medium	Say “people who use” or “people in recovery”.
homeless people are|bums|tramps|the homeless	medium	Say “people without a home”.
the poor|welfare (?:mums?|moms?|queens?)|chavs?|white trash|rednecks?	high	Name the situation, not the person.
failed (?:suicide|attempt)|committed suicide	medium	Say “died by suicide”.
obese people|fatties|fat people	medium	Leave the body out unless the brief needs it.
normal famil(?:y|ies)|broken homes?	low	Say “families”.
sexual preference|lifestyle choice|homosexuals?	medium	Say “orientation”, or leave it out.
hysterical|shrill|bossy|feisty|bubbly|catty	low	Would you say it of a man? Else take another word.
`;

const stereotypes = `
(?:man up|grow a pair|like a girl|throws like a girl|the weaker sex|boys will be boys|girly|manly)	medium	Say what is meant without gender.
(?:even (?:your )?(?:gran|grandma|grandmother|mum|mom|mother) (?:can|could)|so (?:easy|simple) (?:that )?(?:your )?(?:gran|mum|mom|mother))	medium	Say that it is easy.
(?:too old to (?:learn|understand|change)|set in (?:his|her|their) ways|digital natives?|tech-?illiterate|senior moments?|over the hill)	medium	Name the experience people have, not their age.
(?:good with numbers for a|surprisingly (?:articulate|well-spoken)|articulate for a)	high	Leave the surprise out.
(?:a woman['’]s touch|maternal instincts?|biological clock|as every mother knows|mothers? know best)	medium	Say who is meant.
(?:snowflakes?|entitled millennials?|lazy millennials?|karens?)	medium	Describe what people do.
(?:hard-?working immigrants?|model minorit(?:y|ies))	medium	Leave the group out.
`;

const groupWords =
  '(?:wom[ae]n|men|girls|boys|mums|moms|mothers|dads|fathers|older people|seniors|pensioners|the elderly|millennials|boomers|gen z|young people|teenagers|immigrants|migrants|muslims|christians|jews|black people|white people|asians|disabled people|poor people|rich people|gay people|foreigners)';

const rules: readonly WordingRule[] = [
  ...parse(insensitive, 'wording', 'May hurt or leave people out.'),
  ...parse(stereotypes, 'stereotype', 'Leans on a stereotype.'),
  {
    rule: 'generalisation',
    ...matching(
      `(?:(?:all|every|most|typical)\\s+)?${groupWords}\\s+(?:all\\s+|just\\s+|simply\\s+|really\\s+)?(?:are|is|always|never|can['’]?t|cannot|don['’]t|do not|won['’]t|love|hate|prefer|tend to|need|struggle)`,
    ),
    severity: 'medium',
    message: 'Says something of everyone in a group.',
    advice: 'Say who was asked, or “some”.',
  },
];

function matching(source: string): Pick<WordingRule, 'source' | 'pattern'> {
  return { source, pattern: wholeWords(source) };
}

function parse(list: string, rule: WordingRule['rule'], message: string): WordingRule[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [source = '', severity = '', advice = ''] = line.split('\t');
      if (severity !== 'low' && severity !== 'medium' && severity !== 'high') {
        throw new TypeError(`A wording rule has no severity: ${line}`);
      }
      return { rule, ...matching(source), severity, message, advice };
    });
}

/** All patterns at once: most texts need no second look. */
const anyRule = wholeWords(rules.map(({ source }) => source).join('|'));

export type WordingHit = Omit<Finding, 'place'>;

/**
 * Wording that may hurt, stereotype cues and sentences about everyone in a group. What the brief
 * itself says is reported one step lower: it may be quoted, but should be seen.
 */
export function findWording(text: string, brief: string): WordingHit[] {
  if (!anyRule().test(text)) return [];
  return rules.flatMap(({ rule, pattern, severity, message, advice }) => {
    const match = pattern().exec(text);
    if (!match) return [];
    const isQuoted = brief.toLowerCase().includes(match[0].toLowerCase());
    const level = isQuoted ? lower[severity] : raised(rule, severity);
    const said = isQuoted ? `${message} The brief’s own words.` : message;
    return [{ rule, severity: level, quote: match[0], message: said, advice }];
  });
}

const lower = { high: 'medium', medium: 'low', low: 'low' } as const;

/** A generalisation that the brief does not make is our own prejudice. */
function raised(rule: WordingRule['rule'], severity: Finding['severity']): Finding['severity'] {
  return rule === 'generalisation' ? 'high' : severity;
}
