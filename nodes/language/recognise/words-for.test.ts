import { describe, expect, it } from 'vitest';
import { findChannels } from './channels';
import { findDemographics } from './demographics';
import { findFormats } from './formats';
import { findPlaces, trailingPlaces } from './places';
import { findRole, isPeopleWord } from './roles';
import { isToneWord, toneVotes } from './tones';

describe('channels', () => {
  it.each([
    ['They live on WhatsApp and Instagram', ['chat', 'social']],
    ['a leaflet through the door', ['print']],
    ['ads on trams and local radio', ['outdoor', 'tv-radio']],
    ['a push notification, then a text message', ['in-app', 'sms']],
  ])('%s', (text, channels) => {
    expect([...new Set(findChannels(text).map((hit) => hit.channel))]).toEqual(channels);
  });

  it('leaves ambiguous words alone when asked to be strict', () => {
    expect(findChannels('They call the show a fair success', true)).toEqual([]);
  });
});

describe('formats', () => {
  it.each([
    ['a two-minute film of a family', 'short-video'],
    ['a forty-minute documentary', 'long-video'],
    ['a packing list for the fridge', 'checklist'],
    ['what another firm went through', 'case-study'],
    ['our rate next to each other with theirs', 'comparison'],
    ['a page where they enter the hours and it tells the cost', 'calculator'],
    ['a live zoom evening', 'webinar'],
  ])('%s', (text, format) => {
    expect(findFormats(text).map((hit) => hit.format)).toContain(format);
  });
});

describe('roles', () => {
  it.each([
    ['office managers in small firms', 'office managers'],
    ['District nurses and teachers on leave', 'District nurses and teachers'],
    ['young lawyers', 'lawyers'],
    ['owners of small cafés without a baker', 'owners of small cafés'],
    ['freelance bookkeepers who work at night', 'freelance bookkeepers'],
    ['IT manager at a family firm', 'IT manager'],
  ])('%s → %s', (phrase, role) => {
    expect(findRole(phrase)?.text).toBe(role);
  });

  it.each([
    'people who cook for guests',
    'cat owners',
    'members under thirty',
    'couples with a garden',
  ])('“%s” is no role', (phrase) => {
    expect(findRole(phrase)).toBeUndefined();
  });

  it('knows words for people in any number', () => {
    expect(['families', 'nurse', 'householders'].every(isPeopleWord)).toBe(true);
    expect(isPeopleWord('table')).toBe(false);
  });
});

describe('places, tone and demographics', () => {
  it('finds places behind prepositions, not months or networks', () => {
    expect(findPlaces('in Leeds and Hull').map((hit) => hit.text)).toEqual(['Leeds and Hull']);
    expect(findPlaces('in May, from Instagram')).toEqual([]);
    expect(trailingPlaces('aged 30 to 42, Mombasa, Eldoret')?.text).toBe('Mombasa, Eldoret');
    expect(trailingPlaces('They read it in bed')).toBeUndefined();
  });

  it('turns a negated tone round and softens “a bit”', () => {
    expect(isToneWord('cheeky')).toBe(true);
    expect(toneVotes('funny')).toEqual([{ axis: 'funnySerious', value: -1 }]);
    expect(toneVotes('a bit funny')).toEqual([{ axis: 'funnySerious', value: -0.5 }]);
    expect(toneVotes('not funny')).toEqual([{ axis: 'funnySerious', value: 0.5 }]);
  });

  it('takes demographics only as stated', () => {
    expect(
      findDemographics('mostly women, living alone, on one wage').map((hit) => hit.kind),
    ).toEqual(['gender', 'household', 'income']);
    expect(findDemographics('Maria the nurse from Porto')).toEqual([]);
  });
});
