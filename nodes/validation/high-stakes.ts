import { findMoney } from '../language/recognise/money';
import type { highStakesTopics } from '../records/quality';

export type HighStakesTopic = (typeof highStakesTopics)[number];

/** Words that open a topic on which being wrong hurts people. Kept narrow: each asks for a person. */
const cues: Record<HighStakesTopic, RegExp> = {
  health:
    /\b(?:medic(?:al|ines?|ations?)|symptoms?|diagnos\w+|patients|(?:the|a|each|every) patient|doses?|disease|illness(?:es)?|therap(?:y|ies|ist\w*)|mental health|healthcare|pregnan\w+|allerg\w+|vaccin\w+|cancer|diabet\w+|surgery|side effects?)\b/iu,
  money:
    /\b(?:invest(?:s|ed|ing|ments?|ors?)?|loans?|mortgages?|debts?|pensions?|savings|interest rates?|credit (?:cards?|scores?)|tax(?:es)?|insurance (?:polic(?:y|ies)|cover|claims?)|bank accounts?|dividends?)\b/iu,
  law: /\b(?:legal (?:advice|rights?|claims?)|lawyers?|solicitors?|lawsuits?|liab(?:le|ility)|court|visas?|immigration|asylum|evict\w+|data protection|gdpr|employment law|tenan(?:cy|cies|ts?)['’]? rights?)\b/iu,
  children:
    /\b(?:child(?:ren)?|kids?|toddlers?|bab(?:y|ies)|pupils?|minors|under[- ]1[0-8]s|under the age of|schoolchildren|teenagers?)\b/iu,
  politics:
    /\b(?:elections?|voters?|votes?|referend(?:um|a)|parliament|political part(?:y|ies)|politic(?:s|al|ians?)|ballots?|pre-election)\b/iu,
  prices:
    /\b(?:pric(?:e|es|ed|ing)|discounts?|refunds?|fees?|per cent off|% off|free of charge)\b/iu,
};

/** The topics that a text touches. An amount of money is a price until a person says otherwise. */
export function topicsOf(text: string): HighStakesTopic[] {
  const found: HighStakesTopic[] = [];
  // Saying that one keeps out of a topic does not open it: “does not give legal advice”.
  const said = text.replace(
    /\b(?:no|not|never)\b(?: \p{L}+){0,2} (?:legal|medical|financial|tax) advice/giu,
    '',
  );
  for (const [topic, cue] of Object.entries(cues)) {
    // The keys of `cues` are exactly the topics.
    if (cue.test(said)) found.push(topic as HighStakesTopic);
  }
  if (!found.includes('prices') && findMoney(text).length > 0) found.push('prices');
  return found;
}
