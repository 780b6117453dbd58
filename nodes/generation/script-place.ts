/** Where a script takes place and what kind of piece it is: by the channels and formats of the card. */
import type { Persona } from '../records/persona';
import type { ScriptChannel, ScriptForm } from '../records/scenario';
import { channelSaid } from '../records/use-words';
import type { Channel, Format } from '../records/vocabulary';

export interface Place {
  channel: ScriptChannel;
  form: ScriptForm;
  /** The channel of the card that it stands for; absent when the settings alone chose it. */
  use?: Persona['channels'][number];
  /** The format of the card that gave the piece its form. */
  format?: Persona['formats'][number];
  /** The channel as the brief calls it: “Facebook groups”. */
  said?: string;
}

/** The family of a form: what the settings choose. */
export const familyOf: Record<ScriptForm, ScriptChannel> = {
  chat: 'chat',
  sms: 'chat',
  thread: 'chat',
  clip: 'chat',
  page: 'chat',
  app: 'chat',
  email: 'email',
  print: 'email',
  poster: 'email',
  call: 'voice',
  talk: 'voice',
  spot: 'voice',
};

/** Forms that a channel can take, the most telling first. */
const FORMS: Record<Channel, readonly ScriptForm[]> = {
  email: ['email'],
  chat: ['chat'],
  voice: ['call'],
  social: ['thread', 'clip', 'chat'],
  web: ['page'],
  'in-app': ['app'],
  event: ['talk'],
  print: ['print'],
  sms: ['sms'],
  'tv-radio': ['spot'],
  outdoor: ['poster'],
};
/** Forms that a format asks for where the card names no channel for it. */
const BY_FORMAT: Partial<Record<Format, ScriptForm>> = {
  'short-video': 'clip',
  'long-video': 'clip',
  email: 'email',
  newsletter: 'email',
  print: 'print',
  'social-post': 'thread',
  podcast: 'spot',
  demo: 'talk',
  calculator: 'page',
  comparison: 'page',
  template: 'email',
  checklist: 'email',
};
const FREE: Record<ScriptChannel, ScriptForm> = { chat: 'chat', email: 'email', voice: 'call' };
const CHANNEL_OF: Partial<Record<ScriptForm, Channel>> = {
  chat: 'chat',
  sms: 'sms',
  thread: 'social',
  clip: 'social',
  page: 'web',
  app: 'in-app',
  email: 'email',
  print: 'print',
  poster: 'outdoor',
  call: 'voice',
  talk: 'event',
  spot: 'tv-radio',
};

/**
 * Picks the place of a persona's script: a channel of its card whose form the set has not had, then
 * a format of its card, then what the settings leave; never a channel that it avoids. Undefined when
 * it avoids all of them.
 */
export function placeFor(
  persona: Persona,
  wanted: readonly ScriptChannel[],
  before: readonly Place[],
): Place | undefined {
  const avoided = new Set<Channel>(
    persona.channels.filter((use) => use.liking === 'avoids').map((use) => use.value),
  );
  const isOpen = (form: ScriptForm): boolean => {
    const channel = CHANNEL_OF[form];
    return wanted.includes(familyOf[form]) && (channel === undefined || !avoided.has(channel));
  };
  const isVideo = persona.formats.find((format) => /video/u.test(format.value));
  const named = persona.channels
    .filter((use) => use.liking !== 'avoids')
    .flatMap((use): Place[] => {
      // A card that likes short videos gets its post as one.
      const said = channelSaid(use);
      const forms: readonly ScriptForm[] =
        use.value === 'social' && isVideo !== undefined
          ? ['clip', 'thread', 'chat']
          : use.value === 'print' &&
              /\b(?:posters?|billboards?|beer ?mats?|banners?)\b/iu.test(said)
            ? ['poster']
            : FORMS[use.value];
      return forms.filter(isOpen).map((form) => ({
        channel: familyOf[form],
        form,
        use,
        said,
        ...(form === 'clip' && isVideo !== undefined ? { format: isVideo } : {}),
      }));
    });
  const byFormat = persona.formats.flatMap((format): Place[] => {
    const form = BY_FORMAT[format.value];
    return form === undefined || !isOpen(form) ? [] : [{ channel: familyOf[form], form, format }];
  });
  const timesOf = (place: Place): number =>
    before.filter((other) => other.form === place.form).length;
  const isNew = (place: Place): boolean => timesOf(place) === 0;
  const free = wanted
    .map((channel): Place => ({ channel, form: FREE[channel] }))
    .filter(({ form }) => isOpen(form));
  const list = [...named, ...byFormat];
  // A form may come back once for people who use nothing else; three of a kind are no set.
  return (
    list.find(isNew) ??
    named.find((place) => timesOf(place) === 1) ??
    free.find(isNew) ??
    list[0] ??
    free[0]
  );
}
