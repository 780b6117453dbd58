/** Where a script takes place: a channel of the settings, in the form that the card names. */
import type { Persona } from '../records/persona';
import type { Channel } from '../records/vocabulary';
import type { ScriptChannel } from './script-plan';

export interface Place {
  channel: ScriptChannel;
  /** The channel of the card that it stands for; absent when the settings alone chose it. */
  use?: Persona['channels'][number];
  /** “by text message”, for titles. */
  by: string;
  /** “text messages”, for notes. */
  name: string;
}

/** Channels of a card by the kind of script that suits them; posters and radio hold no dialogue. */
const SCRIPT_OF: Partial<Record<Channel, ScriptChannel>> = {
  chat: 'chat',
  sms: 'chat',
  social: 'chat',
  'in-app': 'chat',
  web: 'chat',
  email: 'email',
  print: 'email',
  voice: 'voice',
  event: 'voice',
};

const WORDS: Partial<Record<Channel, [by: string, name: string]>> = {
  chat: ['by chat', 'chat'],
  sms: ['by text message', 'exchange of text messages'],
  social: ['by direct message', 'exchange of direct messages'],
  'in-app': ['in the app', 'chat in the app'],
  web: ['in the website chat', 'chat on the website'],
  email: ['by email', 'email thread'],
  print: ['by letter', 'exchange of letters'],
  voice: ['on the phone', 'phone call'],
  event: ['in person', 'conversation'],
};

/**
 * Picks the place of a persona's script among the wanted channels: one that its card uses, best one
 * that the set has not had yet; never one that it avoids. Undefined when it avoids all of them.
 */
export function placeFor(
  persona: Persona,
  wanted: readonly ScriptChannel[],
  before: readonly Place[],
): Place | undefined {
  const avoided = new Set<string>(
    persona.channels.filter((use) => use.liking === 'avoids').map((use) => use.value),
  );
  const open = wanted.filter((channel) => !avoided.has(channel));
  const uses = persona.channels
    .filter((use) => !avoided.has(use.value))
    .flatMap((use): Place[] => {
      const channel = SCRIPT_OF[use.value];
      return channel === undefined || !open.includes(channel)
        ? []
        : [{ ...placeAt(channel, use.value), use }];
    });
  const isNew = (place: Place): boolean => !before.some((other) => other.channel === place.channel);
  const found =
    uses.find(isNew) ?? uses.find((place) => !before.some((b) => b.by === place.by)) ?? uses[0];
  if (found !== undefined) return found;
  const free = open.map((channel) => placeAt(channel, channel));
  return free.find(isNew) ?? free[0];
}

function placeAt(channel: ScriptChannel, as: Channel): Place {
  const [by, name] = WORDS[as] ?? ['', channel];
  return { channel, by, name };
}
