import type { Channel } from '../records/vocabulary';

/** Words by which a text speaks of a channel. Used to see whether a passage or a line means it. */
export const channelCues: Record<Channel, RegExp> = {
  email: /\be-?mails?\b|\binbox(?:es)?\b|\bnewsletters?\b|\bmail(?:s|ings?|outs?)?\b/iu,
  chat: /\bchats?\b|\bwhats ?app\b|\btelegram\b|\bdiscord\b|\bsignal\b|\bmessenger\b|\bslack\b|\bmessag(?:es?|ing)\b|\bteams\b/iu,
  voice: /\bcall(?:s|ed|ing)?\b|\b(?:tele)?phone[sd]?\b|\bring(?:s|ing)?\b|\bhotline\b|\bvoice\b/iu,
  social:
    /\bsocial\b|\bfacebook\b|\binstagram\b|\btik ?tok\b|\blinkedin\b|\byou ?tube\b|\breddit\b|\bpinterest\b|\bthreads\b|\bsnapchat\b|\breels?\b|\bstories\b|\bfeed\b/iu,
  web: /\bweb\b|\bweb ?sites?\b|\bsite\b|\bonline\b|\bsearch(?:es|ing)?\b|\bgoogle\b|\blanding page\b|\bblogs?\b|\bforums?\b/iu,
  'in-app': /\bapps?\b|\bin-app\b|\bpush\b|\bnotifications?\b|\bdashboard\b/iu,
  event:
    /\bevents?\b|\bfairs?\b|\bworkshops?\b|\bmeetings?\b|\bcongress(?:es)?\b|\bdoor[- ]knocking\b|\bmeet-?ups?\b|\bconferences?\b|\bopen (?:day|evening)s?\b|\bmarkets?\b|\bstalls?\b|\bin person\b/iu,
  print:
    /\bprint(?:ed)?\b|\b(?:by|in the) post\b|\bpost\b|\bnotice ?boards?\b|\bposters?\b|\bfly(?:er|ier)s?\b|\bleaflets?\b|\bletters?\b|\bbrochures?\b|\bpostcards?\b|\bmagazines?\b|\bnewspapers?\b|\bhangers?\b|\bcards?\b/iu,
  sms: /\bsms\b|\btext(?:s|ed)?\b|\btext messages?\b/iu,
  'tv-radio': /\btv\b|\btelevision\b|\bradio\b|\bbroadcast\b/iu,
  outdoor:
    /\boutdoor\b|\bbillboards?\b|\bbus stops?\b|\bhoardings?\b|\bout[- ]of[- ]home\b|\bbanners?\b/iu,
};
