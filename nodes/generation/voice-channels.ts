/** The channels of a brief: who is met there, and what the voice does there. */
import type { Channel } from '../records/vocabulary';
import { channelWords } from '../records/vocabulary';
import type { VoiceProfile, VoiceRule } from '../records/voice';
import { joinList, sentenceCase } from '../language/inflect';
import { channelCraft } from './voice-channel-craft';
import type { Lines } from './voice-lines';
import type { Matter } from './voice-matter';
import { ours } from './voice-rules';

/** Channels that the personas use, the most named first; none named: none. */
export function channelsOf(matter: Matter): Channel[] {
  const counts = new Map<Channel, number>();
  for (const person of matter.people)
    for (const way of person.ways) counts.set(way.channel, (counts.get(way.channel) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([channel]) => channel)
    .slice(0, 6);
}

/** Where the brief meets whom on a channel, and how long a piece may be there. */
export function channelShift(
  channel: Channel,
  matter: Matter,
  rules: readonly VoiceRule[],
  told: Set<string>,
): VoiceProfile['channelShifts'][number] {
  const there = matter.people.filter((person) =>
    person.ways.some((way) => way.channel === channel),
  );
  const said = [
    ...new Set(
      there.flatMap((person) =>
        person.ways
          .filter((way) => way.channel === channel && way.said !== channelWords[channel])
          .map((way) => way.said),
      ),
    ),
  ];
  const names = joinList([...new Set(there.map((person) => person.name))].slice(0, 4));
  // The same people on the next channel are not named again.
  const where = told.has(names)
    ? `${said.length === 0 ? 'Same people' : sentenceCase(joinList(said))}.`
    : said.length === 0
      ? `For ${names}.`
      : `${sentenceCase(joinList(said))}, for ${names}.`;
  told.add(names);
  const isRuled = rules.some((rule) => rule.channel === channel);
  const craft = channelCraft[channel];
  return {
    channel,
    shift: isRuled ? where : `${where} ${craft.shift.at(-1) ?? ''}`,
    maxWords: craft.maxWords,
  };
}

/** What a channel asks for, in the brief's words, with a pair; none where no pair can be filled. */
export function rulesFromChannels(
  channels: readonly Channel[],
  matter: Matter,
  lines: Lines,
): VoiceRule[] {
  return channels.flatMap((channel) => {
    const craft = channelCraft[channel];
    const scope = new Set(
      matter.people
        .filter((person) => person.ways.some((way) => way.channel === channel))
        .map((person) => person.sheet),
    );
    const pair = lines.pair(craft.pairs, {}, scope);
    const value = lines.say(craft.shift, {}, scope);
    if (pair === undefined || value === undefined) return [];
    const trim = (text: string): string =>
      sentenceCase(/^Subject:/u.test(text) ? text.replace(/\.(”?)$/u, '$1') : text);
    return [
      {
        ...ours(
          value,
          pair.used.map((entry) => entry.statement),
          'do',
          { so: trim(pair.so), not: fixStart(trim(pair.not)), fault: pair.fault },
          'Craft of the channel; the words in it are the brief’s',
        ),
        channel,
      },
    ];
  });
}

/** A sentence that begins with “our …” after a stop gets its capital. */
function fixStart(text: string): string {
  return text.replace(/(?<=[!?.] )our\b/gu, 'Our');
}
